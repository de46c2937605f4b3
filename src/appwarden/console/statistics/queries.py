"""What statistics pages show: counts with their picture, scope and moment; published figures."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from appwarden.console.statistics.charts import Chart, Kind, Point, draw
from appwarden.console.statistics.counting import counted_funnel, counted_tally
from appwarden.console.statistics.dimensions import LABELS
from appwarden.console.statistics.funnel import (
    STAGE_LABELS,
    STAGES,
    Row,
    Tally,
)
from appwarden.console.statistics.models import ReferenceFigure, Survey
from appwarden.console.statistics.scope import Scope

ROWS_IN_CHART = 12
QUESTIONS = {
    "ordered-and-removed-to-2021-01": gettext_lazy(
        "How many apps were ordered to rectify, named and removed by January 2021?"
    ),
    "not-completed-2021-03": gettext_lazy(
        "How many had not completed rectification in March 2021?"
    ),
    "named-and-removed-summer-2021": gettext_lazy(
        "How many apps had been named and removed by the summer of 2021?"
    ),
    "autumn-2021": gettext_lazy("How many apps had been tested, named and removed by autumn 2021?"),
    "year-2021": gettext_lazy("How many apps were tested, named and removed in 2021?"),
    "group-removal-2021-07": gettext_lazy(
        "How many apps of one company were removed in July 2021?"
    ),
}


@dataclass(frozen=True)
class FunnelStage:
    """One step of the funnel; `share` is per cent of the step before, None where that is zero."""

    key: str
    label: str
    count: int
    share: float | None


@dataclass(frozen=True)
class FunnelCard:
    """The funnel with its picture, what it covers and when it was counted."""

    stages: tuple[FunnelStage, ...]
    picture: SafeString
    scope_words: str
    as_of: datetime
    is_empty: bool


def dashboard_funnel(today: date) -> FunnelCard:
    """Return this year's funnel for the dashboard."""
    return funnel_card(Scope(start=date(today.year, 1, 1), end=date(today.year, 12, 31)))


def funnel_card(scope: Scope) -> FunnelCard:
    """Count and draw the funnel of a scope; the first step counts apps, the others cases."""
    found = counted_funnel(scope)
    counts = found.value
    stages = tuple(
        _stage(key, counts, before) for key, before in zip(STAGES, (None, *STAGES), strict=False)
    )
    words = scope.words(found.as_of.date())
    chart = Chart(
        kind="bars",
        title=_("Funnel"),
        description=_describe([(stage.label, stage.count) for stage in stages], words),
        unit=_("apps and cases"),
        points=tuple(Point(stage.label, stage.count) for stage in stages),
    )
    return FunnelCard(stages, draw(chart), words, found.as_of, not any(counts.values()))


def _stage(key: str, counts: dict[str, int], before: str | None) -> FunnelStage:
    base = counts[before] if before else 0
    share = round(100 * counts[key] / base, 1) if base else None
    return FunnelStage(key, str(STAGE_LABELS[key]), counts[key], share)


@dataclass(frozen=True)
class TallyPage:
    """A tally with its picture, what it covers and when it was counted."""

    tally: Tally
    label: str
    picture: SafeString | None
    scope_words: str
    as_of: datetime


def tally_page(dimension: str, scope: Scope) -> TallyPage:
    """Count by one dimension and draw it. Raises KeyError for a dimension that there is not."""
    label = str(LABELS[dimension])
    found = counted_tally(dimension, scope)
    words = scope.words(found.as_of.date())
    rows = found.value.rows
    picture = draw(_tally_chart(dimension, label, rows, words)) if rows else None
    return TallyPage(found.value, label, picture, words, found.as_of)


def _tally_chart(dimension: str, label: str, rows: Sequence[Row], words: str) -> Chart:
    shown = rows if dimension == "year" else rows[:ROWS_IN_CHART]
    kind: Kind = "line" if dimension == "year" and len(rows) > 1 else "grouped"
    stages = ("confirmed", "named", "removed")
    points = tuple(
        Point(_short(label), counts[stage], str(STAGE_LABELS[stage]))
        for label, counts in (_every_year(shown) if kind == "line" else _as_they_stand(shown))
        for stage in stages
    )
    facts = [(row.label, row.counts["confirmed"]) for row in shown]
    title = _("Found in breach, named and removed by %(dimension)s") % {"dimension": label}
    left_out = len(rows) - len(shown)
    if left_out:
        words += " " + ngettext(
            "%(count)s further row stands in the table.",
            "%(count)s further rows stand in the table.",
            left_out,
        ) % {"count": left_out}
    return Chart(kind, title, _describe(facts, words), _("cases"), points)


def _as_they_stand(rows: Sequence[Row]) -> list[tuple[str, Mapping[str, int]]]:
    return [(row.label, row.counts) for row in rows]


def _every_year(rows: Sequence[Row]) -> list[tuple[str, Mapping[str, int]]]:
    """Return the years between the first and the last, those without a case as well."""
    counted: dict[int, Mapping[str, int]] = {int(row.label): row.counts for row in rows}
    nothing: Mapping[str, int] = Counter()
    years = range(min(counted), max(counted) + 1)
    return [(str(year), counted.get(year, nothing)) for year in years]


def _short(label: str) -> str:
    most = 22
    return label if len(label) <= most else f"{label[: most - 1]}…"


def _describe(facts: Sequence[tuple[str, int]], words: str) -> str:
    said = _(", ").join(f"{label} {count}" for label, count in facts)
    return _("%(facts)s. %(scope)s.") % {"facts": said, "scope": words}


@dataclass(frozen=True)
class Comparison:
    """One question and what was published on it; `differs`: no two sources count the same."""

    question: str
    figures: tuple[ReferenceFigure, ...]
    differs: bool


def comparisons(*, public: bool) -> tuple[Comparison, ...]:
    """Return published figures side by side by the question they answer; never added up."""
    found = ReferenceFigure.objects.exclude(comparison="").select_related("source")
    if public:
        found = found.filter(is_public=True)
    rows = sorted(found, key=lambda figure: (figure.comparison, figure.measure, figure.period_end))
    grouped = groupby(rows, key=lambda figure: figure.comparison)
    made = [_comparison(key, tuple(figures)) for key, figures in grouped]
    return tuple(sorted(made, key=lambda each: max(figure.period_end for figure in each.figures)))


def _comparison(key: str, figures: tuple[ReferenceFigure, ...]) -> Comparison:
    values: dict[str, set[int]] = {}
    for figure in figures:
        values.setdefault(figure.measure, set()).add(figure.value)
    differs = any(len(found) > 1 for found in values.values())
    return Comparison(str(QUESTIONS.get(key, key)), figures, differs)


def context_figures(*, public: bool) -> list[ReferenceFigure]:
    """Return figures that stand alone, such as the number of internet users."""
    found = ReferenceFigure.objects.filter(comparison="").select_related("source")
    return list(found.filter(is_public=True) if public else found)


def surveys(*, public: bool) -> list[Survey]:
    """Return survey results with question, share, sample and source."""
    found = Survey.objects.select_related("source")
    return list(found.filter(is_public=True) if public else found)


def survey_picture(rows: Sequence[Survey]) -> SafeString | None:
    """Draw shares as bars; None where there is none."""
    if not rows:
        return None
    points = tuple(Point(_short(str(row)), float(row.share)) for row in rows)
    said = _(", ").join(f"{row} {row.share} %" for row in rows)
    last = date_format(max(row.as_of for row in rows))
    title = _("Shares that were measured, as of %(date)s") % {"date": last}
    return draw(Chart("bars", title, said, _("per cent"), points))
