"""Which inspections a person sees, and what pages show of them, with constant query counts."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from appwarden.console.cases.models import CampaignAuthority, Transfer, TransferState
from appwarden.console.inspections.models import (
    Inspection,
    InspectionFinding,
    Judgement,
    Purpose,
    QueueEntry,
    Status,
)
from appwarden.console.registry.models import App
from appwarden.console.search.matching import matching

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User

HASH_DIGITS = 64


@dataclass(frozen=True, kw_only=True)
class Filters:
    """What the list may be narrowed by; empty means not narrowed."""

    status: str = ""
    result: str = ""
    purpose: str = ""
    query: str = ""


@dataclass(frozen=True)
class JudgedFinding:
    """A finding of the report and what people say about it, None before anybody did."""

    finding: InspectionFinding
    judgement: Judgement | None


def visible_inspections(user: "User") -> QuerySet[Inspection]:
    """Return what a laboratory was given, or what an authority's people may see.

    Those are the authority's own, those of no authority, those of its cases and of campaigns and
    transfers it takes part in. A company's self-check is nobody else's.
    """
    inspections = (
        Inspection.objects.exclude(purpose=Purpose.SELF_CHECK)
        .select_related("build__app", "build__store", "case")
        .defer("build__app__search_text", "case__search_text")
    )
    if user.laboratory_id is not None:
        return inspections.filter(laboratory_id=user.laboratory_id)
    if user.authority_id is None:
        return inspections
    return inspections.filter(_of_authority(user.authority_id))


def narrowed(inspections: QuerySet[Inspection], filters: Filters) -> QuerySet[Inspection]:
    """Narrow a list; the query is a name, a package, a SHA-256 or its first digits."""
    exact = {
        "status": filters.status,
        "result_status": filters.result,
        "purpose": filters.purpose,
    }
    found = inspections.filter(**{name: value for name, value in exact.items() if value})
    if filters.result:
        found = found.filter(status=Status.DONE)
    words = filters.query.strip()
    if not words:
        return found
    if _is_hash(words):
        return found.filter(build__sha256__startswith=words.lower())
    return found.filter(build__app__in=matching(App.objects.all(), words).values("pk"))


def judged_findings(inspection: Inspection) -> list[JudgedFinding]:
    """Return every finding in the report's order with its judgement; two queries."""
    judgements = {one.finding_id: one for one in inspection.judgements.select_related("judged_by")}
    return [
        JudgedFinding(finding, judgements.get(finding.finding_id))
        for finding in inspection.findings.all()
    ]


def waiting_before(inspection: Inspection) -> int:
    """Return how many inspections in the queue come before this one."""
    return QueueEntry.objects.filter(inspection_id__lt=inspection.pk).count()


def siblings(inspection: Inspection) -> QuerySet[Inspection]:
    """Return other finished inspections of the same app: channels, regions, versions."""
    return (
        Inspection.objects.filter(build__app_id=inspection.build.app_id, status=Status.DONE)
        .exclude(pk=inspection.pk)
        .select_related("build__store")
        .order_by("-pk")
    )


def _of_authority(authority_id: int) -> Q:
    joint = CampaignAuthority.objects.filter(authority_id=authority_id).values("campaign_id")
    offered = Transfer.objects.filter(
        to_authority_id=authority_id, state=TransferState.OFFERED
    ).values("case_id")
    return (
        Q(authority_id=authority_id)
        | Q(authority=None)
        | Q(case__authority_id=authority_id)
        | Q(case__campaign_id__in=joint)
        | Q(case_id__in=offered)
    )


def _is_hash(words: str) -> bool:
    lowest = 8  # fewer digits are more likely a word
    digits = frozenset("0123456789abcdefABCDEF")
    return lowest <= len(words) <= HASH_DIGITS and digits.issuperset(words)
