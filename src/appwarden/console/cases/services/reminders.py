"""Reminders to companies and stores: one digest each, written with its marks, then sent."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction
from django.db.models import F, Q, QuerySet
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from appwarden.console.cases.models import GONE, Mail, RemovalItem, RemovalState, SweepMark
from appwarden.console.cases.statuses import ENDED
from appwarden.console.deadlines.models import Deadline, Purpose
from appwarden.console.deadlines.queries import running
from appwarden.console.registry.models import Operator, Store

LEASE = timedelta(minutes=5)
TRIES_AT_MOST = 10
DEFAULT_REMINDER_DAYS = (3, 1)
FURTHEST_REMINDER_DAYS = 60
OVER = 0
MARKS_AT_ONCE = 500
_LANGUAGES = ("zh-hans", "en")
_Row = tuple[Deadline, str]


@dataclass(frozen=True)
class Reader:
    """Whom a digest goes to; `template` says what it asks of them."""

    whom: Operator | Store
    template: str

    @property
    def name(self) -> str:
        return self.whom.legal_name if isinstance(self.whom, Operator) else str(self.whom)


def remind_companies(day: date) -> int:
    """Write one mail for each company that has something new to be reminded of."""
    rows = _near(day).exclude(purpose=Purpose.STORE_REMOVAL)
    rows = rows.filter(case__operator__isnull=False).exclude(case__operator__contact_email="")
    by_operator: dict[int, list[_Row]] = defaultdict(list)
    for deadline in rows.select_related("case__operator"):
        key = _mark_key(deadline, day)
        if key is not None and deadline.case.operator_id is not None:
            by_operator[deadline.case.operator_id].append((deadline, key))
    readers = Operator.objects.in_bulk(by_operator)
    return sum(
        _digest(Reader(readers[key], "cases/mail/reminder.txt"), _unmarked(found))
        for key, found in by_operator.items()
    )


def remind_stores(day: date) -> int:
    """Write one mail for each store that has not yet removed what it was ordered to remove."""
    deadlines = {one.case_id: one for one in _near(day).filter(purpose=Purpose.STORE_REMOVAL)}
    items = RemovalItem.objects.exclude(state__in=(*GONE, RemovalState.RELISTED))
    items = items.exclude(store__contact_email="").select_related("order", "store")
    by_store: dict[int, list[_Row]] = defaultdict(list)
    stores: dict[int, Store] = {}
    for item in items.filter(order__case__in=list(deadlines)).order_by("order__case_id", "pk"):
        deadline = deadlines[item.order.case_id]
        key = _mark_key(deadline, day)
        if key is not None:
            by_store[item.store_id].append((deadline, f"{key} store {item.store_id}"))
            stores[item.store_id] = item.store
    return sum(
        _digest(Reader(stores[key], "cases/mail/store_reminder.txt"), _unmarked(found))
        for key, found in by_store.items()
    )


def _near(day: date) -> QuerySet[Deadline]:
    """Return the running deadlines that are over or may be reminded of, the first due first."""
    soon = running().filter(due_on__lte=day + timedelta(days=FURTHEST_REMINDER_DAYS))
    return (
        soon.exclude(case__status__in=ENDED)
        .select_related("case__app", "policy")
        .defer("steps", "case__search_text", "case__app__search_text")
        .order_by("due_on", "pk")
    )


def _mark_key(deadline: Deadline, day: date) -> str | None:
    """Return the mark of the reminder that is due by now, None where none is."""
    if deadline.due_on is None:
        return None
    left = (deadline.due_on - day).days
    if left < 0:
        return f"remind {deadline.pk} {deadline.due_on} {OVER} over"
    days = deadline.policy.reminder_days if deadline.policy else DEFAULT_REMINDER_DAYS
    if deadline.purpose == Purpose.STORE_REMOVAL:
        days = days or DEFAULT_REMINDER_DAYS  # "at once" leaves no days before: told at once
    reached = [number for number in days if left <= number]
    return f"remind {deadline.pk} {deadline.due_on} {min(reached)}" if reached else None


def _unmarked(rows: list[_Row]) -> list[_Row]:
    keys = [key for _deadline, key in rows]
    known: set[str] = set()
    for first in range(0, len(keys), MARKS_AT_ONCE):
        chunk = keys[first : first + MARKS_AT_ONCE]
        known |= set(SweepMark.objects.filter(key__in=chunk).values_list("key", flat=True))
    return [(deadline, key) for deadline, key in rows if key not in known]


def _digest(reader: Reader, rows: list[_Row]) -> int:
    """Write the marks and the mail in one transaction; 0 where another sweep was quicker."""
    if not rows:
        return 0
    whom = reader.whom
    try:
        with transaction.atomic():
            SweepMark.objects.bulk_create(
                SweepMark(key=key, case=deadline.case) for deadline, key in rows
            )
            Mail.objects.create(
                operator=whom if isinstance(whom, Operator) else None,
                store=whom if isinstance(whom, Store) else None,
                address=whom.contact_email,
                subject=_subject(len(rows)),
                text=_text(reader, [deadline for deadline, _key in rows]),
            )
    except IntegrityError:
        return 0  # the other sweep wrote a digest; what it left out is found by the next run
    return 1


def _subject(count: int) -> str:
    subjects = []
    for language in _LANGUAGES:
        with override(language):
            subjects.append(_("Deadlines of %(count)s cases") % {"count": count})
    return " / ".join(subjects)


def _text(reader: Reader, deadlines: Iterable[Deadline]) -> str:
    texts = []
    for language in _LANGUAGES:
        with override(language):
            context = {"name": reader.name, "deadlines": deadlines, "address": settings.ADDRESS}
            texts.append(render_to_string(reader.template, context).strip())
    return "\n\n----\n\n".join(texts)


def send_mails(now: datetime) -> int:
    """Send what waits; a mail is leased first, so that two senders do not take the same one."""
    waiting = Mail.objects.filter(sent_at=None, tries__lt=TRIES_AT_MOST)
    free = Q(lease_until=None) | Q(lease_until__lt=now)
    sent = 0
    for key in list(waiting.filter(free).order_by("pk").values_list("pk", flat=True)):
        leased = waiting.filter(free, pk=key).update(lease_until=now + LEASE, tries=F("tries") + 1)
        if leased:
            sent += _send(Mail.objects.get(pk=key), now)
    return sent


def _send(mail: Mail, now: datetime) -> bool:
    message = EmailMessage(
        subject=mail.subject,
        body=mail.text,
        to=[mail.address],
        headers={"Message-ID": f"<appwarden-{mail.pk}@{_host()}>"},
    )
    try:
        message.send()
    except OSError as problem:  # the server is away or refuses: tried again by a later sweep
        Mail.objects.filter(pk=mail.pk).update(problem=str(problem))
        return False
    Mail.objects.filter(pk=mail.pk).update(sent_at=now, lease_until=None, problem="")
    return True


def _host() -> str:
    return settings.ADDRESS.partition("://")[2].partition("/")[0].partition(":")[0] or "localhost"
