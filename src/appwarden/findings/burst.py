"""Requests for permissions in; those that one run of the app may make, of most groups, out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from appwarden.catalogue.model import Catalogue
from appwarden.facts.model import PermissionRequest

Requests = tuple[PermissionRequest, ...]
_Run = dict[frozenset[str], Requests]
"""Requests that one run may make, by the dangerous groups they are of."""

# More ways through the requests of one method are not told apart.
CLIQUES_OF_A_METHOD = 256
# Of runs that ask for other groups each, these go on into the next method: those of most groups.
_RUNS = 64


def largest_run(requests: Iterable[PermissionRequest], catalogue: Catalogue) -> Requests:
    """Return the requests of one run that asks for the most dangerous groups, in their order.

    Methods may run together in any way, the calls of one method as far as no two are apart.
    """
    requests = tuple(requests)
    by_method: defaultdict[str, list[PermissionRequest]] = defaultdict(list)
    for request in requests:
        by_method[request.place.symbol].append(request)
    runs: _Run = {frozenset(): ()}
    for row in by_method.values():
        # Of those of the same groups the one of most calls.
        ways = {groups_of(one, catalogue): one for one in sorted(_cliques(row), key=len)}
        runs = _joined(runs, ways)
    made = frozenset(runs[max(runs, key=len)])
    return tuple(one for one in requests if one in made)


def groups_of(requests: Iterable[PermissionRequest], catalogue: Catalogue) -> frozenset[str]:
    """Return the dangerous groups that requests are of; a permission of none is one by itself."""
    known = catalogue.permissions
    asked = {name for one in requests for name in one.permissions if name in known}
    return frozenset(known[name].group or name for name in asked if known[name].dangerous)


def _joined(runs: _Run, ways: _Run) -> _Run:
    joined: _Run = {}
    for groups, before in runs.items():
        for more, way in ways.items():
            if groups | more not in joined:
                joined[groups | more] = before + way
    return {groups: joined[groups] for groups in sorted(joined, key=len, reverse=True)[:_RUNS]}


def _cliques(row: Sequence[PermissionRequest]) -> tuple[Requests, ...]:
    """Return the sets of a method's requests of which no two are apart, all the largest in them."""
    others = {offset for one in row for offset in one.apart}
    # Most are apart from none, and then in every set.
    free = tuple(one for one in row if not one.apart and one.place.offset not in others)
    cliques: tuple[Requests, ...] = ((),)
    branching = (one for one in row if one.apart or one.place.offset in others)
    for one in branching:
        cliques = tuple(dict.fromkeys(_grown(cliques, one)))
        if len(cliques) > CLIQUES_OF_A_METHOD:
            return (tuple(row),)
    return tuple(free + clique for clique in cliques)


def _grown(cliques: Iterable[Requests], one: PermissionRequest) -> Iterator[Requests]:
    for clique in cliques:
        beside = tuple(other for other in clique if not _are_apart(one, other))
        if len(beside) < len(clique):
            yield clique
        yield (*beside, one)


def _are_apart(one: PermissionRequest, other: PermissionRequest) -> bool:
    return one.place.offset in other.apart or other.place.offset in one.apart
