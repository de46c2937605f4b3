"""The publishers' desk: drafts, the naming gate, publication, errata, redaction rules."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from appwarden.console import clock
from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.documents.kinds import MEDIA_TYPES, Format, Language
from appwarden.console.documents.rendering import render as print_letter
from appwarden.console.documents.services import preview
from appwarden.console.publication import queries
from appwarden.console.publication.forms import (
    BulletinForm,
    ErratumForm,
    PublishForm,
    ReasonForm,
    RedactionForm,
)
from appwarden.console.publication.levels import BulletinStatus, ErratumEffect
from appwarden.console.publication.models import Bulletin, RedactionRule
from appwarden.console.publication.services.announcing import (
    drop_redaction_rule,
    set_redaction_rule,
)
from appwarden.console.publication.services.correcting import Correction, issue_erratum
from appwarden.console.publication.services.drafting import (
    BulletinText,
    add_cases,
    change_bulletin,
    draft_bulletin,
    take_off,
)
from appwarden.console.publication.services.freezing import letter_of, public_form
from appwarden.console.publication.services.publishing import (
    due_day,
    entries_in_doubt,
    publish_bulletin,
    withdraw_bulletin,
)
from appwarden.console.registry.models import Authority
from appwarden.errors import GateClosedError, MoveRefusedError

ROWS_ON_A_PAGE = 50


@requires_act("publication.view_desk")
def desk(request: HttpRequest) -> HttpResponse:
    """Drafts and published bulletins of the office."""
    rows = queries.with_counts(queries.desk_bulletins(person(request)))
    page = Paginator(rows, ROWS_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "publication/desk.html", {"page": page})


@requires_act("publication.draft")
def new(request: HttpRequest) -> HttpResponse:
    """Begin a bulletin."""
    form = BulletinForm(request.POST or None, user=person(request))
    if request.method == "POST" and form.is_valid():
        made = draft_bulletin(
            acting_user=person(request), authority=_office(request), text=_text(form)
        )
        return redirect("publication:desk_bulletin", key=made.pk)
    return render(request, "publication/edit.html", {"form": form, "trail": _trail()})


@requires_act("publication.draft")
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Change what a draft says of itself."""
    found = _own(request, key)
    form = BulletinForm(request.POST or None, instance=found, user=person(request))
    if request.method == "POST" and form.is_valid():
        change_bulletin(acting_user=person(request), bulletin=found, text=_text(form))
        return redirect("publication:desk_bulletin", key=key)
    context = {"form": form, "bulletin": found, "trail": _trail(found)}
    return render(request, "publication/edit.html", context)


@requires_act("publication.view_desk")
def desk_bulletin(request: HttpRequest, key: int) -> HttpResponse:
    """A bulletin as the office sees it: every entry, and with `?check=1` what the gate says."""
    found = _own(request, key)
    is_draft = found.status == BulletinStatus.DRAFT
    checked = is_draft and "check" in request.GET
    return _desk_page(request, found, doubts=entries_in_doubt(found) if checked else None)


def _desk_page(
    request: HttpRequest,
    found: Bulletin,
    *,
    doubts: object = None,
    refused: tuple[object, ...] = (),
    forms: dict[str, object] | None = None,
) -> HttpResponse:
    rows = found.entries.select_related("case", "app").order_by("position")
    is_draft = found.status == BulletinStatus.DRAFT
    context = {
        "bulletin": found,
        "page": Paginator(rows, ROWS_ON_A_PAGE).get_page(request.GET.get("page")),
        "doubts": doubts,
        "refused": refused,
        "due_day": due_day(found, clock.today()) if is_draft else None,
        "errata": found.errata.select_related("issued_by", "document", "entry"),
        "erratum": ErratumForm(),
        "publish": PublishForm(),
        "withdrawal": ReasonForm(),
        "trail": _trail(),
        **(forms or {}),
    }
    status = 409 if refused or (doubts and request.method == "POST") else 200
    return render(request, "publication/desk_bulletin.html", context, status=status)


@requires_act("publication.draft")
def pick(request: HttpRequest, key: int) -> HttpResponse:
    """Put cases on a draft."""
    found = _own(request, key)
    user = person(request)
    if request.method == "POST":
        rows = queries.candidates(user, found)
        if "all" not in request.POST:
            rows = rows.filter(pk__in=_numbers(request, "selected"))
        add_cases(acting_user=user, bulletin=found, cases=rows)
        return redirect("publication:desk_bulletin", key=key)
    page = Paginator(queries.candidates(user, found), ROWS_ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    context = {"bulletin": found, "page": page, "trail": _trail(found)}
    return render(request, "publication/pick.html", context)


@require_POST
@requires_act("publication.draft")
def remove(request: HttpRequest, key: int) -> HttpResponse:
    """Take entries off a draft."""
    found = _own(request, key)
    take_off(acting_user=person(request), bulletin=found, positions=_numbers(request, "selected"))
    return redirect("publication:desk_bulletin", key=key)


@require_POST
@requires_act("publication.publish")
def publish(request: HttpRequest, key: int) -> HttpResponse:
    """Publish; where the gate is closed for some, ask whether to drop them."""
    found = _own(request, key)
    form = PublishForm(request.POST)
    if not form.is_valid():
        return _desk_page(request, found, refused=tuple(form.errors["sure"]))
    try:
        publish_bulletin(
            acting_user=person(request), bulletin=found, drop=_numbers(request, "drop")
        )
    except GateClosedError:
        return _desk_page(request, found, doubts=entries_in_doubt(found))
    except MoveRefusedError as problem:
        return _desk_page(request, found, refused=problem.reasons)
    return redirect("publication:desk_bulletin", key=key)


@require_POST
@requires_act("publication.withdraw")
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Withdraw a published bulletin."""
    found = _own(request, key)
    form = ReasonForm(request.POST)
    if form.is_valid():
        withdraw_bulletin(acting_user=person(request), bulletin=found, **form.cleaned_data)
        return redirect("publication:desk_bulletin", key=key)
    return _desk_page(request, found, forms={"withdrawal": form})


@require_POST
@requires_act("publication.correct")
def correct(request: HttpRequest, key: int) -> HttpResponse:
    """Issue an erratum."""
    found = _own(request, key)
    form = ErratumForm(request.POST)
    if not form.is_valid():
        return _desk_page(request, found, forms={"erratum": form})
    position = form.cleaned_data["position"]
    entry = found.entries.filter(position=position).first() if position else None
    correction = Correction(
        text_zh=form.cleaned_data["text_zh"],
        text_en=form.cleaned_data["text_en"],
        effect=ErratumEffect(form.cleaned_data["effect"]),
        entry=entry,
        values=form.values(),
    )
    try:
        issue_erratum(acting_user=person(request), bulletin=found, correction=correction)
    except MoveRefusedError as problem:
        return _desk_page(request, found, refused=problem.reasons, forms={"erratum": form})
    return redirect("publication:desk_bulletin", key=key)


@requires_act("publication.view_desk")
def desk_pdf(request: HttpRequest, key: int, language: str) -> HttpResponse:
    """A draft as it would be printed, with its watermark."""
    found = _own(request, key)
    content = letter_of(found, public_form(found), Language(language))
    made = print_letter(preview(content), Format.PDF)
    response = HttpResponse(made, content_type=MEDIA_TYPES[Format.PDF])
    response["Content-Disposition"] = f'attachment; filename="draft-{language}.pdf"'
    return response


@requires_act("publication.change_redaction")
def redaction(request: HttpRequest) -> HttpResponse:
    """What the public does not see; natural persons are masked without any rule."""
    office = _office(request)
    form = RedactionForm(request.POST if "add" in request.POST else None)
    if request.method == "POST" and "drop" in request.POST:
        rule = get_object_or_404(RedactionRule, authority=office, pk=_number(request.POST["drop"]))
        drop_redaction_rule(acting_user=person(request), rule=rule)
        return redirect("publication:redaction")
    if request.method == "POST" and form.is_valid():
        set_redaction_rule(acting_user=person(request), authority=office, **form.cleaned_data)
        return redirect("publication:redaction")
    rules = RedactionRule.objects.filter(authority=office)
    context = {"form": form, "rules": rules, "office": office, "trail": _trail()}
    return render(request, "publication/redaction.html", context)


def _own(request: HttpRequest, key: int) -> Bulletin:
    rows = queries.desk_bulletins(person(request)).defer(None)
    return get_object_or_404(rows.select_related("campaign__naming_policy", "batch"), pk=key)


def _office(request: HttpRequest) -> Authority:
    """Return one's own office; somebody without one acts for the first there is."""
    found = person(request).authority or Authority.objects.order_by("pk").first()
    if found is None:
        raise MoveRefusedError([_("No authority is registered yet.")])
    return found


def _text(form: BulletinForm) -> BulletinText:
    return BulletinText(**{name: form.cleaned_data[name] for name in form.Meta.fields})


def _numbers(request: HttpRequest, name: str) -> list[int]:
    return [_number(text) for text in request.POST.getlist(name)]


def _number(text: str) -> int:
    return int(text) if text.isdigit() and len(text) < 19 else 0  # noqa: PLR2004  digits of a key


def _trail(found: Bulletin | None = None) -> list[tuple[str, str]]:
    trail = [(_("Publication"), reverse("publication:desk"))]
    if found is not None:
        trail.append((str(found), reverse("publication:desk_bulletin", args=[found.pk])))
    return trail
