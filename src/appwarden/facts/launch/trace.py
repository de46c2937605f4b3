"""A launch as JSON Lines: a header, then what happened in order, then what was not known.

Whatever ran before input is delivered is before consent by definition, for nobody has tapped; so
every event of these worlds is in phase `pre_consent`.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from appwarden.artifact.model import Artifact
from appwarden.catalogue.model import Catalogue
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
from appwarden.facts.model import Grade, Phase
from appwarden.facts.sdks import Prefixes
from appwarden.model import Gap

FORMAT = "appwarden.launch/1"


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


def save(launch: Launch, artifact: Artifact, catalogue: Catalogue, world: World) -> bytes:
    """Write a launch as JSON Lines in UTF-8; equal app, catalogue and world give equal bytes.

    Lines by `line`: one `launch`; each `event` by sequence, its frames innermost first and `parent`
    the number of the `task` it ran in (0: a step of the system); each `assumption` with the
    sequence it stands `before`; each `unmodelled` API, most called first; each `gap`.
    """
    return b"".join(
        msgspec.json.encode(line) + b"\n" for line in _lines(launch, artifact, catalogue, world)
    )


def grade_of(event: Event) -> Grade:
    """Return how strong a witness an event is: a decision assumed before it makes it less."""
    return "witnessed_assuming" if event.assumptions else "witnessed"


def _lines(
    launch: Launch, artifact: Artifact, catalogue: Catalogue, world: World
) -> Iterator[msgspec.Struct]:
    package = artifact.manifest.package
    yield _Header(
        schema=FORMAT,
        artifact=artifact.sha256,
        package=package,
        catalogue_sha256=catalogue.sha256,
        world=world,
        trace_hash=launch.trace_hash,
        coverage=launch.coverage,
    )
    prefixes = Prefixes(catalogue, package)
    for event in launch.events:
        yield _event(event, prefixes)
    for number, task in enumerate(launch.tasks, start=1):
        yield _task(number, task)
    for row in launch.assumptions:
        yield _assumption(row)
    for api, calls in sorted(launch.unmodelled.items(), key=lambda one: (-one[1], one[0])):
        yield _Unmodelled(api=api, calls=calls)
    for gap in gaps(launch):
        yield _Gap(stage="launch", what=gap.what, why=gap.why, place=gap.place)


def gaps(launch: Launch) -> Iterator[Gap]:
    """Tell what the launch could not examine."""
    for row in launch.gaps:
        yield Gap(stage="launch", what=row.what, why=row.why, place=row.place)


def _event(event: Event, prefixes: Prefixes) -> _Event:
    frames = [frame.method for frame in reversed(event.stack)]
    return _Event(
        sequence=event.sequence,
        time_ms=event.time_ms,
        phase="pre_consent",
        grade=grade_of(event),
        subject=prefixes.subject_of([event.component, *frames]),
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
