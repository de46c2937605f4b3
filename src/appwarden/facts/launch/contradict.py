"""Paths of the code in, out the same where no launch says otherwise.

The launches differ in one thing each. What runs in the one in which a person agrees, and in none
of those in which nobody does, hangs on that answer, however the app keeps it: `guarded`. What
code that ran where nobody agreed came to read only once a person used the app or a stored answer
was taken as given hangs on that, but for what the very callback that the path begins with came to
as the app was used: that path is only no longer sure. And a call that was made but never arrived
where the code alone had to let it arrive leads there at some other moment, if ever: `unknown`.
Where a decision hangs on what another phone may have otherwise, the launches of this one show
nothing.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from appwarden.facts.launch.answer import Launch
from appwarden.facts.launch.question import Call
from appwarden.facts.launch.worlds import AGREE, ANSWERED, REFUSE, SECOND_START, USE
from appwarden.facts.model import Access, Gate
from appwarden.model import Phase, Place

# What launches in which nobody agrees can show to be otherwise.
_WITHOUT_CONSENT = frozenset({"pre_consent", "after_refusal"})
# Paths whose calls are looked for; of those behind consent only whether agreeing came to read.
_ASKED = _WITHOUT_CONSENT | {"after_consent"}
# Worlds that show more than a first start in which nobody agrees.
_NOT_FIRST = frozenset({AGREE, USE, SECOND_START, ANSWERED})
# Worlds in which somebody agreed or may have.
_AGREED = frozenset({AGREE, USE, ANSWERED})
# Those of them that go on behind the start; agreeing alone leads to no phase of `_DONE`.
_LATER = frozenset({USE, ANSWERED})
# What somebody's doing leads to, other than the passing of time.
_DONE = frozenset({"user_action", "guarded"})
# More calls than these are not asked for; their paths keep their phase.
_SITES_ASKED = 20_000
_OUT_OF_BUDGET = "launch_budget"
# Hops that are the call itself; over the others something else calls, at once or later.
_DIRECT = frozenset({"call", "virtual", "interface"})


class _Seen(NamedTuple):
    """What became of the calls: made by nobody agreeing, by agreeing, gone astray, not known."""

    silent: frozenset[Call]
    agreed: frozenset[Call]
    opened: frozenset[Call]
    astray: frozenset[Call]
    unknown: frozenset[Call]
    words: str
    answered: bool
    """Somebody agreed, and the launch went on from there to its end."""
    refused: bool
    later: Mapping[tuple[str, Call], Access]
    """Readings of later worlds alone, by data type and call, that somebody's doing led to."""


def sites_of(accesses: Iterable[Access]) -> tuple[Call, ...]:
    """Return the calls on paths that the code alone puts without or behind consent, each once.

    Those of paths without consent come first: of them nothing is cut for the others.
    """
    asked = sorted(
        (access for access in accesses if access.phase in _ASKED),
        key=lambda access: access.phase not in _WITHOUT_CONSENT,
    )
    found = dict.fromkeys(call for access in asked for call, _ in _calls(access))
    return tuple(found)[:_SITES_ASKED]


def contradict(
    accesses: Iterable[Access],
    sites: Sequence[Call],
    by_world: Mapping[str, Launch],
    shown: Iterable[Access],
) -> tuple[Access, ...]:
    """Return the accesses, those without or behind consent by the code alone as launches showed.

    `shown` are the readings as the launches tell them. Paths that a launch witnessed stay; all do
    where a launch without consent was cut short, for what it did not come to is then not known.
    What several paths turn out to be is told once, and not where it is told already.
    """
    accesses = tuple(accesses)
    if any(map(_is_cut, _silent(by_world))):
        return accesses
    seen = _seen(sites, by_world, shown)
    return _each_once((access, _as_seen(access, seen)) for access in accesses)


def _seen(sites: Sequence[Call], by_world: Mapping[str, Launch], shown: Iterable[Access]) -> _Seen:
    agreed = by_world[AGREE]
    words = next((event.what for event in agreed.events if event.kind == "tap"), "")
    silent = _silent(by_world)
    made = frozenset[int]().union(*(launch.sites.arrived for launch in silent))
    astray = frozenset[int]().union(*(launch.sites.elsewhere for launch in silent))
    # The first start is the same; what it cached may decide on a second phone's second start.
    unknown = frozenset[int]().union(
        *(launch.sites.unknown for name, launch in by_world.items() if name not in _NOT_FIRST)
    )

    def calls(rows: Iterable[int]) -> frozenset[Call]:
        return frozenset(sites[row] for row in rows)

    return _Seen(
        silent=calls(made),
        agreed=calls(agreed.sites.arrived),
        opened=calls(agreed.sites.arrived - made - unknown) if words else frozenset(),
        astray=calls(astray - made - unknown),
        unknown=calls(unknown),
        words=words,
        answered=bool(words) and not _is_cut(agreed),
        refused=REFUSE in by_world
        and any(event.kind == "tap" for event in by_world[REFUSE].events),
        later={(one.data_type, _reading(one)): one for one in shown if _is_later(one)},
    )


def _is_cut(launch: Launch) -> bool:
    return any(gap.what == _OUT_OF_BUDGET for gap in launch.gaps)


def _silent(by_world: Mapping[str, Launch]) -> tuple[Launch, ...]:
    """Return the launches in which nobody agrees."""
    return tuple(launch for name, launch in by_world.items() if name not in _AGREED)


def _is_later(shown: Access) -> bool:
    return shown.phase in _DONE and shown.witness is not None and shown.witness.world in _LATER


def _each_once(pairs: Iterable[tuple[Access, Access]]) -> tuple[Access, ...]:
    """Return the paths as they turned out; a reading put for a path, where nothing tells it yet."""
    pairs = tuple(pairs)
    told = {_moment(access) for access, _ in pairs}
    kept: list[Access] = []
    for access, now in pairs:
        if now.witness == access.witness or _moment(now) not in told:
            kept.append(now)
            told.add(_moment(now))
    return tuple(kept)


def _moment(access: Access) -> tuple[str, Place, Phase]:
    return access.data_type, access.place, access.phase


def _as_seen(access: Access, seen: _Seen) -> Access:
    if access.phase not in _ASKED or access.witness is not None:
        return access
    if access.phase == "after_consent":
        return _as_agreed(access, seen)
    if access.phase == "after_refusal" and not seen.refused:
        return access
    return _as_silent(access, seen)


def _as_silent(access: Access, seen: _Seen) -> Access:
    left = ((call, place) for call, place in _calls(access) if call not in seen.silent)
    call, place = next(left, (None, None))
    if call is None or place is None:
        return access
    if call in seen.opened:
        gate = Gate(kind="launch", key=seen.words, certainty="sure", place=place)
        return replace(access, phase="guarded", gate=gate)
    if call in seen.astray:
        return replace(access, phase="unknown", certainty="likely", astray=place)
    # A tap of somebody who uses the app may be the refusal itself.
    return _later(access, call, seen) if access.phase == "pre_consent" else access


def _as_agreed(access: Access, seen: _Seen) -> Access:
    """Where agreeing ran all but the last of a path, only another doing leads to that."""
    if not seen.answered:
        return access
    left = (call for call, _ in _calls(access) if call not in seen.agreed)
    call = next(left, None)
    return access if call is None else _later(access, call, seen)


def _begins(access: Access, call: Call) -> bool:
    """Tell whether a call is the first of a path: whether the code that makes it ran is open."""
    return next(_calls(access))[0] == call


def _later(access: Access, call: Call, seen: _Seen) -> Access:
    """Tell a path as somebody's doing later came to read, by the same `call` that did not run.

    Where using the app came to it by the very beginning of the path, it stays, no longer sure.
    """
    later = seen.later.get((access.data_type, _reading(access)))
    if later is None or call in seen.unknown or _begins(access, call):
        return access
    if call not in {one for one, _ in _calls(later)}:
        return access
    if later.entry == access.entry and later.witness is not None and later.witness.world == USE:
        # It came behind a tap, but what the system calls by itself came to it: perhaps only as
        # it was called again.
        return replace(access, certainty="likely")
    return replace(later, api=access.api, argument=access.argument)


def _calls(access: Access) -> Iterator[tuple[Call, Place]]:
    """Yield the call over each hop, in order, and the reading: what is called, and where."""
    for _, step in pairwise(access.path):
        to = step.method if step.edge in _DIRECT else ""
        yield _call(step.place, to), step.place
    yield _reading(access), access.place


def _reading(access: Access) -> Call:
    return _call(access.place, "")


def _call(place: Place, to: str) -> Call:
    # What is no code names no method, whatever its line.
    return Call(place.symbol, place.offset or 0, to)
