"""Reminders to companies: one digest a company, written with the marks it stands for, then sent."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from appwarden.console.cases.models import Mail, SweepMark
from appwarden.console.cases.statuses import ENDED
from appwarden.console.deadlines.models import Deadline, Purpose
from appwarden.console.deadlines.queries import running
from appwarden.console.registry.models import Operator

LEASE = timedelta(minutes=5)
TRIES_AT_MOST = 10
DEFAULT_REMINDER_DAYS = (3, 1)
FURTHEST_REMINDER_DAYS = 60
OVER = 0
MARKS_AT_ONCE = 500
_LANGUAGES = ("zh-hans", "en")


def remind_companies(day: date) -> int:
    """Write one mail for each company that has something new to be reminded of."""
    by_operator: dict[int, list[tuple[Deadline, str]]] = defaultdict(list)
    for deadline in _due_soon_or_over(day):
        key = _mark_key(deadline, day)
        if key is not None and deadline.case.operator_id is not None:
            by_operator[deadline.case.operator_id].append((deadline, key))
    return sum(_digest(operator, _unmarked(rows)) for operator, rows in by_operator.items())


def _due_soon_or_over(day: date) -> Iterable[Deadline]:
    soon = running().filter(due_on__lte=day + timedelta(days=FURTHEST_REMINDER_DAYS))
    mine = soon.exclude(purpose=Purpose.STORE_REMOVAL).exclude(case__status__in=ENDED)
    reachable = mine.filter(case__operator__isnull=False).exclude(case__operator__contact_email="")
    return (
        reachable.select_related("case__operator", "case__app", "policy")
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
    reached = [number for number in days if left <= number]
    return f"remind {deadline.pk} {deadline.due_on} {min(reached)}" if reached else None


def _unmarked(rows: list[tuple[Deadline, str]]) -> list[tuple[Deadline, str]]:
    keys = [key for _deadline, key in rows]
    known: set[str] = set()
    for first in range(0, len(keys), MARKS_AT_ONCE):
        chunk = keys[first : first + MARKS_AT_ONCE]
        known |= set(SweepMark.objects.filter(key__in=chunk).values_list("key", flat=True))
    return [(deadline, key) for deadline, key in rows if key not in known]


def _digest(operator_key: int, rows: list[tuple[Deadline, str]]) -> int:
    """Write the marks and the mail in one transaction; 0 where another sweep was quicker."""
    if not rows:
        return 0
    try:
        with transaction.atomic():
            SweepMark.objects.bulk_create(
                SweepMark(key=key, case=deadline.case) for deadline, key in rows
            )
            operator = Operator.objects.get(pk=operator_key)
            Mail.objects.create(
                operator=operator,
                address=operator.contact_email,
                subject=_subject(len(rows)),
                text=_text(operator, [deadline for deadline, _key in rows]),
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


def _text(operator: Operator, deadlines: list[Deadline]) -> str:
    texts = []
    for language in _LANGUAGES:
        with override(language):
            context = {
                "operator": operator,
                "deadlines": deadlines,
                "address": settings.ADDRESS,
            }
            texts.append(render_to_string("cases/mail/reminder.txt", context).strip())
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
