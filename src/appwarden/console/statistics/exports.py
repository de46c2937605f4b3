"""Counts and published figures as CSV and JSON, each with scope and moment of counting."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from django.http import HttpResponse, JsonResponse

from appwarden.console.statistics.funnel import COUNTED, Row
from appwarden.console.statistics.models import ReferenceFigure, Survey
from appwarden.console.statistics.queries import TallyPage

# A spreadsheet takes a cell that starts like this for a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = "\ufeff"


def tally_csv(page: TallyPage) -> HttpResponse:
    """Return the tally as CSV; the last lines say scope and moment."""
    header = ["key", "label", *COUNTED, "relapses", "mean_days_to_fix"]
    lines = [[row.key, row.label, *_values(row)] for row in (*page.tally.rows, page.tally.total)]
    notes = [["scope", page.scope_words], ["as_of", page.as_of.isoformat()]]
    return csv_answer(f"tally-{page.tally.dimension}", [header, *lines, [], *notes])


def tally_json(page: TallyPage) -> JsonResponse:
    """Return the tally as JSON."""
    return JsonResponse(
        {
            "dimension": page.tally.dimension,
            "scope": page.scope_words,
            "as_of": page.as_of.isoformat(),
            "rows": [_row(row) for row in page.tally.rows],
            "total": _row(page.tally.total),
        },
        json_dumps_params={"ensure_ascii": False},
    )


def figures_csv(figures: Iterable[ReferenceFigure], surveys: Iterable[Survey]) -> HttpResponse:
    """Return published figures and survey results as one CSV."""
    header = [
        "kind",
        "key",
        "measure_or_question",
        "value",
        "sample",
        "from",
        "to",
        "scope_or_asked_by",
        "source",
        "quoted",
        "address",
        "certainty",
    ]
    lines: list[Sequence[object]] = [header]
    lines += [
        [
            "figure",
            row.key,
            row.measure,
            row.value,
            "",
            row.period_start,
            row.period_end,
            row.scope,
            row.source,
            row.source.primary,
            row.source.address,
            row.certainty,
        ]
        for row in figures
    ]
    lines += [
        [
            "survey",
            row.key,
            str(row),
            row.share,
            row.sample or "",
            row.as_of,
            row.as_of,
            row.asked_by,
            row.source,
            row.source.primary,
            row.source.address,
            row.certainty,
        ]
        for row in surveys
    ]
    return csv_answer("reference-figures", lines)


def figures_json(figures: Iterable[ReferenceFigure], surveys: Iterable[Survey]) -> HttpResponse:
    """Return published figures and survey results as JSON."""
    made = {
        "figures": [_figure(row) for row in figures],
        "surveys": [_survey(row) for row in surveys],
    }
    return HttpResponse(
        json.dumps(made, ensure_ascii=False), content_type="application/json; charset=utf-8"
    )


def _figure(row: ReferenceFigure) -> Mapping[str, object]:
    return {
        "key": row.key,
        "comparison": row.comparison,
        "measure": row.measure,
        "value": row.value,
        "from": row.period_start.isoformat(),
        "to": row.period_end.isoformat(),
        "scope": {"zh": row.scope_zh, "en": row.scope_en},
        "source": _source(row),
        "certainty": row.certainty,
    }


def _survey(row: Survey) -> Mapping[str, object]:
    return {
        "key": row.key,
        "question": {"zh": row.question_zh, "en": row.question_en},
        "share": float(row.share),
        "sample": row.sample,
        "asked_by": {"zh": row.asked_by_zh, "en": row.asked_by_en},
        "as_of": row.as_of.isoformat(),
        "source": _source(row),
        "certainty": row.certainty,
    }


def _source(row: ReferenceFigure | Survey) -> Mapping[str, object]:
    source = row.source
    return {
        "key": source.key,
        "zh": source.title_zh,
        "en": source.title_en,
        "published": source.published,
        "address": source.address,
        "quoted": {"zh": source.primary_zh, "en": source.primary_en},
    }


def _row(row: Row) -> Mapping[str, object]:
    return {
        "key": row.key,
        "label": row.label,
        **row.counts,
        "relapses": row.relapses,
        "mean_days_to_fix": row.mean_days,
    }


def _values(row: Row) -> list[object]:
    mean = "" if row.mean_days is None else row.mean_days
    return [*(row.counts[stage] for stage in COUNTED), row.relapses, mean]


def csv_answer(name: str, lines: Iterable[Sequence[object]]) -> HttpResponse:
    """Return lines as a CSV file for download that no spreadsheet takes for formulas."""
    written = StringIO()
    csv.writer(written).writerows([_safe(cell) for cell in line] for line in lines)
    return HttpResponse(
        BYTE_ORDER_MARK + written.getvalue(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )


def _safe(cell: object) -> object:
    text = str(cell)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else cell
