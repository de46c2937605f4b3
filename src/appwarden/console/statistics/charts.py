"""Chart data -> SVG text, drawn on the server: a Vega-Lite specification by vl-convert.

No script, no network, no inline style: the SVG stands in a page under a strict content policy.
Equal data gives the same drawing, which is kept by the hash of its data.
"""

import hashlib
import re
from typing import Any, Literal

import msgspec
from django.core.cache import caches
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

FONT = "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"
INK = "#1b2733"
PALE_INK = "#5b6875"
SERIES_COLOURS = ("#1f5f99", "#c26a1b", "#a32638", "#5a7d2b", "#6b4c9a", "#4c6b73")
BAR_HEIGHT = 26
# Narrow enough that a phone shows the words at a size to be read.
PLOT_WIDTH = 250
LABEL_WIDTH = 140
PLOT_HEIGHT = 220
VEGA_LITE_VERSION = "6.4"
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"  # a name; nothing is fetched
CONFIGURATION = {
    "font": FONT,
    "background": "transparent",
    "padding": 8,
    "view": {"stroke": None},
    "axis": {
        "labelOverlap": "greedy",
        "labelFontSize": 14,
        "titleFontSize": 13,
        "labelColor": INK,
        "titleColor": PALE_INK,
        "labelLimit": LABEL_WIDTH,
        "gridColor": "#e3e8ec",
        "domain": False,
        "ticks": False,
    },
    "legend": {
        "labelFontSize": 14,
        "title": None,
        "orient": "bottom",
        "labelColor": INK,
        "columns": 3,
    },
    "range": {"category": list(SERIES_COLOURS)},
}
# Changes when the drawing does, so that a picture kept by an older release is not shown.
DRAWING = "4"

Specification = dict[str, Any]  # a part of Vega-Lite, whose words are its own
Kind = Literal["bars", "grouped", "intervals", "line"]


class Point(msgspec.Struct, frozen=True):
    """One value of a chart: what it is of, how much, and which series it belongs to.

    `low` and `high` are the ends of its confidence interval, where it has one.
    """

    label: str
    value: float
    series: str = ""
    low: float | None = None
    high: float | None = None


class Chart(msgspec.Struct, frozen=True):
    """What a chart shows. `description` is what a screen reader says instead of the picture."""

    kind: Kind
    title: str
    description: str
    unit: str
    points: tuple[Point, ...]

    def digest(self) -> str:
        """Return the SHA-256 of everything that decides the picture."""
        return hashlib.sha256(DRAWING.encode() + msgspec.json.encode(self)).hexdigest()


def draw(chart: Chart) -> SafeString:
    """Return the chart as one SVG element with `title` and `desc`, fit to stand in a page."""
    drawn = chart.digest()
    kept: str | None = caches["pictures"].get(drawn)
    if kept is None:
        kept = _draw(chart)
        caches["pictures"].set(drawn, kept)
    return mark_safe(kept)  # noqa: S308 - drawn from our own specification, its texts escaped


def _draw(chart: Chart) -> str:
    import vl_convert  # noqa: PLC0415  its engine is large, and most processes draw nothing

    make = {"bars": _bars, "grouped": _grouped, "intervals": _intervals, "line": _line}
    specification = {
        "$schema": SCHEMA,
        "config": CONFIGURATION,
        "data": {"values": [msgspec.to_builtins(point) for point in chart.points]},
        **make[chart.kind](chart),
    }
    svg = vl_convert.vegalite_to_svg(
        specification, vl_version=VEGA_LITE_VERSION, allowed_base_urls=[]
    )
    return _accessible(svg, chart)


def _bars(chart: Chart) -> Specification:
    places = _labels(chart)
    number = {"field": "value", "type": "quantitative", "format": _number_format(chart)}
    return {
        "encoding": {"x": _counted(chart), "y": _named("label", places)},
        "layer": [
            {"mark": {"type": "bar", "color": SERIES_COLOURS[0], "height": BAR_HEIGHT * 0.7}},
            {
                "mark": {"type": "text", "align": "left", "dx": 5, "fontSize": 14, "color": INK},
                "encoding": {"text": number},
            },
        ],
        "width": PLOT_WIDTH,
        "height": BAR_HEIGHT * max(1, len(places)),
    }


def _intervals(chart: Chart) -> Specification:
    """Draw bars with a thin line from the low to the high end of each value's interval."""
    places = _labels(chart)
    value = {"field": "value", "type": "quantitative", "title": chart.unit}
    low, high = {"field": "low", "type": "quantitative"}, {"field": "high"}
    return {
        "encoding": {"y": _named("label", places)},
        "layer": [
            {
                "mark": {"type": "bar", "color": SERIES_COLOURS[0], "height": BAR_HEIGHT * 0.6},
                "encoding": {"x": value},
            },
            {
                "mark": {"type": "rule", "color": INK, "strokeWidth": 2},
                "encoding": {"x": low, "x2": high},
            },
        ],
        "width": PLOT_WIDTH,
        "height": BAR_HEIGHT * max(1, len(places)),
    }


def _grouped(chart: Chart) -> Specification:
    places, series = _labels(chart), _series(chart)
    return {
        "mark": {"type": "bar"},
        "encoding": {
            "x": _counted(chart),
            "y": _named("label", places),
            "yOffset": {"field": "series", "type": "nominal", "sort": series},
            "color": {"field": "series", "type": "nominal", "sort": series},
        },
        "width": PLOT_WIDTH,
        "height": 18 * max(1, len(places) * len(series)),
    }


def _line(chart: Chart) -> Specification:
    axis = {"labelAngle": 0, "labelOverlap": "greedy"}
    return {
        "mark": {"type": "line", "point": {"size": 60}, "strokeWidth": 2.5},
        "encoding": {
            "x": {"field": "label", "type": "ordinal", "title": None, "sort": None, "axis": axis},
            "y": {"field": "value", "type": "quantitative", "title": chart.unit},
            "color": {"field": "series", "type": "nominal", "sort": _series(chart)},
        },
        "width": PLOT_WIDTH,
        "height": PLOT_HEIGHT,
    }


def _labels(chart: Chart) -> list[str]:
    return list(dict.fromkeys(point.label for point in chart.points))


def _series(chart: Chart) -> list[str]:
    return list(dict.fromkeys(point.series for point in chart.points))


def _counted(chart: Chart) -> Specification:
    axis = {"tickMinStep": 1}
    return {"field": "value", "type": "quantitative", "title": chart.unit, "axis": axis}


def _named(field: str, order: list[str]) -> Specification:
    return {"field": field, "type": "nominal", "title": None, "sort": order}


def _number_format(chart: Chart) -> str:
    whole = all(float(point.value).is_integer() for point in chart.points)
    return ",.0f" if whole else ",.1f"


def _accessible(svg: str, chart: Chart) -> str:
    """Give the picture a name, hide its parts from screen readers, let the page scale it."""
    name = f"chart-{chart.digest()[:12]}"
    opening = re.match(r'<svg[^>]* viewBox="([^"]+)"[^>]*>', svg)
    if opening is None:  # pragma: no cover - vl-convert always writes a view box
        message = "vl-convert wrote an SVG without a view box"
        raise ValueError(message)
    parts = re.sub(r' (?:role|aria-[a-z]+)="[^"]*"', "", svg[opening.end() :])
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="{opening.group(1)}"'
        f' role="img" aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(chart.title)}</title>'
        f'<desc id="{name}-desc">{escape(chart.description)}</desc>'
    )
    return head + parts
