"""Work that is not a page: a bulletin of 500 rows as PDF, reports taken in."""

from collections.abc import Iterator

from world import World


def rows(world: World) -> Iterator[str]:
    """Yield the table of work."""
    yield "| work | measured | budget | |"
    yield "| --- | ---: | ---: | ---: |"
    del world
