"""A launch as JSON Lines: a header, then what happened in order, then what was not known.

Whatever ran before input is delivered is before consent by definition, for nobody has tapped: its
phase is `pre_consent`, but for what an alarm or a job of the system ran, which is `background`.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from msgspec.structs import asdict

from appwarden.artifact.model import Artifact
from appwarden.facts.launch.answer import Event, Launch, Task
from appwarden.facts.launch.question import World
from appwarden.facts.model import Subject
from appwarden.model import Grade, Phase

FORMAT = "appwarden.launch/1"
# Kinds of tasks that the system runs later of itself.
_LATER = ("alarm", "job")


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
    sequence it stands `before`; each `fork`, a way not taken, with its decisions and the readings
    that it alone made; each `unmodelled` API, most called first; each `gap`.
    """
    header = {
        "schema": FORMAT,
        "artifact": artifact.sha256,
        "package": artifact.manifest.package,
        "catalogue_sha256": catalogue_sha256,
        "world": world,
        "trace_hash": launch.trace_hash,
        "coverage": launch.coverage,
    }
    return b"".join((_line("launch", header), *_lines(launch, subject_of)))


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


def _lines(launch: Launch, subject_of: Subject) -> Iterator[bytes]:
    for event in launch.events:
        frames = [frame.method for frame in reversed(event.stack)]
        told = {
            "phase": phase_of(event, launch.tasks),
            "grade": grade_of(event),
            "subject": subject_of([event.component, *frames]),
        }
        yield _line("event", told | asdict(event))
    for number, task in enumerate(launch.tasks, start=1):
        yield _line("task", {"number": number} | asdict(task))
    for row in launch.assumptions:
        yield _line("assumption", asdict(row))
    for fork in launch.forks:
        yield _line("fork", asdict(fork))
    for api, calls in sorted(launch.unmodelled.items(), key=lambda one: (-one[1], one[0])):
        yield _line("unmodelled", {"api": api, "calls": calls})
    for gap in launch.gaps:
        yield _line("gap", {"stage": "launch"} | asdict(gap))


def _line(kind: str, fields: dict[str, Any]) -> bytes:
    return msgspec.json.encode({"line": kind} | fields) + b"\n"
