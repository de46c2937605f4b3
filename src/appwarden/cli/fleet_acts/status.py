"""`appwarden fleet status FLEET`: how far, how fast, what failed and why, what was slow."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import closing

import msgspec

from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.fleet_acts.place import add_fleet, existing
from appwarden.cli.streams import write_output
from appwarden.fleet.model import MEBIBYTE
from appwarden.fleet.status import Status, local_time, status_of

FAILURES_SHOWN = 20
SLOWEST_SHOWN = 5


def configure(parser: ArgumentParser) -> None:
    add_fleet(parser)
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="default: %(default)s"
    )


def run(options: Namespace) -> int:
    _, table, rules = existing(options)
    with closing(table):
        status = status_of(table, rules)
    if options.format == "json":
        content = msgspec.json.format(msgspec.json.encode(status, order="sorted"), indent=2) + b"\n"
    else:
        content = "".join(f"{line}\n" for line in _lines(status)).encode()
    write_output(content, None)
    return ExitStatus.NOTHING


def _lines(status: Status) -> Iterator[str]:
    rules, counts, sums = status.rule_set, status.counts, status.sums
    yield f"rule set {rules.id}: catalogue {rules.catalogue_version}"
    yield f"  {rules.engine}, law as of {rules.judging.day}"
    yield (
        f"{counts.done} of {counts.total} done, {counts.waiting} waiting "
        f"({counts.leased} of them under way), {counts.quarantined} quarantined"
    )
    if status.rate and status.seconds_left is not None:
        hours = status.seconds_left / 3600
        yield f"{status.rate:.1f} results/s in the last hour, {hours:.1f} h left"
    for ending, count in status.endings.items():
        yield f"  {ending}: {count}"
    if sums["results"]:
        yield (
            f"{sums['bytes'] / MEBIBYTE:.0f} MiB of apps in {sums['cpu_seconds']:.0f} CPU s, "
            f"peak {sums['peak_bytes'] / MEBIBYTE:.0f} MiB, last result {local_time(sums['last'])}"
        )
    yield f"{status.unparted} results stand in no part yet"
    yield from _failures(status)
    yield from _slowest(status)


def _failures(status: Status) -> Iterator[str]:
    if status.failures:
        yield "ended without a report:"
    for failure in status.failures[:FAILURES_SHOWN]:
        yield f"  {failure.address}: {failure.ending} ({failure.reason}), {failure.tries} tries"
    if len(status.failures) > FAILURES_SHOWN:
        yield "  and more: --format json, or `appwarden fleet export FLEET failures`"


def _slowest(status: Status) -> Iterator[str]:
    if status.slowest:
        yield "slowest:"
    for slow in status.slowest[:SLOWEST_SHOWN]:
        yield f"  {slow.seconds:.1f} s, {slow.size_bytes / MEBIBYTE:.1f} MiB: {slow.address}"
