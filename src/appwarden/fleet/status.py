"""The lease table in, a snapshot for a person and for the console out: `status.json`."""

import time

import msgspec

from appwarden.errors import UnreadableError
from appwarden.fleet.leases import LeaseTable, accounts
from appwarden.fleet.leases.model import Counts, Failure, Slow
from appwarden.fleet.leases.results import unparted_count
from appwarden.fleet.model import RuleSet
from appwarden.fleet.results.destination import Destination

SCHEMA = "appwarden.fleet-status/1"
MINUTES_SHOWN = 60
FAILURES_LISTED = 200
SLOWEST_LISTED = 20
_MINUTE = 60


class Minute(msgspec.Struct, frozen=True):
    """How many results came in one minute, `start` in seconds since 1970."""

    start: int
    results: int


class Status(msgspec.Struct, frozen=True):
    """How far a rule set is; `made_at` in seconds since 1970, `rate` in results a second.

    `rate` is over the minutes shown, `seconds_left` what waits at that rate; both None where
    nothing came in.
    """

    schema: str
    made_at: float
    rule_set: RuleSet
    counts: Counts
    endings: dict[str, int]
    unparted: int
    sums: dict[str, float]
    minutes: tuple[Minute, ...]
    rate: float | None
    seconds_left: float | None
    failures: tuple[Failure, ...]
    slowest: tuple[Slow, ...]


def status_of(table: LeaseTable, rules: RuleSet) -> Status:
    """Return the status of one rule set as of now."""
    now = table.database.now()
    first = (int(now) // _MINUTE - MINUTES_SHOWN + 1) * _MINUTE
    came = accounts.by_minute(table, rules, first)
    minutes = tuple(Minute(minute * _MINUTE, came[minute]) for minute in sorted(came))
    counted = accounts.counts(table, rules)
    rate = _rate(minutes, now)
    return Status(
        schema=SCHEMA,
        made_at=now,
        rule_set=rules,
        counts=counted,
        endings=accounts.endings(table, rules),
        unparted=unparted_count(table, rules),
        sums=accounts.sums(table, rules),
        minutes=minutes,
        rate=rate,
        seconds_left=counted.waiting / rate if rate else None,
        failures=tuple(accounts.failures(table, rules, FAILURES_LISTED)),
        slowest=tuple(accounts.slowest(table, rules, SLOWEST_LISTED)),
    )


def write_status(table: LeaseTable, rules: RuleSet, destination: Destination) -> Status:
    """Put the status beside the results, where the console reads it."""
    status = status_of(table, rules)
    destination.put(destination.status, msgspec.json.encode(status, order="sorted"))
    return status


def read_status(destination: Destination) -> Status:
    """Read what `write_status` wrote; raises UnreadableError."""
    try:
        return msgspec.json.decode(destination.status.read_bytes(), type=Status)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as problem:
        raise UnreadableError(
            f"{destination.status}: not a fleet's status ({problem})"
        ) from problem


def local_time(seconds: float) -> str:
    """Return a moment as the user's own calendar and clock show it."""
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(seconds))


def _rate(minutes: tuple[Minute, ...], now: float) -> float | None:
    """Return results a second since the first minute shown began."""
    if not minutes:
        return None
    return sum(minute.results for minute in minutes) / max(1.0, now - minutes[0].start)
