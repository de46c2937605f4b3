"""What a fleet has written beside its results, as pages show it; the fleet itself is not asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from appwarden.console.catalogue import catalogue
from appwarden.console.statistics.charts import Chart, Point, draw
from appwarden.errors import UnreadableError
from appwarden.findings.gap_words import name_of_gap
from appwarden.fleet.results.destination import Destination
from appwarden.fleet.statistics.population import Share, Statistics, read_statistics
from appwarden.fleet.status import Status, read_status
from appwarden.model import Text

ROWS_IN_CHART = 15
GAPS_ON_OVERVIEW = 10
DIMENSIONS: dict[str, Promise | str] = {
    "all": gettext_lazy("all apps"),
    "problem": gettext_lazy("problem type"),
    "sdk": gettext_lazy("SDK"),
    "data_type": gettext_lazy("data type"),
    "sector": gettext_lazy("app type"),
    "gap": gettext_lazy("not examined"),
}
MEASURES: dict[str, Promise | str] = {
    "violated": gettext_lazy("with a violation"),
    "suspected": gettext_lazy("with a suspicion, no violation"),
    "present": gettext_lazy("where it is present"),
    "read_before_consent": gettext_lazy("that can read it before consent"),
}
ENDINGS: dict[str, Promise | str] = {
    "reported": gettext_lazy("reported"),
    "known": gettext_lazy("inspected before"),
    "unreadable": gettext_lazy("not an app that can be read"),
    "out_of_time": gettext_lazy("out of time"),
    "out_of_memory": gettext_lazy("out of memory"),
    "too_much_output": gettext_lazy("report too large"),
    "died": gettext_lazy("inspection crashed"),
    "internal_error": gettext_lazy("fault of the program"),
    "not_fetched": gettext_lazy("could not be fetched"),
}


@dataclass(frozen=True)
class Row:
    """A share with its name, in per cent."""

    share: Share
    label: str
    per_cent: float
    low: float
    high: float


@dataclass(frozen=True)
class Table:
    """The shares of one measure, with their picture."""

    measure: str
    title: str
    rows: Sequence[Row]
    picture: SafeString


def fleet_status() -> Status | None:
    """Return how far the fleet is; None where the office was given none."""
    destination = _destination()
    try:
        return read_status(destination) if destination is not None else None
    except UnreadableError:
        return None


def fleet_statistics() -> Statistics | None:
    """Return what its apps have in common; None where nothing was counted yet."""
    destination = _destination()
    try:
        return read_statistics(destination) if destination is not None else None
    except UnreadableError:
        return None


def throughput_picture(status: Status) -> SafeString | None:
    """Draw how many results came in each minute; None where none came lately."""
    if len(status.minutes) < 2:  # noqa: PLR2004  a line needs two ends
        return None
    points = tuple(
        Point(localtime(moment(one.start)).strftime("%H:%M"), one.results) for one in status.minutes
    )
    most = max(one.results for one in status.minutes)
    description = _("At most %(most)d results in one minute.") % {"most": most}
    return draw(Chart("line", _("Results by minute"), description, _("results"), points))


def ended(status: Status) -> list[tuple[str, int]]:
    """Return how items ended, in words."""
    return [(str(ENDINGS.get(name, name)), count) for name, count in status.endings.items()]


def tables(statistics: Statistics, dimension: str) -> list[Table]:
    """Return the tables of a dimension, one for each measure."""
    chosen = [share for share in statistics.shares if share.dimension == dimension]
    measures = sorted({share.measure for share in chosen}, key=list(MEASURES).index)
    return [
        _table(measure, [share for share in chosen if share.measure == measure], statistics)
        for measure in measures
    ]


def gap_rows(statistics: Statistics) -> list[Row]:
    """Return the commonest kinds of gaps."""
    shares = [share for share in statistics.shares if share.dimension == "gap"]
    return [_row(share) for share in shares[:GAPS_ON_OVERVIEW]]


def scope_words(statistics: Statistics) -> str:
    """Say of which apps the shares are, and by what rules."""
    words = ngettext(
        "%(reported)d app with a report, of %(population)d listed",
        "%(reported)d apps with a report, of %(population)d listed",
        statistics.reported,
    ) % {"reported": statistics.reported, "population": statistics.population}
    rules = statistics.rule_set
    return _("%(apps)s; catalogue %(version)s, law as of %(day)s") % {
        "apps": words,
        "version": rules.catalogue_version,
        "day": rules.judging.day,
    }


def moment(seconds: float) -> datetime:
    """Return seconds since 1970 as a moment."""
    return datetime.fromtimestamp(seconds, tz=UTC)


def _destination() -> Destination | None:
    folder: str = settings.FLEET_FOLDER
    return Destination(Path(folder)) if folder else None


def _table(measure: str, shares: Sequence[Share], statistics: Statistics) -> Table:
    rows = [_row(share) for share in shares]
    title = _("Share of apps %(measure)s") % {"measure": MEASURES[measure]}
    drawn = rows[:ROWS_IN_CHART]
    described = "; ".join(f"{row.label} {row.per_cent:.1f} %" for row in drawn)
    chart = Chart(
        kind="intervals",
        title=title,
        description=f"{described}. {scope_words(statistics)}",
        unit=_("per cent of apps"),
        points=tuple(Point(row.label, row.per_cent, low=row.low, high=row.high) for row in drawn),
    )
    return Table(measure, title, rows, draw(chart))


def _row(share: Share) -> Row:
    ends = (round(100 * value, 2) for value in (share.share, share.low, share.high))
    return Row(share, _label(share), *ends)


def _label(share: Share) -> str:
    known = _NAMES.get(share.dimension)
    name = known(share.key) if known is not None and share.key else None
    if name is not None:
        return name.zh if (get_language() or "zh").startswith("zh") else name.en
    return share.key or (_("all apps") if share.dimension == "all" else _("not known"))


_NAMES: dict[str, Callable[[str], Text | None]] = {
    "problem": lambda key: _name(catalogue().duties, key, "title"),
    "sdk": lambda key: _name(catalogue().sdks, key, "name"),
    "data_type": lambda key: _name(catalogue().data_types, key, "name"),
    "sector": lambda key: _name(catalogue().app_types, key, "name"),
    "gap": name_of_gap,
}


def _name(records: object, key: str, field: str) -> Text | None:
    found = records.get(key) if isinstance(records, dict) else None
    name = getattr(found, field, None)
    return name if isinstance(name, Text) else None
