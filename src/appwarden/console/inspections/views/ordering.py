"""Pages on which inspections are asked for."""

from typing import TYPE_CHECKING, cast

from django.contrib import messages
from django.forms import BoundField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.cases.forms.joining import CampaignChoiceForm
from appwarden.console.cases.queries import visible_cases
from appwarden.console.inspections.errors import InspectionRefusedError
from appwarden.console.inspections.forms import OrderForm
from appwarden.console.inspections.models import Inspection, Purpose
from appwarden.console.inspections.queries import visible_inspections
from appwarden.console.inspections.services import (
    Order,
    Source,
    attach_to_case,
    open_case_for,
    receive_app,
    request_inspection,
    retry_inspection,
)
from appwarden.console.inspections.views.opening import found, number_of, told, tried
from appwarden.console.inspections.views.reading import LIST_TITLE
from appwarden.console.registry.models import Build
from appwarden.errors import AppwardenError

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.utils.functional import _StrPromise

    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Case


Groups = tuple[tuple["_StrPromise", tuple[str, ...]], ...]
PARTS: Groups = (
    (gettext_lazy("The file"), ("file", "store", "channel", "region")),
    (gettext_lazy("What for"), ("purpose", "case_number", "laboratory")),
)
# Seldom needed, and folded away.
FOLDED: Groups = (
    (gettext_lazy("How to judge"), ("app_type", "packs", "judged_on")),
    (gettext_lazy("Conditions of the test"), ("device", "network", "account", "note")),
)


@require_http_methods(["GET", "POST"])
@requires_act("inspections.request")
def order(request: HttpRequest) -> HttpResponse:
    """Bring an app, or choose a build that is known, and have it inspected."""
    user = person(request)
    build, baseline = _build(request), _baseline(request, user)
    initial = {
        "purpose": Purpose.REINSPECTION if baseline else Purpose.FIRST,
        "case_number": request.GET.get("case", "") or _number_of_case(baseline),
        "app_type": baseline.app_type if baseline else "",
        "packs": baseline.packs if baseline else [],
    }
    form = OrderForm(
        request.POST or None,
        request.FILES or None,
        user=user,
        has_build=build is not None,
        initial=initial,
    )
    if request.method == "POST" and form.is_valid():
        made = _made(user, form, build, baseline)
        if made is not None:
            messages.success(request, _("The inspection waits for a worker."))
            return redirect("inspections:detail", made.pk)
    context = {
        "form": form,
        "parts": _groups(form, PARTS),
        "folded": _groups(form, FOLDED),
        "build": build,
        "baseline": baseline,
        "trail": [(LIST_TITLE, reverse("inspections:list"))],
    }
    return render(request, "inspections/order.html", context)


@require_POST
@requires_act("inspections.retry")
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Run a failed inspection again."""
    one = found(request, pk)
    return tried(
        request,
        lambda user: retry_inspection(acting_user=user, inspection=one),
        done=_("The inspection waits for a worker again."),
        then=_page(one),
    )


@require_POST
@requires_act("inspections.view")
def open_case(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a case for the inspection."""
    one = found(request, pk)
    form = CampaignChoiceForm(request.POST, user=person(request), app=one.build.app, reported=False)
    if not form.is_valid():
        messages.error(request, _("This campaign does not run any more: choose another one."))
        return redirect(_page(one))
    return tried(
        request,
        lambda user: open_case_for(
            acting_user=user, inspection=one, campaign=form.cleaned_data["campaign"]
        ),
        done=_("A case is open for this inspection."),
        then=_page(one),
    )


@require_POST
@requires_act("inspections.request")
def attach(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the inspection to a case by its number."""
    one = found(request, pk)

    def act(user: "User") -> None:
        case = _case(user, request.POST.get("case_number", ""))
        if case is None:
            raise InspectionRefusedError(_("There is no case with this number."))
        attach_to_case(acting_user=user, inspection=one, case=case)

    return tried(request, act, done=_("The inspection belongs to the case."), then=_page(one))


def _made(
    user: "User", form: OrderForm, build: Build | None, baseline: Inspection | None
) -> Inspection | None:
    """Do what the form asks; what is refused becomes an error of the form."""
    data = form.cleaned_data
    case = _case(user, data["case_number"])
    if data["case_number"] and case is None:
        form.add_error("case_number", _("There is no case with this number."))
        return None
    try:
        chosen = build or _received(user, form)
        return request_inspection(
            acting_user=user,
            order=Order(
                build=chosen,
                case=case,
                purpose=data["purpose"],
                baseline=baseline,
                laboratory=data.get("laboratory"),
                conditions=form.conditions(),
                app_type=data["app_type"],
                packs=tuple(data["packs"]),
                judged_on=data["judged_on"],
            ),
        )
    except AppwardenError as problem:
        form.add_error(None if build else "file", told(problem))
        return None


def _received(user: "User", form: OrderForm) -> Build:
    data = form.cleaned_data
    file = cast("UploadedFile[bytes]", data["file"])
    source = Source(store=data["store"], channel=data["channel"], region=data["region"])
    return receive_app(acting_user=user, stream=file, name=file.name or "", source=source)


def _groups(form: OrderForm, groups: Groups) -> list[tuple[object, list[BoundField]]]:
    """Return the form's fields by groups; a group without a field is left out."""
    found = [
        (title, [form[name] for name in names if name in form.fields]) for title, names in groups
    ]
    return [(title, fields) for title, fields in found if fields]


def _build(request: HttpRequest) -> Build | None:
    key = number_of(request, "build")
    if key is None:
        return None
    build = Build.objects.select_related("app", "store").filter(pk=key).first()
    if build is None:
        raise Http404
    return build


def _baseline(request: HttpRequest, user: "User") -> Inspection | None:
    key = number_of(request, "baseline")
    if key is None:
        return None
    baseline = visible_inspections(user).filter(pk=key).first()
    if baseline is None:
        raise Http404
    return baseline


def _case(user: "User", number: str) -> "Case | None":
    return visible_cases(user).filter(number=number.strip()).first() if number.strip() else None


def _number_of_case(baseline: Inspection | None) -> str:
    return baseline.case.number if baseline is not None and baseline.case is not None else ""


def _page(one: Inspection) -> str:
    return reverse("inspections:detail", args=[one.pk])
