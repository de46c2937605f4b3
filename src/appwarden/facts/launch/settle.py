"""What the code may do and what launches showed in, accesses out: the stronger speaks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from appwarden.facts.launch.worlds import ANSWERED, USE
from appwarden.facts.model import Access

# What a reading that happened shows to be wrong of a path in the code to the same call.
_REFUTED = frozenset({"unreachable", "unknown"})
# Where only a decision on an unknown value led to the reading, these paths know more.
_KNOWN_BETTER = frozenset({"guarded", "after_consent", "after_refusal", "user_action"})


def settle(static: Iterable[Access], witnessed: Iterable[Access]) -> tuple[Access, ...]:
    """Return all accesses, those that happened with their witness.

    A witness strengthens the path of the code to the same call in the same phase, where the way
    that ran is the one told, and takes the place of one whose phase was not known. One that rests
    on assumptions does not stand against a path that the code tells to lie behind consent, a
    refusal or a tap, and one from using the app or from a way not taken against no path.
    """
    by_call: dict[tuple[str, str, int | None], list[Access]] = defaultdict(list)
    for access in static:
        by_call[_call(access)].append(access)
    settled: list[Access] = []
    for one in witnessed:
        paths = by_call.pop(_call(one), [])
        settled.extend(_with_witness(paths, one))
    settled.extend(access for paths in by_call.values() for access in paths)
    return tuple(settled)


def _call(access: Access) -> tuple[str, str, int | None]:
    return access.data_type, access.place.symbol, access.place.offset


def _with_witness(paths: list[Access], one: Access) -> Iterator[Access]:
    same = [path for path in paths if path.phase == one.phase]
    if not same and one.phase == "after_consent" and one.gate is not None:
        # What only the next start reads, behind the answer that was stored, lies behind that.
        one = replace(one, phase="guarded")
        same = [path for path in paths if path.phase == one.phase]
    if not same and _says_less(paths, one):
        yield from paths
        return
    for path in paths:
        refuted = path.phase in _REFUTED and path.weak == one.weak
        if path.phase != one.phase and not refuted and not _open(path, one):
            yield path
    if not same:
        yield _as_the_code_says(one, paths)
    for path in same:
        yield _strengthened(path, one)


def _open(path: Access, one: Access) -> bool:
    """Tell whether a launch came the very way, call by call, that the code takes for guarded."""
    happened = (path.phase, one.phase, one.grade) == ("guarded", "pre_consent", "witnessed")
    return happened and _calls(path) == _calls(one)


def _calls(access: Access) -> list[tuple[str, str, int | None]]:
    steps = access.path[1:]
    return [(step.method, step.place.symbol, step.place.offset) for step in steps]


def _says_less(paths: list[Access], one: Access) -> bool:
    """Tell whether the paths of the code know the moment of a reading better than its witness."""
    told = [path for path in paths if path.phase not in _REFUTED]
    if one.witness is not None and (one.witness.world in {USE, ANSWERED} or one.witness.otherwise):
        # Whoever uses an app agrees on the way, and a decision turned may be that of a person:
        # the code tells consent from another tap.
        return bool(told)
    return one.grade == "witnessed_assuming" and any(
        path.phase in _KNOWN_BETTER and path.certainty == "sure" and not _by_itself(path, one)
        for path in told
    )


def _by_itself(path: Access, one: Access) -> bool:
    """Tell whether the system called by itself what the code takes for called by a person."""
    return path.phase == "user_action" and any(
        step.method == path.entry and step.edge == "handler" for step in one.path
    )


def _as_the_code_says(one: Access, paths: list[Access]) -> Access:
    """Name the API and its argument as the code does, where it names the same call."""
    return replace(one, api=paths[0].api, argument=paths[0].argument) if paths else one


def _strengthened(path: Access, one: Access) -> Access:
    """Tell a path of the code as what ran: one that only the code tells may be none that can run.

    What the code is sure of a witness that rests on assumptions takes nothing from; the gate is
    the code's, which says more of it, but where nothing stood before what ran.
    """
    sure = one.grade == "witnessed"
    return replace(
        path,
        grade=one.grade,
        certainty="sure" if sure else path.certainty,
        gate=None if one.phase == "pre_consent" else path.gate or one.gate,
        entry=one.entry,
        path=one.path,
        frequency=path.frequency or one.frequency,
        witness=one.witness,
    )
