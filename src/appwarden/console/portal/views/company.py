"""A company's own cases: what is held against it, what it must do by when, what it sends."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.models import User
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.cases.forms.summonses import AcknowledgementForm
from appwarden.console.cases.models import Case
from appwarden.console.cases.models.records import AnswerStatus
from appwarden.console.cases.services import (
    Move,
    NewAnswer,
    NewRemedy,
    acknowledge_summons,
    file_appeal,
    record_answer,
    record_remedy,
    report_undertaking,
    request_extension,
)
from appwarden.console.documents.queries import readable_by
from appwarden.console.inspections import presenting
from appwarden.console.inspections.models import Inspection, ResultStatus
from appwarden.console.inspections.services.comparing import report_of
from appwarden.console.inspections.views.opening import number_of
from appwarden.console.inspections.views.opening import told as reason_of
from appwarden.console.portal.forms import (
    AnswerForm,
    AppealForm,
    BuildForm,
    ExtensionForm,
    RemedyForm,
    UndertakingForm,
)
from appwarden.console.portal.queries import (
    deadlines_of,
    own_cases,
    own_summonses,
    problems_of,
    told,
)
from appwarden.console.portal.services import Upload, bring_build, store_proof
from appwarden.errors import AppwardenError, UsageError

if TYPE_CHECKING:
    from django.http import HttpResponseRedirect

ROWS_ON_A_PAGE = 30
SUMMONSES_AT_MOST = 20
LIST_TITLE = gettext_lazy("My cases")


@require_GET
@requires_act("portal.view_cases")
def cases(request: HttpRequest) -> HttpResponse:
    """List the company's cases and the summonses it was called to."""
    user = person(request)
    page = Paginator(own_cases(user), ROWS_ON_A_PAGE).get_page(request.GET.get("page"))
    papers = Prefetch("summons__documents", readable_by(user), "papers")
    summonses = own_summonses(user).prefetch_related(papers).order_by("-summons__held_on", "-pk")
    context = {
        "page": page,
        "summonses": summonses[:SUMMONSES_AT_MOST],
    }
    return render(request, "portal/cases.html", context)


@require_GET
@requires_act("portal.view_cases")
def case(request: HttpRequest, number: str) -> HttpResponse:
    """Show one case: problems, deadlines and why, documents, and what the company may do."""
    one = _found(request, number)
    context = {
        "case": one,
        "problems": problems_of(one),
        "deadlines": deadlines_of(one),
        "timeline": told(one),
        "documents": readable_by(person(request)).filter(case=one),
        "answers": one.answers.select_related("build", "file"),
        "extensions": one.extension_requests.all(),
        "appeals": one.appeals.all(),
        "undertakings": [(row, UndertakingForm()) for row in one.undertakings.all()],
        "remedies": one.remedies.all(),
        "is_acknowledged": one.answers.filter(status=AnswerStatus.ACKNOWLEDGED).exists(),
        "answer_form": AnswerForm(),
        "build_form": BuildForm(prefix="build"),
        "extension_form": ExtensionForm(prefix="extension"),
        "appeal_form": AppealForm(case=one, prefix="appeal"),
        "remedy_form": RemedyForm(prefix="remedy"),
        "trail": [(LIST_TITLE, reverse("portal:cases"))],
    }
    return render(request, "portal/case.html", context)


@require_GET
@requires_act("portal.view_cases")
def finding(request: HttpRequest, number: str, inspection_pk: int, finding_id: str) -> HttpResponse:
    """Show the places behind a problem, of a result that two people confirmed."""
    one = _found(request, number)
    held = {key for problem in one.problems.all() for key in problem.finding_ids}
    inspection = Inspection.objects.filter(
        pk=inspection_pk, case=one, result_status=ResultStatus.CONFIRMED
    ).first()
    if inspection is None or finding_id not in held:
        raise Http404
    try:
        page = presenting.finding_page(report_of(inspection), finding_id)
    except UsageError as problem:
        raise Http404 from problem
    trail = [
        (LIST_TITLE, reverse("portal:cases")),
        (one.number, reverse("portal:case", args=[one.number])),
    ]
    return render(request, "portal/finding.html", {"case": one, "page": page, "trail": trail})


@require_POST
@requires_act("cases.record_answer")
def acknowledge(request: HttpRequest, number: str) -> HttpResponse:
    """Say that the notice arrived."""
    one = _found(request, number)
    return _tried(
        request,
        one,
        lambda user: record_answer(
            acting_user=user, case=one, answer=NewAnswer(status=AnswerStatus.ACKNOWLEDGED)
        ),
        _("The receipt is acknowledged."),
    )


@require_POST
@requires_act("cases.record_answer")
def answer(request: HttpRequest, number: str) -> HttpResponse:
    """Answer the notice."""
    one = _found(request, number)
    form = AnswerForm(request.POST, request.FILES)

    def act(user: User) -> object:
        data = form.cleaned_data
        said = NewAnswer(
            status=data["status"], text=data["text"], file=store_proof(_upload(data["file"]))
        )
        return record_answer(acting_user=user, case=one, answer=said, move=_move(request))

    return _filled(request, one, form, act, _("Your answer is received."))


@require_POST
@requires_act("portal.bring_build")
def build(request: HttpRequest, number: str) -> HttpResponse:
    """Send a new build."""
    one = _found(request, number)
    form = BuildForm(request.POST, request.FILES, prefix="build")

    def act(user: User) -> object:
        return bring_build(
            acting_user=user,
            case=one,
            upload=Upload(file=form.cleaned_data["file"]),
            text=form.cleaned_data["text"],
            seen_revision=number_of(request, "revision"),
        )

    return _filled(request, one, form, act, _("The new build is received."))


@require_POST
@requires_act("cases.request_extension")
def extension(request: HttpRequest, number: str) -> HttpResponse:
    """Ask for more days."""
    one = _found(request, number)
    form = ExtensionForm(request.POST, prefix="extension")

    def act(user: User) -> object:
        return request_extension(
            acting_user=user, case=one, move=_move(request), **form.cleaned_data
        )

    return _filled(request, one, form, act, _("Your request waits for a decision."))


@require_POST
@requires_act("cases.file_appeal")
def appeal(request: HttpRequest, number: str) -> HttpResponse:
    """Contest the case."""
    one = _found(request, number)
    form = AppealForm(request.POST, request.FILES, case=one, prefix="appeal")

    def act(user: User) -> object:
        data = form.cleaned_data
        return file_appeal(
            acting_user=user,
            case=one,
            grounds=data["grounds"],
            contested_codes=data["contested"],
            file=store_proof(_upload(data["file"])),
        )

    return _filled(request, one, form, act, _("Your appeal is filed."))


@require_POST
@requires_act("cases.report_undertaking")
def undertaking(request: HttpRequest, number: str, key: int) -> HttpResponse:
    """Report that an undertaking was kept."""
    one = _found(request, number)
    row = one.undertakings.filter(pk=key).first()
    if row is None:
        raise Http404
    form = UndertakingForm(request.POST)

    def act(user: User) -> object:
        note = form.cleaned_data["note"]
        return report_undertaking(acting_user=user, undertaking=row, note=note)

    return _filled(request, one, form, act, _("Reported; an officer will check it."))


@require_POST
@requires_act("cases.record_remedy")
def remedy(request: HttpRequest, number: str) -> HttpResponse:
    """Write down a remedy of the company's own."""
    one = _found(request, number)
    form = RemedyForm(request.POST, request.FILES, prefix="remedy")

    def act(user: User) -> object:
        data = form.cleaned_data
        new = NewRemedy(
            kind=data["kind"],
            text=data["text"],
            done_on=data["done_on"],
            proof=store_proof(_upload(data["proof"])),
        )
        return record_remedy(acting_user=user, case=one, remedy=new)

    return _filled(request, one, form, act, _("The remedy is written down."))


@require_POST
@requires_act("cases.acknowledge_summons")
def summons(request: HttpRequest, key: int) -> HttpResponse:
    """Acknowledge what the company was told at a meeting."""
    attendee = own_summonses(person(request)).filter(pk=key).first()
    if attendee is None:
        raise Http404
    form = AcknowledgementForm(request.POST)
    reply = form.cleaned_data["reply"] if form.is_valid() else ""
    acknowledge_summons(acting_user=person(request), attendee=attendee, reply=reply)
    messages.success(request, _("It is acknowledged."))
    return redirect("portal:cases")


def _found(request: HttpRequest, number: str) -> Case:
    """Return the company's own case; that of another does not exist for it."""
    one = own_cases(person(request)).filter(number=number).first()
    if one is None:
        raise Http404
    return one


def _move(request: HttpRequest) -> Move:
    return Move(seen_revision=number_of(request, "revision"))


def _upload(file: object) -> Upload | None:
    return Upload(file=file) if file else None  # type: ignore[arg-type]  # a form's file


def _filled(
    request: HttpRequest, one: Case, form: Form, act: Callable[[User], object], done: str
) -> "HttpResponseRedirect":
    if not form.is_valid():
        for name, problems in form.errors.items():
            field = form.fields.get(name)
            label = f"{field.label}: " if field is not None else ""
            messages.error(request, f"{label}{' '.join(map(str, problems))}")
        return redirect("portal:case", one.number)
    return _tried(request, one, act, done)


def _tried(
    request: HttpRequest, one: Case, act: Callable[[User], object], done: str
) -> "HttpResponseRedirect":
    try:
        act(person(request))
    except AppwardenError as problem:
        reasons = getattr(problem, "reasons", None) or [reason_of(problem)]
        messages.error(request, " ".join(map(str, reasons)))
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
    else:
        messages.success(request, done)
    return redirect("portal:case", one.number)
