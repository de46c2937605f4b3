"""Figures of a fleet in -> Markdown tables out, each beside its budget; and what a store costs."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

# The budgets of the issue of fleets.
EFFICIENCY = 0.9
OVERHEAD_MS = 5.0
LEASES_A_SECOND = 1000.0
FINDINGS_A_SECOND = 50_000.0
# Early memory grown by more than this part is not flat.
FLAT = 1.15
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


class Run(NamedTuple):
    """One run of a fleet; CPU of all its processes, memory (PSS) in MB.

    Memory early and late while apps are read, and while statistics are made at the end;
    `inspecting_seconds` of the CPU went into inspections, from files to reports and facts.
    """

    workers: int
    apps: int
    seconds: float
    cpu_seconds: float
    inspecting_seconds: float
    early_mb: float
    late_mb: float
    end_mb: float
    documents_bytes: int
    parts_bytes: int
    leases_bytes: int

    @property
    def rate(self) -> float:
        return self.apps / self.seconds

    @property
    def overhead(self) -> float:
        """Return the CPU seconds around each inspection.

        Below zero where the system did not hand over the CPU of every process that ended.
        """
        return (self.cpu_seconds - self.inspecting_seconds) / self.apps


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


def tables(plain: Plain, runs: Sequence[Run], leases: Sequence[Leases], parquet: Parquet) -> str:
    """Return the tables of what was measured."""
    one, two = runs
    efficiency = two.rate / (2 * one.rate)
    rate = parquet.findings / parquet.seconds
    head = ("workers", "apps", "apps/s", "apps/s a worker", "CPU ms an app", "around it ms")
    return "\n".join(
        [
            "### A run over small apps",
            "",
            (
                f"Without a fleet an app costs {_ms(plain.cpu_seconds / plain.apps)} ms CPU "
                f"({plain.apps} apps, one process)."
            ),
            "",
            *_table(
                (*head, "at most 5", "MB early", "MB late", "flat", "MB at the end"),
                map(_run_row, runs),
            ),
            "",
            (
                f"Efficiency on 2 workers: {efficiency:.2f}; at least {EFFICIENCY}: "
                f"{_verdict(efficiency >= EFFICIENCY)}"
            ),
            "",
            "### Lease table",
            "",
            *_table(
                ("database", "rows", "entered/s", "claim + finish/s", "at least 1,000", "CPU ms"),
                (_lease_row(one) for one in leases),
            ),
            "",
            (
                f"Parquet: {parquet.findings} findings in {parquet.seconds:.2f} s, {rate:,.0f}/s; "
                f"at least 50,000/s: {_verdict(rate >= FINDINGS_A_SECOND)}"
            ),
        ]
    )


def cost_table(plain: Plain, run: Run) -> str:
    """Return what a store costs, from the measured figures and the assumptions told."""
    around = max(run.overhead, 0.0)
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
        _ms(run.overhead) if run.overhead > 0 else "not told",
        _verdict(run.overhead * 1000 <= OVERHEAD_MS) if run.overhead > 0 else "-",
        f"{run.early_mb:.0f}",
        f"{run.late_mb:.0f}",
        _verdict(run.late_mb <= run.early_mb * FLAT),
        f"{run.end_mb:.0f}",
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


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.2f}"


def _verdict(met: bool) -> str:  # noqa: FBT001 - the one thing it is asked
    return "PASS" if met else "OVER"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]
