"""Measured figures in -> Markdown tables out, each figure beside its budget."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from apps import App
from processes import Cost

# The budgets of the design, section 7; what values may cost is that of taint (decision 0027).
ENGINE_TIMES_FLOOR = 2.2
VALUES_TIMES_FLOOR = 5.0
ENGINE_MB_A_SECOND = 200.0
ENGINE_MB = 60.0
ENGINE_BYTES_A_DEX_BYTE = 3.0
CHECK_SECONDS = 1.5
CHECK_MB = 300.0
START_SECONDS = 0.15


class Measured(NamedTuple):
    """What one app cost; times are CPU seconds, sizes MB of 1,048,576 bytes."""

    app: App
    floor_seconds: float
    graph: dict[str, float]
    stages: dict[str, float]
    engine_mb: float
    check: Cost
    androguard_seconds: float | None
    androguard_mb: float | None

    @property
    def engine_budget_mb(self) -> float:
        return ENGINE_MB + ENGINE_BYTES_A_DEX_BYTE * self.app.dex_bytes / 2**20


def tables(rows: Sequence[Measured], start: Cost) -> str:
    """Return the tables of all figures and whether each budget is met."""
    return "\n".join(
        [
            "### Engine: read, inflate, parse, call graph and what it reaches",
            "",
            *_table(_GRAPH_HEAD, (_graph_row(row) for row in rows)),
            "",
            "### Engine: with values, gates and phases",
            "",
            *_table(_ENGINE_HEAD, (_engine_row(row) for row in rows)),
            "",
            "### Whole `appwarden check`",
            "",
            *_table(_CHECK_HEAD, (_check_row(row) for row in rows)),
            "",
            "### Beside androguard 4.1",
            "",
            *_table(_OTHER_HEAD, (_other_row(row) for row in rows)),
            "",
            _start_line(start),
        ]
    )


def _start_line(start: Cost) -> str:
    verdict = _verdict(start.cpu_seconds <= START_SECONDS)
    used = f"{start.cpu_seconds:.3f} CPU s, {start.peak_mb:.0f} MB"
    return f"Start of the command line (`--version`): {used}; at most {START_SECONDS} s: {verdict}"


_GRAPH_HEAD = (
    *("app", "dex MB", "floor ms", "open ms", "load ms", "graph ms", "sum ms"),
    *("times floor", "at most 2.2", "MB/s", "at least 200"),
)
_ENGINE_HEAD = (
    *("app", "analyse ms", "engine ms", "engine times floor", "at most 2.2"),
    *("values times floor", "at most 5", "peak MB", "at most 60 + 3/byte"),
)
_CHECK_HEAD = ("app", "dex MB", "CPU s", "at most 1.5", "peak MB", "at most 300", "exit")
_OTHER_HEAD = (
    *("app", "androguard s", "androguard MB", "engine s", "engine is faster by"),
    "check is faster by",
)


def _graph_row(row: Measured) -> list[str]:
    whole = row.graph["engine"]
    megabytes = row.app.dex_bytes / 1e6
    times = whole / row.floor_seconds
    return [
        row.app.name,
        f"{megabytes:.2f}",
        _ms(row.floor_seconds),
        *(_ms(row.graph[stage]) for stage in ("open", "load", "analyse")),
        _ms(whole),
        f"{times:.2f}",
        _verdict(times <= ENGINE_TIMES_FLOOR),
        f"{megabytes / whole:.0f}",
        _verdict(megabytes / whole >= ENGINE_MB_A_SECOND),
    ]


def _engine_row(row: Measured) -> list[str]:
    engine = row.stages["engine"]
    times = engine / row.floor_seconds
    values = (row.stages["analyse"] - row.graph["analyse"]) / row.floor_seconds
    return [
        row.app.name,
        _ms(row.stages["analyse"]),
        _ms(engine),
        f"{times:.2f}",
        _verdict(times <= ENGINE_TIMES_FLOOR),
        f"{values:.2f}",
        _verdict(values <= VALUES_TIMES_FLOOR),
        f"{row.engine_mb:.0f}",
        _verdict(row.engine_mb <= row.engine_budget_mb),
    ]


def _check_row(row: Measured) -> list[str]:
    return [
        row.app.name,
        f"{row.app.dex_bytes / 1e6:.2f}",
        f"{row.check.cpu_seconds:.2f}",
        _verdict(row.check.cpu_seconds <= CHECK_SECONDS),
        f"{row.check.peak_mb:.0f}",
        _verdict(row.check.peak_mb <= CHECK_MB),
        str(row.check.status),
    ]


def _other_row(row: Measured) -> list[str]:
    engine = row.stages["engine"]
    if row.androguard_seconds is None or row.androguard_mb is None:
        return [row.app.name, "not measured", "", f"{engine:.3f}", "", ""]
    return [
        row.app.name,
        f"{row.androguard_seconds:.1f}",
        f"{row.androguard_mb:.0f}",
        f"{engine:.3f}",
        f"{row.androguard_seconds / engine:.0f}",
        f"{row.androguard_seconds / row.check.cpu_seconds:.0f}",
    ]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}"


def _verdict(met: bool) -> str:  # noqa: FBT001 - the one thing it is asked
    return "PASS" if met else "OVER"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]
