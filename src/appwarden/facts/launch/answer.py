"""The machine's answer as records: the shape of what `Package.launch` tells."""

import msgspec

from appwarden.artifact.summary import NativeGap


class Frame(msgspec.Struct, frozen=True):
    """A frame of the app; `offset` in 16-bit code units."""

    file: str
    method: str
    offset: int


class Carried(msgspec.Struct, frozen=True):
    """A reading that is inside what was handed to a sink, and what was done to it on the way."""

    source: int
    data_type: str
    steps: tuple[str, ...]


class Event(msgspec.Struct, frozen=True):
    """Something that happened, in order; the fields are those of `record.rs`."""

    sequence: int
    time_ms: int
    step: str
    component: str
    kind: str
    what: str
    api: str
    result: str
    value: str
    value_hash: str
    weak: bool
    stack: tuple[Frame, ...]
    parent: int
    assumptions: int
    carries: tuple[Carried, ...]


class Task(msgspec.Struct, frozen=True):
    """Work handed over to run later or in another thread, at `stack`, innermost frame first."""

    kind: str
    component: str
    stack: tuple[Frame, ...]
    parent: int
    due_ms: int


class Assumption(msgspec.Struct, frozen=True):
    """A decision on a value that is not known."""

    place: Frame
    reason: str
    decided: bool
    count: int
    before: int


class Sites(msgspec.Struct, frozen=True):
    """Rows of the sites asked for: calls that arrived, that went elsewhere.

    Of those `unknown`, what decides on the call is not known or may be otherwise on another phone.
    """

    arrived: frozenset[int]
    elsewhere: frozenset[int]
    unknown: frozenset[int]


class Fork(msgspec.Struct, frozen=True):
    """A way that a launch did not take: what was decided otherwise, and what it alone read."""

    decisions: tuple[Assumption, ...]
    events: tuple[Event, ...]
    tasks: tuple[Task, ...]


class LaunchCoverage(msgspec.Struct, frozen=True):
    """How far a launch got; the fields are those of `record.rs`."""

    instructions: int
    methods: int
    classes: int
    objects: int
    heap_bytes: int
    model_calls: int
    unmodelled_calls: int
    native_calls: int
    threads: int
    tasks: int
    virtual_ms: int
    steps_done: int
    steps_cut: int
    launcher_reached: bool
    forks: int
    phone: str


class Launch(msgspec.Struct, frozen=True):
    """Everything one launch told."""

    events: tuple[Event, ...]
    tasks: tuple[Task, ...]
    assumptions: tuple[Assumption, ...]
    unmodelled: dict[str, int]
    sites: Sites
    gaps: tuple[NativeGap, ...]
    forks: tuple[Fork, ...]
    coverage: LaunchCoverage
    trace_hash: str
