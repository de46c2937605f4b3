"""Company groups: every operator to the top of its group, from one read of the company graph."""

from collections.abc import Mapping

from appwarden.console.registry.models import PARENTS_AT_MOST, Operator


def group_roots() -> dict[int, int]:
    """Return for each operator the operator at the top of its group (itself where it has none)."""
    parents = dict(Operator.objects.order_by().values_list("pk", "parent_id"))
    return {operator: _root(operator, parents) for operator in parents}


def operators_of(root: int) -> frozenset[int]:
    """Return the operators of a group by any one of them; empty where there is no such operator."""
    roots = group_roots()
    top = roots.get(root)
    return frozenset(operator for operator, found in roots.items() if found == top)


def _root(operator: int, parents: Mapping[int, int | None]) -> int:
    """Walk up as `Operator.group_root` does: a ring of parents ends where it began."""
    current, seen = operator, {operator}
    while len(seen) < PARENTS_AT_MOST:
        above = parents[current]
        if above is None or above in seen:
            return current
        current = above
        seen.add(current)
    return current
