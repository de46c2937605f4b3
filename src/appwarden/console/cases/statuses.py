"""The words of a case: its statuses, and the choices of its fields."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Status(TextChoices):
    """One status at a time; the listed moves between them stand in `moves.py`."""

    LEAD = "lead", _("Lead")
    INSPECTED = "inspected", _("Inspected")
    CONFIRMED = "confirmed", _("Confirmed")
    NOTIFIED = "notified", _("Notified")
    ANSWERED = "answered", _("Answered")
    REINSPECTED = "reinspected", _("Re-inspected")
    RECTIFIED = "rectified", _("Rectified")
    NOT_RECTIFIED = "not_rectified", _("Not rectified")
    NAMED = "named", _("Named")
    REMOVAL_ORDERED = "removal_ordered", _("Removal ordered")
    REMOVED = "removed", _("Removed")
    RELISTED = "relisted", _("Listed again")
    CLOSED = "closed", _("Closed")
    WITHDRAWN = "withdrawn", _("Case withdrawn")
    TRANSFERRED = "transferred", _("Transferred")
    ACCESS_STOPPED = "access_stopped", _("Access stopped")


ENDED = frozenset({Status.CLOSED, Status.WITHDRAWN})
# Here the company must act, and a deadline runs for it.
COMPANY_MUST_ACT = frozenset({Status.NOTIFIED, Status.ANSWERED, Status.NAMED})

TONES = {
    Status.RECTIFIED: "good",
    Status.CLOSED: "neutral",
    Status.RELISTED: "good",
    Status.NOT_RECTIFIED: "bad",
    Status.NAMED: "bad",
    Status.REMOVAL_ORDERED: "bad",
    Status.REMOVED: "bad",
    Status.ACCESS_STOPPED: "bad",
    Status.NOTIFIED: "warn",
    Status.WITHDRAWN: "neutral",
    Status.TRANSFERRED: "neutral",
}


class SubjectKind(TextChoices):
    """Who a case is about."""

    APP = "app", _("app")
    COMPANY = "company", _("company")
    SDK = "sdk", _("SDK")
    STORE = "store", _("app store")


class CaseKind(TextChoices):
    """What a case is about, roughly."""

    VIOLATION = "violation", _("violation")
    LEAK = "leak", _("leak of personal information")
    RESALE = "resale", _("resale of personal information")
    STORE_DUTY = "store_duty", _("duty of an app store")
    SDK_DUTY = "sdk_duty", _("duty of an SDK provider")


class Severity(TextChoices):
    """How grave, as computed from problems, data, sector, relapse and evasion."""

    LOW = "low", _("low")
    MEDIUM = "medium", _("medium")
    HIGH = "high", _("high")
    GRAVE = "grave", _("grave")


class Visibility(TextChoices):
    """What the public may see; apart from the status."""

    INTERNAL = "internal", _("internal")
    CONFIRMED_ONLY = "confirmed_only", _("confirmed only")
    FULL = "full", _("full")


class CauseKind(TextChoices):
    """Why it came to this, in the words the authorities use."""

    DISREGARD = "disregard", _("disregard")
    FLUKE = "fluke", _("hoping to go unnoticed")
    TECHNICAL_CONFRONTATION = "technical_confrontation", _("technical confrontation")


class ProblemState(TextChoices):
    """What the last inspection said of one problem; not examined is never fixed."""

    OPEN = "open", _("still open")
    FIXED = "fixed", _("fixed")
    REMAINING = "remaining", _("remaining")
    NEW = "new", _("new")
    NOT_EXAMINED = "not_examined", _("not examined")


class Outcome(TextChoices):
    """How a case ended."""

    RECTIFIED = "rectified", _("rectified")
    REMOVED = "removed", _("removed")
    RELISTED = "relisted", _("listed again after a fix")
    ACCESS_STOPPED = "access_stopped", _("access stopped")
    WITHDRAWN = "withdrawn", _("case withdrawn")
    RECORD = "record", _("record of others; how it ended was not published")
