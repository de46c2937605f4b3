"""Figures of a fleet in -> Markdown tables out, each beside its budget; and what a store costs."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

DAY = "2026-11-01"
# The budgets of the issue of fleets.
EFFICIENCY = 0.9
OVERHEAD_MS = 5.0
LEASES_A_SECOND = 1000.0
FINDINGS_A_SECOND = 50_000.0
# Early memory grown by more than this part is not flat, nor are lasting processes that grow by more
# than so many MB with each 1,000 apps.
FLAT = 1.15
GROWTH_MB = 1.0
# The store of the cost table, and what is assumed of it.
STORE_APPS = 3_000_000
STORE_APP_MB = 50.0
STORE_DEX_MB = 20.0
STORE_CORES = 64
LINKS_GBIT = (1, 10, 25)
HOUR = 3600


class Plain(NamedTuple):
    """Inspecting without a fleet, in CPU seconds: in all, for an app, for each MB of its code."""

    apps: int
    cpu_seconds: float
    per_app: float
    per_dex_mb: float


class Memory(NamedTuple):
    """Memory of all processes of a run (PSS) in MB of 1,048,576 bytes, None where it was too short.

    The most in the first and in the last quarter of the time in which apps are read, after two
    parts; what the processes that last grow by with each 1,000 apps; at the end.
    """

    early: float | None
    late: float | None
    growth: float | None
    at_end: float

    @property
    def verdict(self) -> str:
        if self.early is None or self.late is None or self.growth is None:
            return "too short"
        return _verdict(self.late <= self.early * FLAT and self.growth <= GROWTH_MB)


class Run(NamedTuple):
    """One run of a fleet; CPU of all its processes.

    `inspecting_seconds` of the CPU went into inspections, from files to reports and facts. Of a run
    over `few_apps` alone `few_seconds` went into all the rest: a run's start and its end.
    """

    workers: int
    apps: int
    seconds: float
    cpu_seconds: float
    inspecting_seconds: float
    few_apps: int
    few_seconds: float
    memory: Memory
    documents_bytes: int
    parts_bytes: int
    leases_bytes: int

    @property
    def rate(self) -> float:
        return self.apps / self.seconds

    @property
    def around_seconds(self) -> float:
        """Return the CPU seconds of all that was no inspection."""
        return self.cpu_seconds - self.inspecting_seconds

    @property
    def overhead(self) -> float:
        """Return the CPU seconds around each inspection, a part of start and end included."""
        return self.around_seconds / self.apps

    @property
    def overhead_further(self) -> float | None:
        """Return the CPU seconds around each inspection that comes on top of a few, if any does."""
        if self.apps <= self.few_apps:
            return None
        return (self.around_seconds - self.few_seconds) / (self.apps - self.few_apps)


class Leases(NamedTuple):
    """A lease table of so many rows; rates in rows a second, CPU of the supervisor in seconds."""

    database: str
    rows: int
    entered_a_second: float
    leased_a_second: float
    cpu_each: float


class Parquet(NamedTuple):
    """Findings written as parts."""

    findings: int
    seconds: float
    cpu_seconds: float


def run_table(plain: Plain, runs: Sequence[Run]) -> str:
    """Return what runs over small apps took."""
    one, two = runs
    efficiency = two.rate / (2 * one.rate)
    head = ("workers", "apps", "apps/s", "apps/s a worker", "CPU ms an app", "around it ms")
    further = ("start and end s", "a further app ms", "at most 5")
    memory = ("MB early", "MB late", "MB growth for 1,000", "flat", "MB at the end")
    return "\n".join(
        [
            "### A run over small apps",
            "",
            (
                f"Without a fleet an app costs {_ms(plain.cpu_seconds / plain.apps)} ms CPU "
                f"({plain.apps} apps, one process)."
            ),
            "",
            *_table((*head, *further, *memory), map(_run_row, runs)),
            "",
            (
                f"Efficiency on 2 workers: {efficiency:.2f}; at least {EFFICIENCY}: "
                f"{_verdict(efficiency >= EFFICIENCY)}"
            ),
        ]
    )


def lease_table(leases: Sequence[Leases]) -> str:
    """Return how fast lease tables were."""
    head = ("database", "rows", "entered/s", "claim + finish/s", "at least 1,000", "CPU ms")
    return "\n".join(["### Lease table", "", *_table(head, map(_lease_row, leases))])


def parquet_line(parquet: Parquet) -> str:
    """Return how fast findings were written."""
    rate = parquet.findings / parquet.seconds
    return (
        f"Parquet: {parquet.findings} findings in {parquet.seconds:.2f} s, {rate:,.0f}/s; "
        f"at least 50,000/s: {_verdict(rate >= FINDINGS_A_SECOND)}"
    )


def cost_table(plain: Plain, run: Run) -> str:
    """Return what a store costs, from the measured figures and the assumptions told."""
    around = run.overhead
    each = plain.per_app + plain.per_dex_mb * STORE_DEX_MB + around
    cpu_hours = STORE_APPS * each / HOUR
    terabytes = STORE_APPS * STORE_APP_MB / 1e6
    rows = [
        ("CPU", f"{each:.2f} s an app", f"{cpu_hours:,.0f} core hours"),
        (f"on {STORE_CORES} cores", "", f"{cpu_hours / STORE_CORES:.1f} h"),
        *(
            (
                f"network, {gbit} Gbit/s",
                f"{STORE_APP_MB:.0f} MB an app, {terabytes:.0f} TB",
                f"{terabytes * 8e3 / gbit / HOUR:.1f} h",
            )
            for gbit in LINKS_GBIT
        ),
        _storage("reports and facts", run.documents_bytes, run.apps),
        _storage("Parquet parts", run.parts_bytes, run.apps),
        _storage("lease table", run.leases_bytes, run.apps),
    ]
    return "\n".join(
        [
            f"### {STORE_APPS:,} apps of {STORE_APP_MB:.0f} MB on {STORE_CORES} cores",
            "",
            (
                f"Assumed: {STORE_DEX_MB:.0f} MB of code in each. Measured: "
                f"{_ms(plain.per_app)} ms an app, {_ms(plain.per_dex_mb)} ms for each MB of code, "
                f"{around * 1000:.1f} ms around it."
            ),
            "",
            *_table(("what", "each", "in all"), rows),
        ]
    )


def _storage(name: str, size_bytes: int, apps: int) -> tuple[str, str, str]:
    each = size_bytes / apps
    return name, f"{each / 1e3:.1f} kB an app", f"{each * STORE_APPS / 1e9:,.0f} GB"


def _run_row(run: Run) -> tuple[str, ...]:
    return (
        str(run.workers),
        f"{run.apps:,}",
        f"{run.rate:.1f}",
        f"{run.rate / run.workers:.1f}",
        _ms(run.cpu_seconds / run.apps),
        _ms(run.overhead),
        f"{run.few_seconds:.2f}",
        *_further(run.overhead_further),
        *map(_mb, run.memory[:2]),
        "-" if run.memory.growth is None else f"{run.memory.growth:+.2f}",
        run.memory.verdict,
        _mb(run.memory.at_end),
    )


def _further(seconds: float | None) -> tuple[str, str]:
    return (
        ("-", "-") if seconds is None else (_ms(seconds), _verdict(seconds * 1000 <= OVERHEAD_MS))
    )


def _lease_row(one: Leases) -> tuple[str, ...]:
    return (
        one.database,
        f"{one.rows:,}",
        f"{one.entered_a_second:,.0f}",
        f"{one.leased_a_second:,.0f}",
        _verdict(one.leased_a_second >= LEASES_A_SECOND),
        _ms(one.cpu_each),
    )


def _mb(held: float | None) -> str:
    return "-" if held is None else f"{held:.0f}"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.2f}"


def _verdict(met: bool) -> str:  # noqa: FBT001 - the one thing it is asked
    return "PASS" if met else "OVER"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]
