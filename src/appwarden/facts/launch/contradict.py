"""Paths of the code in, out the same where no launch says otherwise.

The launches differ in one thing each. What runs in the one in which a person agrees, and in none
of those in which nobody does, hangs on that answer, however the app keeps it: `guarded`. And a
call that was made but never arrived where the code alone had to let it arrive leads there at some
other moment, if ever: `unknown`. Where a decision hangs on what another phone may have otherwise,
the launches of this one show nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from appwarden.facts.launch.answer import Launch
from appwarden.facts.launch.question import Call
from appwarden.facts.launch.worlds import AGREE, REFUSE, SECOND_START, USE
from appwarden.facts.model import Access, Gate
from appwarden.model import Place

# What launches in which nobody agrees can show to be otherwise.
_WITHOUT_CONSENT = frozenset({"pre_consent", "after_refusal"})
# Worlds that show more than a first start in which nobody agrees.
_NOT_FIRST = frozenset({AGREE, USE, SECOND_START})
# More calls than these are not asked for; their paths keep their phase.
_SITES_ASKED = 20_000
_OUT_OF_BUDGET = "launch_budget"
# Hops that are the call itself; over the others something else calls, at once or later.
_DIRECT = frozenset({"call", "virtual", "interface"})


class _Seen(NamedTuple):
    """What became of the calls: made where nobody agreed, made once somebody did, gone astray."""

    silent: frozenset[Call]
    opened: frozenset[Call]
    astray: frozenset[Call]
    words: str
    refused: bool


def sites_of(accesses: Iterable[Access]) -> tuple[Call, ...]:
    """Return the calls on the paths that the code alone puts where nobody agreed, each once."""
    found = dict.fromkeys(
        call
        for access in accesses
        if access.phase in _WITHOUT_CONSENT
        for call, _ in _calls(access)
    )
    return tuple(found)[:_SITES_ASKED]


def contradict(
    accesses: Iterable[Access], sites: Sequence[Call], by_world: Mapping[str, Launch]
) -> tuple[Access, ...]:
    """Return the accesses, those without consent by the code alone as the launches showed them.

    Paths that a launch witnessed stay; all do where a launch without consent was cut short, for
    what it did not come to is then not known.
    """
    silent = [launch for name, launch in by_world.items() if name not in {AGREE, USE}]
    if any(gap.what == _OUT_OF_BUDGET for launch in silent for gap in launch.gaps):
        return tuple(accesses)
    agreed = by_world[AGREE]
    words = next((event.what for event in agreed.events if event.kind == "tap"), "")
    made = frozenset[int]().union(*(launch.sites.arrived for launch in silent))
    astray = frozenset[int]().union(*(launch.sites.elsewhere for launch in silent))
    # The first start is the same; what it cached may decide on a second phone's second start.
    unknown = frozenset[int]().union(
        *(launch.sites.unknown for name, launch in by_world.items() if name not in _NOT_FIRST)
    )

    def calls(rows: Iterable[int]) -> frozenset[Call]:
        return frozenset(sites[row] for row in rows)

    seen = _Seen(
        silent=calls(made),
        opened=calls(agreed.sites.arrived - made - unknown) if words else frozenset(),
        astray=calls(astray - made - unknown),
        words=words,
        refused=REFUSE in by_world
        and any(event.kind == "tap" for event in by_world[REFUSE].events),
    )
    return tuple(_as_seen(access, seen) for access in accesses)


def _as_seen(access: Access, seen: _Seen) -> Access:
    if access.phase not in _WITHOUT_CONSENT or access.witness is not None:
        return access
    if access.phase == "after_refusal" and not seen.refused:
        return access
    for call, place in _calls(access):
        if call in seen.silent:
            continue
        if call in seen.opened:
            gate = Gate(kind="launch", key=seen.words, certainty="sure", place=place)
            return replace(access, phase="guarded", gate=gate)
        if call in seen.astray:
            return replace(access, phase="unknown", certainty="likely", astray=place)
        break
    return access


def _calls(access: Access) -> Iterator[tuple[Call, Place]]:
    """Yield the call over each hop, in order, and the reading: what is called, and where."""
    for _, step in pairwise(access.path):
        to = step.method if step.edge in _DIRECT else ""
        yield _call(step.place, to), step.place
    yield _call(access.place, ""), access.place


def _call(place: Place, to: str) -> Call:
    # What is no code names no method, whatever its line.
    return Call(place.symbol, place.offset or 0, to)
