"""The clauses that only a person can tell: what to do, what was seen, the proof."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.inspections import presenting
from appwarden.console.inspections.errors import InspectionRefusedError
from appwarden.console.inspections.forms import AnswerForm
from appwarden.console.inspections.models import ChecklistAnswer, Inspection, ResultStatus
from appwarden.console.inspections.presenting import ClauseLine
from appwarden.console.inspections.services import answer_clause
from appwarden.console.inspections.services.comparing import report_of
from appwarden.console.inspections.views.opening import found
from appwarden.console.inspections.views.reading import trail
from appwarden.console.leads.attachments import RefusedFileError, kind_of
from appwarden.console.vault.services import put
from appwarden.errors import AppwardenError

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from appwarden.console.vault.models import StoredFile

Entry = tuple[ClauseLine, AnswerForm, ChecklistAnswer | None]


@require_http_methods(["GET", "POST"])
@requires_act("inspections.judge")
def checklist(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the clauses that only a person can tell, and take the answers of one set of duties."""
    one = found(request, pk)
    lines = presenting.checklist(report_of(one))
    packs = list(dict.fromkeys(line.pack for line in lines))
    pack = request.GET.get("pack", "")
    pack = pack if pack in packs else next(iter(packs), "")
    known = {answer.clause: answer for answer in one.answers.select_related("answered_by")}
    entries = [
        (line, AnswerForm(
            request.POST or None,
            request.FILES or None,
            prefix=line.id,
            initial=_initial(known.get(line.id)),
        ), known.get(line.id))
        for line in lines
        if line.pack == pack
    ]  # fmt: skip
    if request.method == "POST" and _answered(request, one, entries):
        return redirect(f"{request.path}?pack={pack}")
    context = {
        "inspection": one,
        "entries": entries,
        "packs": [(name, _left(lines, name, known)) for name in packs],
        "pack": pack,
        "is_open": one.result_status == ResultStatus.OPEN,
        "trail": trail(one),
    }
    return render(request, "inspections/checklist.html", context)


def _answered(request: HttpRequest, one: Inspection, entries: list[Entry]) -> bool:
    """Write down every answer that was given or changed; True when all of them were taken."""
    count, is_whole = 0, True
    for line, form, known in entries:
        if not form.is_valid():
            is_whole = False
            continue
        if not _is_new(form, known):
            continue
        data = form.cleaned_data
        try:
            answer_clause(
                acting_user=person(request),
                inspection=one,
                clause=line.id,
                answer=data["answer"],
                note=data["note"],
                proof=_stored(cast("UploadedFile[bytes] | None", data["proof"])),
            )
            count += 1
        except AppwardenError as problem:
            form.add_error(None, str(problem))
            is_whole = False
    words = ngettext("%(count)s answer is kept.", "%(count)s answers are kept.", count)
    messages.success(request, words % {"count": count})
    return is_whole


def _is_new(form: AnswerForm, known: ChecklistAnswer | None) -> bool:
    data = form.cleaned_data
    if not data["answer"]:
        return False
    before = (known.answer, known.note) if known is not None else ("", "")
    return (data["answer"], data["note"]) != before or data["proof"] is not None


def _stored(file: "UploadedFile[bytes] | None") -> "StoredFile | None":
    if file is None:
        return None
    start = file.read(settings.ATTACHMENT_LIMIT_BYTES)
    file.seek(0)
    try:
        kind = kind_of(start)
    except RefusedFileError as problem:
        raise InspectionRefusedError(
            _("The proof must be a picture, PDF, video, text or app package.")
        ) from problem
    name = file.name or f"proof{kind.suffix}"
    try:
        return put(file, name, kind.media_type, limit_bytes=settings.ATTACHMENT_LIMIT_BYTES)
    except ValidationError as problem:
        raise InspectionRefusedError(" ".join(problem.messages)) from problem


def _initial(known: ChecklistAnswer | None) -> dict[str, str]:
    return {"answer": known.answer, "note": known.note} if known is not None else {}


def _left(lines: list[ClauseLine], pack: str, known: Mapping[str, ChecklistAnswer]) -> int:
    """Return how many clauses of a set of duties nobody has answered."""
    return sum(line.pack == pack and line.id not in known for line in lines)
