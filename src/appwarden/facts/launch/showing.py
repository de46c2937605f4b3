"""Launches in, what a reader is told of them out: the worlds, what left the app, how far it got."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Literal

from appwarden.facts.launch.answer import Event, Launch
from appwarden.facts.launch.question import World
from appwarden.facts.launch.witnesses import (
    Launches,
    assumption,
    moment,
    place_of,
    readings,
    way_of,
)
from appwarden.facts.launch.worlds import OTHER_PHONE, SILENCE
from appwarden.facts.model import Access, Launched, LaunchWorld, Sending

SENDINGS_TOLD = 200
ASSUMPTIONS_TOLD = 50
UNMODELLED_TOLD = 50
_in_order = attrgetter("data_type", "steps")


def show(
    launches: Launches,
    worlds: Sequence[World],
    accesses: Iterable[Access],
    sent: Sequence[Sending],
) -> Launched:
    """Tell what the launches of one app showed; `accesses` are those of code and launches."""
    first = launches.by_world[SILENCE]
    sites = {(one.place.symbol, one.place.offset): False for one in accesses if not one.weak}
    for launch in launches.by_world.values():
        for event in (
            *readings(launch),
            *(event for fork in launch.forks for event in fork.events),
        ):
            if event.stack and (event.stack[0].method, event.stack[0].offset) in sites:
                sites[event.stack[0].method, event.stack[0].offset] = True
    unmodelled = sorted(first.unmodelled.items(), key=lambda row: (-row[1], row[0]))
    return Launched(
        worlds=tuple(_world(world, launches.by_world[world.name]) for world in worlds),
        sendings=tuple(sent[:SENDINGS_TOLD]),
        assumptions=tuple(assumption(row) for row in first.assumptions[:ASSUMPTIONS_TOLD]),
        unmodelled=dict(sorted(unmodelled[:UNMODELLED_TOLD])),
        sites=len(sites),
        sites_reached=sum(sites.values()),
    )


def _world(world: World, launch: Launch) -> LaunchWorld:
    reads = Counter(event.what for event in readings(launch))
    coverage = launch.coverage
    return LaunchWorld(
        name=world.name,
        seed=world.seed,
        api_level=world.api_level,
        permissions=_permissions(world),
        taps=tuple(event.what for event in launch.events if event.kind == "tap"),
        trace_hash=launch.trace_hash,
        launcher_reached=coverage.launcher_reached,
        virtual_ms=coverage.virtual_ms,
        instructions=coverage.instructions,
        steps_cut=coverage.steps_cut,
        assumptions=len(launch.assumptions),
        unmodelled_calls=coverage.unmodelled_calls,
        native_calls=coverage.native_calls,
        reads=dict(sorted(reads.items())),
        phone=coverage.phone,
        forks=coverage.forks,
    )


def _permissions(world: World) -> Literal["all", "none", "asked"]:
    if world.granted is None:
        return "all"
    return "asked" if world.grants else "none"


def sendings(launches: Launches) -> Iterator[Sending]:
    """Yield what left the app with something personal in it, each place and content kind once."""
    seen: set[tuple[object, ...]] = set()
    for world, launch in launches.by_world.items():
        if world == OTHER_PHONE:
            continue
        differing = _differing(launches, launch) if world == SILENCE else frozenset()
        for event in launch.events:
            if event.kind != "sink" or not event.stack:
                continue
            if not event.carries and event.sequence not in differing:
                continue
            types = frozenset(one.data_type for one in event.carries)
            key = (event.stack[0], event.what, types)
            if key not in seen:
                seen.add(key)
                yield _sending(world, launch, event, launches)


def _sending(world: str, launch: Launch, event: Event, launches: Launches) -> Sending:
    path = way_of(event, launch.tasks)
    return Sending(
        world=world,
        sequence=event.sequence,
        time_ms=event.time_ms,
        phase=moment(launches, world, event),
        subject=launches.subject_of([event.component, *(step.method for step in path)]),
        sink=event.what,
        api=event.api.partition("(")[0],
        target=event.value if event.what == "network" else "",
        data={one.data_type: one.steps for one in sorted(event.carries, key=_in_order)},
        place=place_of(event.stack[0]),
    )


def _differing(launches: Launches, launch: Launch) -> frozenset[int]:
    """Return the sinks whose content another phone changed and nothing else did."""
    other = launches.by_world.get(OTHER_PHONE)
    if other is None:
        return frozenset()
    ours = [event for event in launch.events if event.kind == "sink"]
    theirs = [event for event in other.events if event.kind == "sink"]
    # Both launches tell the same story only as far as their events go the same way.
    pairs = zip(ours, theirs, strict=False)
    return frozenset(
        mine.sequence
        for mine, yours in pairs
        if (mine.api, mine.stack, mine.time_ms) == (yours.api, yours.stack, yours.time_ms)
        and mine.value_hash != yours.value_hash
    )
