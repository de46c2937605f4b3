"""Chart data -> SVG text, drawn on the server with altair and vl-convert.

No script, no network, no inline style: the SVG stands in a page under a strict content policy.
Equal data gives the same drawing, which is kept by the hash of its data.
"""

import hashlib
import re
from typing import Any, Literal

import altair as alt
import msgspec
import vl_convert
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
# Changes when the drawing does, so that a picture kept by an older release is not shown.
DRAWING = "4"

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
    make = {"bars": _bars, "grouped": _grouped, "intervals": _intervals, "line": _line}
    drawing = make[chart.kind](chart)
    specification = drawing.configure(
        font=FONT,
        background="transparent",
        padding=8,
        view=alt.ViewConfig(stroke=None),
        axis=alt.AxisConfig(
            labelFontSize=14,
            titleFontSize=13,
            labelColor=INK,
            titleColor=PALE_INK,
            labelLimit=LABEL_WIDTH,
            gridColor="#e3e8ec",
            domain=False,
            ticks=False,
        ),
        legend=alt.LegendConfig(
            labelFontSize=14, title=None, orient="bottom", labelColor=INK, columns=3
        ),
        range=alt.RangeConfig(category=list(SERIES_COLOURS)),
    )
    svg = vl_convert.vegalite_to_svg(specification.to_dict(), allowed_base_urls=[])
    return _accessible(svg, chart)


def _data(chart: Chart) -> alt.InlineData:
    return alt.InlineData(values=[msgspec.to_builtins(point) for point in chart.points])


def _bars(chart: Chart) -> Any:
    places = [point.label for point in chart.points]
    base = alt.Chart(_data(chart)).encode(
        x=alt.X("value:Q", title=chart.unit, axis=alt.Axis(tickMinStep=1)),
        y=alt.Y("label:N", title=None, sort=places),
    )
    bars = base.mark_bar(color=SERIES_COLOURS[0], height=BAR_HEIGHT * 0.7)
    numbers = base.mark_text(align="left", dx=5, fontSize=14, color=INK).encode(
        text=alt.Text("value:Q", format=_number_format(chart))
    )
    return (bars + numbers).properties(width=PLOT_WIDTH, height=BAR_HEIGHT * max(1, len(places)))


def _intervals(chart: Chart) -> Any:
    """Draw bars with a thin line from the low to the high end of each value's interval."""
    places = [point.label for point in chart.points]
    base = alt.Chart(_data(chart)).encode(y=alt.Y("label:N", title=None, sort=places))
    bars = base.mark_bar(color=SERIES_COLOURS[0], height=BAR_HEIGHT * 0.6).encode(
        x=alt.X("value:Q", title=chart.unit)
    )
    reach = base.mark_rule(color=INK, strokeWidth=2).encode(x="low:Q", x2="high:Q")
    return (bars + reach).properties(width=PLOT_WIDTH, height=BAR_HEIGHT * max(1, len(places)))


def _grouped(chart: Chart) -> Any:
    places = list(dict.fromkeys(point.label for point in chart.points))
    series = list(dict.fromkeys(point.series for point in chart.points))
    return (
        alt.Chart(_data(chart))
        .mark_bar()
        .encode(
            x=alt.X("value:Q", title=chart.unit, axis=alt.Axis(tickMinStep=1)),
            y=alt.Y("label:N", title=None, sort=places),
            yOffset=alt.YOffset("series:N", sort=series),
            color=alt.Color("series:N", sort=series),
        )
        .properties(width=PLOT_WIDTH, height=18 * max(1, len(places) * len(series)))
    )


def _line(chart: Chart) -> Any:
    series = list(dict.fromkeys(point.series for point in chart.points))
    return (
        alt.Chart(_data(chart))
        .mark_line(point=alt.OverlayMarkDef(size=60), strokeWidth=2.5)
        .encode(
            x=alt.X(
                "label:O", title=None, sort=None, axis=alt.Axis(labelAngle=0, labelOverlap="greedy")
            ),
            y=alt.Y("value:Q", title=chart.unit),
            color=alt.Color("series:N", sort=series),
        )
        .properties(width=PLOT_WIDTH, height=PLOT_HEIGHT)
    )


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
