"""Launches in, the readings that happened in them out: each with its phase, way and world."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec import structs

from appwarden.facts.launch import answer
from appwarden.facts.launch.answer import Event, Fork, Frame, Launch, Task
from appwarden.facts.launch.trace import grade_of, phase_of
from appwarden.facts.launch.worlds import AGREE, ANSWERED, REFUSE
from appwarden.facts.model import Access, Assumption, Frequency, Gate, Step, Subject, Witness
from appwarden.model import Phase, Place

# Fewer readings at distinct times are no rhythm.
_LEAST_REPEATS = 4
_EDGES = {"message": "handler", "thread": "thread", "alarm": "timer", "job": "job"}
_AFTER: dict[str, Phase] = {AGREE: "after_consent", REFUSE: "after_refusal"}
_USED: dict[str, Phase] = {"person": "user_action", "system": "background"}
_DONE = frozenset({"tap", "use"})
_TASKS_FOLLOWED = 16
_NO_FRAME = Frame("", "", 0)

Site = tuple[str, str, int]
"""A data type and the call it is read by: method and offset in 16-bit code units."""


class Launches(NamedTuple):
    """The launch in each world by the world's name, that in which nobody taps first."""

    by_world: dict[str, Launch]
    subject_of: Subject
    activities: frozenset[str] = frozenset()
    """Descriptors of the activities: what runs there runs in front of the user."""


def site_of(event: Event) -> Site:
    """Return the call of the app that an event happened at."""
    frame = event.stack[0] if event.stack else _NO_FRAME
    return event.what, frame.method, frame.offset


def readings(launch: Launch) -> Iterator[Event]:
    """Yield the readings that gave something, in order."""
    return (event for event in launch.events if event.kind == "source" and event.result == "ok")


def witnessed(launches: Launches) -> Iterator[Access]:
    """Yield each reading once, as an access: in the first world it happened in.

    What ran before a tap is before consent, or in the background; what only ran in a world with a
    tap, and behind it, is after consent or after refusal, and where the app was used behind its
    start it is the person's action or the background. What only a way not taken reads comes last.
    """
    seen: set[Site] = set()
    for world, launch in launches.by_world.items():
        found: dict[Site, list[Event]] = {}
        for event in readings(launch):
            if event.stack and site_of(event) not in seen:
                found.setdefault(site_of(event), []).append(event)
        for events in found.values():
            # The one with the fewest assumptions proves most; of equals the first.
            told = min(events, key=lambda event: event.assumptions)
            yield _access(launches, world, told, events)
        seen.update(found)
    for world, launch in launches.by_world.items():
        for fork in launch.forks:
            for event in fork.events:
                if site_of(event) not in seen:
                    seen.add(site_of(event))
                    yield _forked(launches, world, fork, event)


def moment(launches: Launches, world: str, event: Event) -> Phase:
    """Return the phase of an event in a world: what was done there last decides."""
    launch = launches.by_world[world]
    phase = phase_of(event, launch.tasks)
    if phase == "pre_consent" and _answers_before(world, launch, event):
        phase = "guarded"
    done = [one for one in launch.events if one.kind in _DONE and one.sequence < event.sequence]
    if phase == "background" or not done:
        return phase
    if done[-1].kind == "tap":
        return _AFTER[world]
    # A page that comes up by itself is not the background.
    shown = done[-1].what == "system" and event.component in launches.activities
    return "unknown" if shown else _USED[done[-1].what]


def way_of(event: Event, tasks: Sequence[Task]) -> tuple[Step, ...]:
    """Return the hops to an event: the stacks of the tasks it ran in, then its own."""
    stacks = [(event.stack, "call")]
    parent = event.parent
    while parent and len(stacks) < _TASKS_FOLLOWED:
        task = tasks[parent - 1]
        stacks[-1] = (stacks[-1][0], _EDGES[task.kind])
        stacks.append((task.stack, "call"))
        parent = task.parent
    way: list[Step] = []
    before: Frame | None = None
    for stack, edge in reversed(stacks):
        for number, frame in enumerate(reversed(stack)):
            if before is None:
                start = Frame(frame.file, frame.method, 0)
                way.append(Step(frame.method, "entry", place_of(start)))
            else:
                way.append(Step(frame.method, "call" if number else edge, place_of(before)))
            before = frame
    return tuple(way)


def place_of(frame: Frame) -> Place:
    """Return a frame as a place of the facts."""
    return Place(kind="code", file=frame.file, symbol=frame.method, offset=frame.offset)


def assumption(row: answer.Assumption) -> Assumption:
    """Return a decision on an unknown value as a fact."""
    return Assumption(place_of(row.place), row.reason, row.decided, row.count)


def _forked(launches: Launches, world: str, fork: Fork, event: Event) -> Access:
    """Tell a reading of a way not taken, with the decisions that lead there."""
    way = structs.replace(launches.by_world[world], tasks=fork.tasks)
    access = _access(launches._replace(by_world={world: way}), world, event, [event])
    if access.witness is None:
        return access
    otherwise = tuple(assumption(row) for row in fork.decisions)
    return structs.replace(access, witness=structs.replace(access.witness, otherwise=otherwise))


def _access(launches: Launches, world: str, told: Event, events: Sequence[Event]) -> Access:
    launch = launches.by_world[world]
    path = way_of(told, launch.tasks)
    place = place_of(told.stack[0])
    phase = moment(launches, world, told)
    answers = _answers_before(world, launch, told)
    grade = "witnessed_assuming" if answers else grade_of(told)
    return Access(
        data_type=told.what,
        api=told.api.partition("(")[0],
        subject=launches.subject_of([told.component, *(step.method for step in path)]),
        phase=phase,
        grade=grade,
        entry=path[0].method,
        path=path,
        place=place,
        gate=_stored_answer(world, launch, events, place) or _answered(answers, phase, place),
        frequency=_rhythm(events, launch.tasks, place),
        certainty="sure" if grade == "witnessed" else "likely",
        weak=told.weak,
        witness=Witness(
            world=world,
            sequence=told.sequence,
            time_ms=told.time_ms,
            value=told.value,
            value_hash=told.value_hash,
            reads=len(events),
            assumed=told.assumptions,
        ),
    )


def _stored_answer(
    world: str, launch: Launch, events: Sequence[Event], place: Place
) -> Gate | None:
    """Return the answer as a gate where only the start behind it reads: the app stored it."""
    again = next((event.sequence for event in launch.events if event.kind == "again"), None)
    if world != AGREE or again is None or any(event.sequence < again for event in events):
        return None
    words = next((event.what for event in launch.events if event.kind == "tap"), "")
    return Gate(kind="launch", key=words, certainty="sure", place=place)


def _answers_before(world: str, launch: Launch, event: Event) -> Sequence[Event]:
    """Return the stored answers that were taken as given before an event, in order."""
    if world != ANSWERED:
        return ()
    answers = (one for one in launch.events if one.kind == "answer")
    return [one for one in answers if one.sequence < event.sequence]


def _answered(answers: Sequence[Event], phase: Phase, place: Place) -> Gate | None:
    """Return the last consent taken as given as a gate: an answer that is no opens nothing."""
    agreed = [one for one in answers if one.result == "ok"]
    if not agreed or phase != "guarded":
        return None
    return Gate(kind="preference", key=agreed[-1].what, certainty="likely", place=place)


def _rhythm(events: Sequence[Event], tasks: Sequence[Task], place: Place) -> Frequency | None:
    """Return how often a reading repeats: the middle of the times between its moments."""
    times = sorted({event.time_ms for event in events})
    if len(times) < _LEAST_REPEATS:
        return None
    between = sorted(later - earlier for earlier, later in pairwise(times))
    parent = events[-1].parent
    kind = _EDGES[tasks[parent - 1].kind] if parent else "loop"
    return Frequency(kind=kind, period_ms=between[len(between) // 2], place=place)
