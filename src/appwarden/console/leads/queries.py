"""Lists of reports for officers, and the public status, with constant query counts."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet

from appwarden.console.leads.models import Lead, LeadStatus
from appwarden.console.leads.receipt import code_hash
from appwarden.console.search.matching import matching

TO_LOOK_AT = (LeadStatus.NEW, LeadStatus.HELD)


@dataclass(frozen=True, kw_only=True)
class Filters:
    """What the list may be narrowed by; no status: what is to be looked at."""

    query: str = ""
    status: str = ""
    source: str = ""
    problem: str = ""
    channel: str = ""
    first_day: date | None = None
    last_day: date | None = None


def as_listed() -> QuerySet[Lead]:
    """Return every report with what a row of a list joins."""
    return Lead.objects.select_related("app", "case", "first").defer(
        "description", "sketch", "search_text", "app__search_text", "case__search_text"
    )


def narrowed(filters: Filters) -> QuerySet[Lead]:
    """Return the reports that fit, newest first."""
    leads = as_listed()
    if filters.status in {"", "to_look_at"}:
        leads = leads.filter(status__in=TO_LOOK_AT)
    elif filters.status != "all":
        leads = leads.filter(status=filters.status)
    exact = {
        "source_kind": filters.source,
        "problem": filters.problem,
        "channel": filters.channel,
        "received_at__date__gte": filters.first_day,
        "received_at__date__lte": filters.last_day,
    }
    leads = leads.filter(**{name: value for name, value in exact.items() if value})
    return matching(leads, filters.query) if filters.query.strip() else leads


def alike(lead: Lead) -> QuerySet[Lead]:
    """Return other reports about the same app."""
    others = Lead.objects.filter(subject_key=lead.subject_key).exclude(pk=lead.pk)
    return others.select_related("case").order_by("-pk")


def by_number(number: str) -> Lead | None:
    """Return the report with a number such as L2026-000012."""
    _year, _dash, digits = number.strip().upper().removeprefix("L").partition("-")
    if not (digits.isascii() and digits.isdigit()):
        return None
    lead = Lead.objects.filter(pk=int(digits)).first()
    return lead if lead is not None and lead.number == number.strip().upper() else None


def by_code(code: str) -> Lead | None:
    """Return the report whose receipt carries this code."""
    return Lead.objects.filter(receipt_hash=code_hash(code)).select_related("first", "case").first()


def tallies() -> dict[str, int]:
    """Count reports by status; one query."""
    counted = dict(
        Lead.objects.order_by()
        .values_list("status")
        .annotate(Count("pk"))
        .values_list("status", "pk__count")
    )
    return {status: counted.get(status, 0) for status in LeadStatus.values}
