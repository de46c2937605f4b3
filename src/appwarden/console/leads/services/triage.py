"""What officers do with reports: set aside, count together, answer, link, open a case."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.audit.services import record
from appwarden.console.leads.errors import LeadRefusedError
from appwarden.console.leads.models import Lead, LeadContact, LeadNote, LeadStatus

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Case

OPEN = frozenset({LeadStatus.NEW, LeadStatus.HELD})
SET_ASIDE = frozenset({LeadStatus.DISMISSED, LeadStatus.SPAM, LeadStatus.HELD})
COUNTED = frozenset({LeadStatus.NEW, LeadStatus.HELD, LeadStatus.DUPLICATE})


def mark_spam(*, acting_user: "User", leads: Iterable[Lead]) -> int:
    """Set reports aside as spam; they are no longer counted."""
    return _set_aside(acting_user, leads, LeadStatus.SPAM, "leads.mark_spam", "")


def dismiss(*, acting_user: "User", leads: Iterable[Lead], reason: str) -> int:
    """Close reports that are not followed up, with the reason."""
    if not reason.strip():
        raise LeadRefusedError(_("Say why the report is not followed up."))
    return _set_aside(acting_user, leads, LeadStatus.DISMISSED, "leads.dismiss", reason.strip())


def reopen(*, acting_user: "User", leads: Iterable[Lead]) -> int:
    """Take back reports that were set aside or held; erased ones stay as they are."""
    require(acting_user, "leads.triage")
    with transaction.atomic():
        found = _locked(leads, SET_ASIDE)
        for lead in found:
            _move(acting_user, lead, LeadStatus.NEW, "leads.reopen", "")
    return len(found)


def count_with(*, acting_user: "User", leads: Iterable[Lead], first: Lead) -> int:
    """Count reports together with `first`, whatever their keys say."""
    require(acting_user, "leads.triage")
    with transaction.atomic():
        head = Lead.objects.select_for_update().get(pk=first.pk)
        if head.first_id is not None:
            raise LeadRefusedError(_("Choose the report that the others are counted with."))
        found = [one for one in _locked(leads, OPEN) if one.pk != head.pk]
        for lead in found:
            lead.first, lead.case_id = head, head.case_id
            head.repeat_count += 1 + lead.repeat_count
            lead.repeats.update(first=head)
            lead.repeat_count = 0
            _move(acting_user, lead, LeadStatus.DUPLICATE, "leads.count_with", head.number)
        head.save(update_fields=["repeat_count"])
    return len(found)


def link_to_case(*, acting_user: "User", leads: Iterable[Lead], case: "Case") -> int:
    """Say that reports belong to a case; what is counted with them goes along."""
    require(acting_user, "leads.triage")
    with transaction.atomic():
        return _link(acting_user, _locked(leads, OPEN), case)


def answer_sender(*, acting_user: "User", lead: Lead, reply: str) -> Lead:
    """Write what the sender reads on the status page."""
    require(acting_user, "leads.triage")
    with transaction.atomic():
        found = Lead.objects.select_for_update().get(pk=lead.pk)
        old, found.reply = found.reply, reply.strip()
        found.save(update_fields=["reply"])
        # The words themselves stay out of the log: they may speak of the sender.
        record(
            acting_user=acting_user,
            act="leads.answer",
            target=found,
            old={"characters": len(old)},
            new={"characters": len(found.reply)},
        )
    return found


def add_note(*, acting_user: "User", lead: Lead, text: str) -> LeadNote:
    """Write a note for colleagues."""
    require(acting_user, "leads.triage")
    if not text.strip():
        raise LeadRefusedError(_("The note is empty."))
    with transaction.atomic():
        note = LeadNote.objects.create(lead=lead, text=text.strip(), written_by=acting_user)
        new = {"note": note.pk}
        record(acting_user=acting_user, act="leads.note", target=lead, old={}, new=new)
    return note


def view_contact(*, acting_user: "User", lead: Lead) -> LeadContact | None:
    """Show who sent a report; that it was looked at is written down."""
    require(acting_user, "leads.view_contact", lead)
    with transaction.atomic():
        contact = LeadContact.objects.filter(lead=lead).first()
        if contact is not None:
            record(acting_user=acting_user, act="leads.view_contact", target=lead, old={}, new={})
    return contact


def _set_aside(
    user: "User", leads: Iterable[Lead], status: LeadStatus, act: str, reason: str
) -> int:
    require(user, "leads.triage")
    with transaction.atomic():
        found = _locked(leads, COUNTED)
        for lead in found:
            if lead.first_id is not None:
                heads = Lead.objects.filter(pk=lead.first_id, repeat_count__gt=0)
                heads.update(repeat_count=F("repeat_count") - 1)
                lead.first = None
            _move(user, lead, status, act, reason)
    return len(found)


def _link(user: "User", leads: Collection[Lead], case: "Case") -> int:
    for lead in leads:
        lead.case_id = case.pk
        if lead.app_id is None:
            lead.app_id = case.app_id
        lead.repeats.update(case_id=case.pk)
        _move(user, lead, LeadStatus.LINKED, "leads.link", "")
    return len(leads)


def _locked(leads: Iterable[Lead], statuses: frozenset[LeadStatus]) -> list[Lead]:
    keys = [lead.pk for lead in leads]
    rows = Lead.objects.select_for_update().filter(pk__in=keys, status__in=statuses, erased_at=None)
    return list(rows.order_by("pk"))


def _move(user: "User", lead: Lead, status: LeadStatus, act: str, reason: str) -> None:
    old = {"status": lead.status, "case": lead.case_id}
    lead.status, lead.status_reason = status, reason
    lead.status_changed_at = clock.now()
    lead.save()
    new = {"status": status, "case": lead.case_id, "counted_with": lead.first_id}
    record(acting_user=user, act=act, target=lead, old=old, new=new, note=reason)
