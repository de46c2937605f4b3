"""A launch as JSON Lines: a header, then what happened in order, then what was not known.

Whatever ran before input is delivered is before consent by definition, for nobody has tapped: its
phase is `pre_consent`, but for what an alarm or a job of the system ran, which is `background`.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from appwarden.artifact.model import Artifact
from appwarden.facts.launch.answer import (
    Assumption,
    Carried,
    Event,
    Frame,
    Launch,
    LaunchCoverage,
    Task,
)
from appwarden.facts.launch.question import World
from appwarden.facts.model import Grade, Phase, Subject

FORMAT = "appwarden.launch/1"
# Kinds of tasks that the system runs later of itself.
_LATER = ("alarm", "job")


class _Header(msgspec.Struct, frozen=True, tag_field="line", tag="launch"):
    schema: str
    artifact: str
    package: str
    catalogue_sha256: str
    world: World
    trace_hash: str
    coverage: LaunchCoverage


class _Event(msgspec.Struct, frozen=True, tag_field="line", tag="event"):
    sequence: int
    time_ms: int
    phase: Phase
    grade: Grade
    subject: str
    step: str
    component: str
    kind: str
    what: str
    api: str
    result: str
    value: str
    value_hash: str
    weak: bool
    parent: int
    assumptions: int
    carries: tuple[Carried, ...]
    stack: tuple[Frame, ...]


class _Task(msgspec.Struct, frozen=True, tag_field="line", tag="task"):
    number: int
    kind: str
    component: str
    posted_at: Frame | None
    parent: int
    due_ms: int


class _Assumption(msgspec.Struct, frozen=True, tag_field="line", tag="assumption"):
    place: Frame
    reason: str
    decided: bool
    count: int
    before: int


class _Unmodelled(msgspec.Struct, frozen=True, tag_field="line", tag="unmodelled"):
    api: str
    calls: int


class _Gap(msgspec.Struct, frozen=True, tag_field="line", tag="gap"):
    stage: Literal["launch"]
    what: str
    why: str
    place: str


def save(
    launch: Launch,
    artifact: Artifact,
    world: World,
    *,
    catalogue_sha256: str,
    subject_of: Subject,
) -> bytes:
    """Write a launch as JSON Lines in UTF-8; equal app, catalogue and world give equal bytes.

    Lines by `line`: one `launch`; each `event` by sequence, its frames innermost first and `parent`
    the number of the `task` it ran in (0: a step of the system); each `assumption` with the
    sequence it stands `before`; each `unmodelled` API, most called first; each `gap`.
    """
    header = _Header(
        schema=FORMAT,
        artifact=artifact.sha256,
        package=artifact.manifest.package,
        catalogue_sha256=catalogue_sha256,
        world=world,
        trace_hash=launch.trace_hash,
        coverage=launch.coverage,
    )
    lines = (header, *_lines(launch, subject_of))
    return b"".join(msgspec.json.encode(line) + b"\n" for line in lines)


def grade_of(event: Event) -> Grade:
    """Return how strong a witness an event is: a decision assumed before it makes it less."""
    return "witnessed_assuming" if event.assumptions else "witnessed"


def phase_of(event: Event, tasks: Sequence[Task]) -> Phase:
    """Return the phase of an event, by the tasks it ran in."""
    parent = event.parent
    while parent:
        task = tasks[parent - 1]
        if task.kind in _LATER:
            return "background"
        parent = task.parent
    return "pre_consent"


def _lines(launch: Launch, subject_of: Subject) -> Iterator[msgspec.Struct]:
    for event in launch.events:
        yield _event(event, phase_of(event, launch.tasks), subject_of)
    for number, task in enumerate(launch.tasks, start=1):
        yield _task(number, task)
    for row in launch.assumptions:
        yield _assumption(row)
    for api, calls in sorted(launch.unmodelled.items(), key=lambda one: (-one[1], one[0])):
        yield _Unmodelled(api=api, calls=calls)
    for gap in launch.gaps:
        yield _Gap(stage="launch", what=gap.what, why=gap.why, place=gap.place)


def _event(event: Event, phase: Phase, subject_of: Subject) -> _Event:
    frames = [frame.method for frame in reversed(event.stack)]
    return _Event(
        sequence=event.sequence,
        time_ms=event.time_ms,
        phase=phase,
        grade=grade_of(event),
        subject=subject_of([event.component, *frames]),
        step=event.step,
        component=event.component,
        kind=event.kind,
        what=event.what,
        api=event.api,
        result=event.result,
        value=event.value,
        value_hash=event.value_hash,
        weak=event.weak,
        parent=event.parent,
        assumptions=event.assumptions,
        carries=event.carries,
        stack=event.stack,
    )


def _task(number: int, task: Task) -> _Task:
    return _Task(
        number=number,
        kind=task.kind,
        component=task.component,
        posted_at=task.posted_at,
        parent=task.parent,
        due_ms=task.due_ms,
    )


def _assumption(row: Assumption) -> _Assumption:
    return _Assumption(
        place=row.place,
        reason=row.reason,
        decided=row.decided,
        count=row.count,
        before=row.before,
    )
