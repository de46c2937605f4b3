"""How much one network may send, and when a wave of reports is held back for a person."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from appwarden.console import clock
from appwarden.console.leads.duplicates import SAME_TEXT, likeness
from appwarden.console.leads.errors import TicketError, TooManyError
from appwarden.console.leads.gate import check_ticket
from appwarden.console.leads.models import Channel, Lead, SpentTicket, SubmissionTally

# An hour of one network. A household, a school or an office may well share one address.
COMPLAINTS_AN_HOUR = 10
STATUS_LOOKS_AN_HOUR = 60
# From here on a person looks before anything is counted.
FLOOD_AN_HOUR = 300
SAME_TEXT_A_DAY = 5
SKETCHES_COMPARED = 200
_WORDS = {
    "forged": gettext_noop("This form is not valid any more. Please send it again."),
    "too_late": gettext_noop("This form was open for too long. Please send it again."),
    "too_soon": gettext_noop("That was very fast. Please wait a few seconds and send it again."),
}


def spend_ticket(ticket: str) -> None:
    """Take the ticket of a form; raises TicketError where it is worth nothing or spent."""
    state, name = check_ticket(ticket, clock.now().timestamp())
    if state != "good":
        raise TicketError(_(_WORDS[state]))
    with transaction.atomic():
        _spent, is_new = SpentTicket.objects.get_or_create(name=name)
    if not is_new:
        raise TicketError(_("This form has been sent already."))


def count_deed(address_key: str, deed: str, at_most: int) -> None:
    """Count one deed of a network; raises TooManyError above `at_most` in the running hour."""
    hour = clock.now().replace(minute=0, second=0, microsecond=0)
    with transaction.atomic():
        tally, _is_new = SubmissionTally.objects.get_or_create(
            address_key=address_key, deed=deed, hour=hour
        )
        SubmissionTally.objects.filter(pk=tally.pk).update(count=F("count") + 1)
        tally.refresh_from_db(fields=["count"])
    if tally.count > at_most:
        raise TooManyError(_("Too much was sent from your network. Please try again in an hour."))


def why_held(lead: Lead) -> str:
    """Say why a new public report is held back for a person; empty when it is not."""
    now = clock.now()
    public = Lead.objects.filter(channel=Channel.PUBLIC_FORM)
    if public.filter(received_at__gt=now - timedelta(hours=1)).count() >= FLOOD_AN_HOUR:
        return _("More reports than usual within an hour.")
    today = public.filter(received_at__gt=now - timedelta(days=1))
    if today.filter(text_key=lead.text_key).count() >= SAME_TEXT_A_DAY:
        return _("The same text was sent many times within a day.")
    recent = today.filter(subject_key=lead.subject_key).exclude(sketch="").order_by("-pk")
    sketches = recent.values_list("sketch", flat=True)[:SKETCHES_COMPARED]
    alike = sum(likeness(lead.sketch, one) >= SAME_TEXT for one in sketches)
    if alike >= SAME_TEXT_A_DAY:
        return _("Nearly the same text was sent many times within a day.")
    return ""
