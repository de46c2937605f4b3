"""The annual report: a year's counts of an office in, the content of a numbered document out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.documents.composition import DJANGO_LANGUAGES, Content
from appwarden.console.documents.kinds import Kind, Language
from appwarden.console.documents.letter import Table, Values
from appwarden.console.documents.page import day_in_words
from appwarden.console.leads.models import Lead, SourceKind
from appwarden.console.publication.levels import BulletinStatus
from appwarden.console.publication.models import Bulletin
from appwarden.console.publication.queries import with_counts
from appwarden.console.registry.models import Authority
from appwarden.console.statistics.funnel import (
    STAGE_LABELS,
    Row,
    apps_tested,
    tally,
    total,
)
from appwarden.console.statistics.models import ReferenceFigure
from appwarden.console.statistics.scope import Scope

# A table of the printed report ends here; the whole one stands in the statistics as CSV and JSON.
ROWS_AT_MOST = 30
STAGES = ("tested", "confirmed", "notified", "named", "removed", "rectified", "relisted")
DIMENSIONS = ("problem", "sector", "group", "campaign")


@dataclass(frozen=True)
class Year:
    """A year of an office up to a day: all of it, or what has passed of it."""

    authority: Authority
    year: int
    as_of: date

    @property
    def scope(self) -> Scope:
        last = min(date(self.year, 12, 31), self.as_of)
        return Scope(authority=self.authority.pk, start=date(self.year, 1, 1), end=last)

    @property
    def is_over(self) -> bool:
        return self.as_of.year > self.year


def annual_content(authority: Authority, year: int, language: Language) -> Content:
    """Count a year and compose the report in one language; every table says what it covers."""
    counted = Year(authority, year, clock.today())
    with translation.override(DJANGO_LANGUAGES[language]):
        tables = tuple(table for table in _tables(counted) if table.rows)
    return Content(
        authority=authority,
        kind=Kind.ANNUAL_REPORT,
        language=language,
        values=Values(year=str(year), period=_period(counted, language)),
        tables=tables,
    )


def _period(counted: Year, language: Language) -> str:
    whole = f"{counted.year}年" if language == Language.CHINESE else str(counted.year)
    if counted.is_over:
        return whole
    day = day_in_words(counted.as_of, language)
    if language == Language.CHINESE:
        return f"{whole}（截至{day}）"
    return f"{whole} (to {day})"


def _tables(counted: Year) -> Iterable[Table]:
    scope = counted.scope
    yield _headed(counted, _("The year as a whole"), (_("Step"), _("Count")), _whole(scope))
    for dimension, heading in zip(DIMENSIONS, _headings(), strict=True):
        rows = tally(dimension, scope).rows
        headers = (heading[1], *(str(STAGE_LABELS[stage]) for stage in STAGES))
        lines = [_line(row) for row in rows[:ROWS_AT_MOST]]
        left_out = len(rows) - len(lines)
        words = heading[0]
        if left_out:
            words += _(" (the first %(shown)s of %(all)s rows)") % {
                "shown": ROWS_AT_MOST,
                "all": len(rows),
            }
        yield _headed(counted, words, headers, lines)
    yield _headed(counted, _("Bulletins"), _bulletin_headers(), _bulletins(counted))
    yield _headed(
        counted, _("Reports from outside"), (_("Source"), _("Reports")), _reports(counted)
    )
    yield Table(
        heading=_("Figures that others published on this year"),
        headers=(_("What was counted"), _("Count"), _("Period"), _("Source")),
        rows=tuple(_published(counted)),
        widths=(6, 2, 4, 6),
    )


def _headings() -> tuple[tuple[str, str], ...]:
    return (
        (_("By problem type"), _("Problem type")),
        (_("By sector"), _("Sector")),
        (_("By company group"), _("Company group")),
        (_("By campaign"), _("Campaign")),
    )


def _headed(
    counted: Year, words: str, headers: Sequence[str], rows: Sequence[tuple[str, ...]]
) -> Table:
    """Say under the heading what is counted and up to when: no figure stands without it."""
    covered = counted.scope.words(counted.as_of)
    note = _("Scope: %(scope)s. As of %(day)s") % {
        "scope": covered,
        "day": date_format(counted.as_of),
    }
    widths = (6, *([2] * (len(headers) - 1)))
    return Table(heading=words, headers=tuple(headers), rows=tuple(rows), widths=widths, note=note)


def _whole(scope: Scope) -> list[tuple[str, ...]]:
    counts = total(scope)
    tested = max(counts.counts["tested"], apps_tested(scope))
    lines: list[tuple[str, ...]] = [(str(STAGE_LABELS["tested"]), str(tested))]
    lines += [(str(STAGE_LABELS[stage]), str(counts.counts[stage])) for stage in STAGES[1:]]
    lines.append((_("relapses"), str(counts.relapses)))
    if counts.mean_days is not None:
        lines.append((_("mean days from notice to rectification"), str(counts.mean_days)))
    return lines


def _line(row: Row) -> tuple[str, ...]:
    return (row.label, *(str(row.counts[stage]) for stage in STAGES))


def _bulletin_headers() -> tuple[str, ...]:
    return (_("Bulletin"), _("In the year"), _("In all"), _("Named"), _("Published on"))


def _bulletins(counted: Year) -> list[tuple[str, ...]]:
    found = Bulletin.objects.filter(
        authority=counted.authority,
        status=BulletinStatus.PUBLISHED,
        issued_on__range=(counted.scope.start, counted.scope.end),
    )
    listed = with_counts(found).order_by("issued_on", "pk")
    return [
        (
            str(one),
            str(one.year_number or ""),
            str(one.running_number or ""),
            str(one.declared_count or one.named),  # type: ignore[attr-defined]  # with_counts adds it
            one.issued_on.isoformat() if one.issued_on else "",
        )
        for one in listed.defer("frozen", "search_text")[:ROWS_AT_MOST]
    ]


def _reports(counted: Year) -> list[tuple[str, ...]]:
    scope = counted.scope
    received = Lead.objects.filter(received_at__date__range=(scope.start, scope.end))
    by_source = received.order_by().values("source_kind").annotate(count=Count("pk"))
    counts = {row["source_kind"]: row["count"] for row in by_source}
    return [(str(kind.label), str(counts[kind])) for kind in SourceKind if kind in counts]


def _published(counted: Year) -> Iterable[tuple[str, ...]]:
    first, last = date(counted.year, 1, 1), date(counted.year, 12, 31)
    figures = ReferenceFigure.objects.filter(period_end__range=(first, last))
    for row in figures.select_related("source").order_by("period_end", "key")[:ROWS_AT_MOST]:
        yield (
            f"{row.get_measure_display()}: {row.scope}",
            str(row.value),
            f"{row.period_start} – {row.period_end}",
            str(row.source),
        )
