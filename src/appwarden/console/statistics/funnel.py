"""Counts from cases, never typed: how many were tested, notified, named, removed, and by what.

One query per table; groups of companies are folded from their operators' counts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Avg, Count, F, Q, QuerySet, When
from django.db.models import Case as Case_
from django.db.models.functions import ExtractYear
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy

from appwarden.console.cases.models import Case
from appwarden.console.inspections.models import Inspection
from appwarden.console.statistics.dimensions import DIMENSIONS, UNKNOWN
from appwarden.console.statistics.groups import operators_of
from appwarden.console.statistics.scope import Scope

ONE_DAY = timedelta(days=1)
# Moments beyond these have no place in some zone's calendar; an address may hold any day.
FIRST_DAY, LAST_DAY = date(2, 1, 1), date(9998, 12, 31)
# The stages of the funnel and the case's date field of each, in the order of the way.
STAGES = {
    "tested": "inspected_on",
    "notified": "notified_on",
    "named": "named_on",
    "removed": "removed_on",
}
FURTHER = {
    "confirmed": "confirmed_on",
    "rectified": "rectified_on",
    "relisted": "relisted_on",
}
COUNTED = {**STAGES, **FURTHER}
STAGE_LABELS = {
    "tested": pgettext_lazy("funnel", "tested"),
    "confirmed": pgettext_lazy("funnel", "found in breach"),
    "notified": pgettext_lazy("funnel", "notified"),
    "named": pgettext_lazy("funnel", "named"),
    "removed": pgettext_lazy("funnel", "removed"),
    "rectified": pgettext_lazy("funnel", "rectified"),
    "relisted": pgettext_lazy("funnel", "listed again"),
}


@dataclass(frozen=True)
class Row:
    """One line of a tally. `mean_days` runs from notice to rectification, None: none rectified."""

    key: str
    label: str
    counts: Mapping[str, int]
    relapses: int = 0
    mean_days: float | None = None


@dataclass(frozen=True)
class Tally:
    """A table of counts with what it covers and when it was counted."""

    dimension: str
    rows: tuple[Row, ...]
    total: Row


@dataclass
class _Sum:
    counts: Counter[str] = field(default_factory=Counter)
    relapses: int = 0
    days: float = 0.0
    fixed: int = 0

    def add(self, row: Mapping[str, Any]) -> None:
        for stage in COUNTED:
            self.counts[stage] += row[stage]
        self.relapses += row["relapses"]
        self.add_days(row["mean"], row["fixed"])

    def add_days(self, mean: timedelta | None, fixed: int) -> None:
        if mean is not None:
            self.days += mean / ONE_DAY * fixed
            self.fixed += fixed

    def row(self, key: str, label: str) -> Row:
        mean = round(self.days / self.fixed, 1) if self.fixed else None
        counts = {stage: self.counts[stage] for stage in COUNTED}
        return Row(key, label, counts, self.relapses, mean)


def funnel(scope: Scope) -> dict[str, int]:
    """Count the stages; apps that were tested and have no case are in the first of them."""
    counts = total(scope).counts
    stages = {key: counts[key] for key in STAGES}
    if not _narrows(scope):
        stages["tested"] = max(stages["tested"], apps_tested(scope))
    return stages


def _narrows(scope: Scope) -> bool:
    """Say whether only cases can answer: an inspection without a case has no batch or problem."""
    return scope.public or bool(
        scope.campaign or scope.batch or scope.group or scope.sector or scope.problem or scope.store
    )


def total(scope: Scope) -> Row:
    """Count each stage over all cases of the scope; a case counts once for each stage."""
    summed = _Sum()
    summed.add(_counted(_cases(scope), scope))
    return summed.row("total", gettext("all"))


def tally(dimension: str, scope: Scope) -> Tally:
    """Count by one dimension. A case with two problem types stands in two rows, once in the total.

    Raises KeyError for a dimension that there is not.
    """
    rows = _by_year(scope) if dimension == "year" else _by_key(dimension, scope)
    return Tally(dimension, rows, total(scope))


def apps_tested(scope: Scope) -> int:
    """Count apps with a finished inspection or a case that was tested elsewhere.

    Apps without a finding have no case: only this number holds them, and it knows no batch.
    """
    inspected = Inspection.objects.filter(status="done").order_by()
    if scope.authority:
        inspected = inspected.filter(authority=scope.authority)
    if scope.start:
        inspected = inspected.filter(finished_at__gte=_midnight(scope.start))
    if scope.end and scope.end < LAST_DAY:
        inspected = inspected.filter(finished_at__lt=_midnight(scope.end + ONE_DAY))
    elsewhere = _cases(scope).filter(scope.happened("inspected_on"), app__isnull=False)
    # A union holds each app once.
    return inspected.values_list("build__app").union(elsewhere.values_list("app")).count()


def _midnight(day: date) -> datetime:
    """Return when a day begins in the office's zone; an index serves it, a cast none."""
    return timezone.make_aware(datetime.combine(max(day, FIRST_DAY), time.min))


def _cases(scope: Scope) -> QuerySet[Case]:
    group = operators_of(scope.group) if scope.group else None
    return Case.objects.filter(scope.cases(group)).order_by()


def _counts(scope: Scope, *, distinct: bool) -> dict[str, Count | Avg]:
    def count(condition: Q) -> Count:
        return Count("pk", filter=condition, distinct=distinct)

    fixed = scope.happened("rectified_on") & Q(notified_on__isnull=False)
    return {
        **{stage: count(scope.happened(name)) for stage, name in COUNTED.items()},
        "relapses": count(Q(is_relapse=True) & scope.happened("opened_on")),
        "fixed": count(fixed),
        "mean": Avg(F("rectified_on") - F("notified_on"), filter=fixed),
    }


def _counted(cases: QuerySet[Case], scope: Scope) -> dict[str, Any]:
    return cases.aggregate(**_counts(scope, distinct=scope.multiplies()))


def _by_key(dimension: str, scope: Scope) -> tuple[Row, ...]:
    chosen = DIMENSIONS[dimension]
    distinct = chosen.multiplies or scope.multiplies()
    found = (
        _cases(scope)
        .filter(_touched(scope))
        .annotate(key=chosen.key)
        .values("key")
        .annotate(**_counts(scope, distinct=distinct))
    )
    sums: dict[str, _Sum] = defaultdict(_Sum)
    fold = chosen.fold()
    for row in found:
        sums[fold(row["key"])].add(row)
    labels = chosen.labels(sums)
    rows = (
        summed.row(key, labels.get(key) or key or gettext("not known"))
        for key, summed in sums.items()
    )
    return tuple(sorted((row for row in rows if any(row.counts.values())), key=_rank))


def _touched(scope: Scope) -> Q:
    """Leave out cases with no event within the days: they would make rows of zeros."""
    found = Q()
    if scope.start or scope.end:
        for name in ("opened_on", *COUNTED.values()):
            found |= scope.happened(name)
    return found


def _rank(row: Row) -> tuple[object, ...]:
    """Rank by what was found in breach, then named, notified, tested; unknown comes last."""
    stages = tuple(-row.counts[stage] for stage in ("confirmed", "named", "notified", "tested"))
    return (row.key == UNKNOWN, *stages, row.label)


def _by_year(scope: Scope) -> tuple[Row, ...]:
    """Count each event in the year in which it happened, from one pass over the cases."""
    counted = {**COUNTED, "relapses": "opened_on"}
    years = {
        f"{stage}_year": Case_(When(scope.happened(name), then=ExtractYear(name)))
        for stage, name in counted.items()
    }
    found = (
        _cases(scope)
        .annotate(**years)
        .values("is_relapse", *years)
        .annotate(cases=Count("pk", distinct=scope.multiplies()))
    )
    sums: dict[str, _Sum] = defaultdict(_Sum)
    for row in found:
        for stage in COUNTED:
            if row[f"{stage}_year"] is not None:
                sums[str(row[f"{stage}_year"])].counts[stage] += row["cases"]
        if row["is_relapse"] and row["relapses_year"] is not None:
            sums[str(row["relapses_year"])].relapses += row["cases"]
    for year, mean, fixed in _mean_days_by_year(scope):
        sums[year].add_days(mean, fixed)
    return tuple(summed.row(year, year) for year, summed in sorted(sums.items()))


def _mean_days_by_year(scope: Scope) -> Iterator[tuple[str, timedelta, int]]:
    fixed = scope.happened("rectified_on") & Q(notified_on__isnull=False)
    found = (
        _cases(scope)
        .filter(fixed)
        .annotate(year=ExtractYear("rectified_on"))
        .values("year")
        .annotate(
            fixed=Count("pk", distinct=scope.multiplies()),
            mean=Avg(F("rectified_on") - F("notified_on")),
        )
    )
    return ((str(row["year"]), row["mean"], row["fixed"]) for row in found)
