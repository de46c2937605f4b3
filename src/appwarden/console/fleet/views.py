"""Pages of the fleet: how it goes, what failed, and shares of its apps with their intervals."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from appwarden.console.accounts.acts import requires_act
from appwarden.console.fleet import queries
from appwarden.console.statistics.exports import csv_answer
from appwarden.fleet.statistics.population import Share

FAILURES_SHOWN = 50


@requires_act("fleet.view")
def overview(request: HttpRequest) -> HttpResponse:
    """How far the fleet is, what failed, what was slow, what was not examined."""
    status, statistics = queries.fleet_status(), queries.fleet_statistics()
    context: dict[str, object] = {"status": status, "statistics": statistics}
    if status is not None:
        context |= {
            "made_at": queries.moment(status.made_at),
            "picture": queries.throughput_picture(status),
            "endings": queries.ended(status),
            "failures": [
                (one, queries.ENDINGS.get(one.ending, one.ending))
                for one in status.failures[:FAILURES_SHOWN]
            ],
        }
    if statistics is not None:
        context |= {
            "gaps": queries.gap_rows(statistics),
            "scope": queries.scope_words(statistics),
            "dimensions": _links(),
        }
    return render(request, "fleet/overview.html", context)


@requires_act("fleet.view")
def shares(request: HttpRequest, dimension: str) -> HttpResponseBase:
    """Shares by one dimension, as a page, CSV, or one picture as SVG."""
    statistics = queries.fleet_statistics()
    if statistics is None or dimension not in queries.DIMENSIONS:
        raise Http404
    tables = queries.tables(statistics, dimension)
    asked = request.GET.get("format")
    if asked == "csv":
        lines: list[list[object]] = [["label", *Share.__struct_fields__]]
        for table in tables:
            lines += [
                [row.label, *(getattr(row.share, name) for name in Share.__struct_fields__)]
                for row in table.rows
            ]
        return csv_answer(f"fleet-{dimension}", lines)
    if asked == "svg":
        return _svg(dimension, tables, request.GET.get("measure", ""))
    context = {
        "dimension": dimension,
        "label": queries.DIMENSIONS[dimension],
        "tables": tables,
        "scope": queries.scope_words(statistics),
        "sampled": statistics.sampled,
        "made_at": queries.moment(statistics.made_at),
        "dimensions": _links(),
        "trail": [(_("Fleet"), reverse("fleet:overview"))],
    }
    return render(request, "fleet/shares.html", context)


def _svg(dimension: str, tables: list[queries.Table], measure: str) -> HttpResponse:
    for table in tables:
        if table.measure == measure:
            name = f'attachment; filename="fleet-{dimension}-{measure}.svg"'
            return HttpResponse(
                table.picture, content_type="image/svg+xml", headers={"Content-Disposition": name}
            )
    raise Http404


def _links() -> list[tuple[object, str]]:
    return [
        (label, reverse("fleet:shares", args=[name])) for name, label in queries.DIMENSIONS.items()
    ]
