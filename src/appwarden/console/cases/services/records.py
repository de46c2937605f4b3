"""Records on a case: undertakings, remedies, sources, causes, sanction, themes, level."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from appwarden.console.accounts.models import User
from appwarden.console.cases.models import (
    Case,
    Cause,
    Remedy,
    RemedyKind,
    SourceKind,
    SourceReference,
    Summons,
    Undertaking,
)
from appwarden.console.cases.services.moving import Move, acting
from appwarden.console.cases.services.opening import search_text
from appwarden.console.cases.services.weighing import weigh_case
from appwarden.console.cases.statuses import CauseKind
from appwarden.errors import MoveRefusedError

if TYPE_CHECKING:
    from appwarden.console.vault.models import StoredFile


@dataclass(frozen=True, kw_only=True)
class NewRemedy:
    """What the company did, as it is recorded."""

    text: str
    done_on: date
    kind: str = RemedyKind.OTHER
    proof: "StoredFile | None" = None


@dataclass(frozen=True, kw_only=True)
class NewSource:
    """An outside source as it is recorded; `quotes` is the one it takes its facts from."""

    title: str
    publisher: str
    kind: str = SourceKind.MEDIA
    published_on: date | None = None
    url: str = ""
    archived: "StoredFile | None" = None
    quotes: SourceReference | None = None
    is_basis: bool = False


@dataclass(frozen=True, kw_only=True)
class NewUndertaking:
    """A promise as it is given."""

    text: str
    due_on: date | None = None
    summons: Summons | None = None


def add_undertaking(
    *, acting_user: User, case: Case, undertaking: NewUndertaking, move: Move | None = None
) -> Undertaking:
    """Write down a promise with its day."""
    with acting(
        acting_user=acting_user, case=case, name="add_undertaking", move=move or Move()
    ) as under_way:
        held = undertaking.summons
        if held is not None and not held.cases.filter(pk=under_way.case.pk).exists():
            raise MoveRefusedError([_("The company was not called in for this case.")])
        given = Undertaking.objects.create(
            case=under_way.case,
            text=undertaking.text,
            due_on=undertaking.due_on or (held.fix_by if held else None),
            summons=held,
            recorded_by=acting_user,
        )
        under_way.note = undertaking.text
        under_way.new |= {"due_on": given.due_on, "summons": held.pk if held else None}
    return given


def report_undertaking(
    *, acting_user: User, undertaking: Undertaking, note: str, move: Move | None = None
) -> Undertaking:
    """A company reports that it kept a promise; an officer still has to check."""
    with acting(
        acting_user=acting_user,
        case=undertaking.case,
        name="report_undertaking",
        move=move or Move(),
    ) as under_way:
        open_one = _open_undertaking(undertaking)
        open_one.reported_on, open_one.reported_note = under_way.day, note
        open_one.save()
        under_way.note = open_one.text
    return open_one


def check_undertaking(
    *, acting_user: User, undertaking: Undertaking, kept: bool, move: Move | None = None
) -> Undertaking:
    """Find a promise kept or broken."""
    with acting(
        acting_user=acting_user,
        case=undertaking.case,
        name="check_undertaking",
        move=move or Move(),
    ) as under_way:
        open_one = _open_undertaking(undertaking)
        open_one.kept_on = under_way.day if kept else None
        open_one.broken_on = None if kept else under_way.day
        open_one.save()
        under_way.note = open_one.text
        under_way.new["kept"] = kept
    return open_one


def _open_undertaking(undertaking: Undertaking) -> Undertaking:
    locked = Undertaking.objects.select_for_update().get(pk=undertaking.pk)
    if not locked.is_open:
        raise MoveRefusedError([_("This undertaking was checked already.")])
    return locked


def record_remedy(
    *, acting_user: User, case: Case, remedy: NewRemedy, move: Move | None = None
) -> Remedy:
    """Record what the company did of its own."""
    with acting(
        acting_user=acting_user, case=case, name="record_remedy", move=move or Move()
    ) as under_way:
        recorded = Remedy.objects.create(
            case=under_way.case,
            kind=remedy.kind,
            text=remedy.text,
            done_on=remedy.done_on,
            proof=remedy.proof,
            recorded_by=acting_user,
        )
        under_way.note = remedy.text
        under_way.new["kind"] = remedy.kind
    return recorded


def verify_remedy(*, acting_user: User, remedy: Remedy, move: Move | None = None) -> Remedy:
    """Note that a test bore a remedy out."""
    with acting(
        acting_user=acting_user, case=remedy.case, name="verify_remedy", move=move or Move()
    ) as under_way:
        remedy.verified_on = under_way.day
        remedy.save()
        under_way.note = remedy.text
    return remedy


def add_source(
    *, acting_user: User, case: Case, source: NewSource, move: Move | None = None
) -> SourceReference:
    """Record an outside source; a chain of quotations may not run in a ring."""
    with acting(
        acting_user=acting_user, case=case, name="add_source", move=move or Move()
    ) as under_way:
        if source.quotes is not None and source.quotes.case_id != under_way.case.pk:
            raise MoveRefusedError([_("The quoted source belongs to another case.")])
        recorded = SourceReference.objects.create(
            case=under_way.case,
            kind=source.kind,
            title=source.title,
            publisher=source.publisher,
            published_on=source.published_on,
            url=source.url,
            archived=source.archived,
            quotes=source.quotes,
            is_basis=source.is_basis,
            recorded_by=acting_user,
        )
        under_way.note = str(recorded)
        under_way.new["source"] = recorded.pk
    return recorded


def tag_cause(
    *,
    acting_user: User,
    case: Case,
    kind: str,
    evidence: str = "",
    evidence_file: "StoredFile | None" = None,
    move: Move | None = None,
) -> Cause:
    """Judge why it came to this; technical confrontation needs evidence and raises the level."""
    with acting(
        acting_user=acting_user, case=case, name="tag_cause", move=move or Move()
    ) as under_way:
        proved = evidence.strip() or evidence_file is not None
        if kind == CauseKind.TECHNICAL_CONFRONTATION and not proved:
            raise MoveRefusedError([_("Technical confrontation needs evidence.")])
        cause, _created = Cause.objects.update_or_create(
            case=under_way.case,
            kind=CauseKind(kind),
            defaults={
                "evidence": evidence,
                "evidence_file": evidence_file,
                "recorded_by": acting_user,
            },
        )
        weigh_case(under_way.case)
        under_way.note = evidence
        under_way.new |= {"cause": kind, "severity": under_way.case.severity}
    return cause


def set_visibility(
    *, acting_user: User, case: Case, visibility: str, move: Move | None = None
) -> Case:
    """Set what the public may see; apart from the status."""
    with acting(
        acting_user=acting_user, case=case, name="set_visibility", move=move or Move()
    ) as under_way:
        under_way.change(visibility=visibility)
    return under_way.case


def state_sanction(*, acting_user: User, case: Case, text: str, move: Move | None = None) -> Case:
    """State the sanction that was named or threatened; empty: none was."""
    with acting(
        acting_user=acting_user, case=case, name="state_sanction", move=move or Move()
    ) as under_way:
        under_way.change(sanction_text=text)
    return under_way.case


def state_immediate_ground(
    *, acting_user: User, case: Case, ground: str, move: Move | None = None
) -> Case:
    """State why removal may be ordered at once, without the stages before it."""
    with acting(
        acting_user=acting_user, case=case, name="state_immediate_ground", move=move or Move()
    ) as under_way:
        under_way.change(immediate_ground=ground)
        under_way.note = ground
    return under_way.case


def tag_themes(
    *, acting_user: User, case: Case, themes: Sequence[str], move: Move | None = None
) -> Case:
    """Set the themes, such as a consumer day's."""
    with acting(
        acting_user=acting_user, case=case, name="tag_themes", move=move or Move()
    ) as under_way:
        under_way.change(theme_tags=list(themes))
        under_way.case.search_text = search_text(under_way.case)
    return under_way.case
