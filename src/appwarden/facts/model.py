"""The records of the second stage: what was seen in an artifact, each with its place."""

from collections.abc import Callable, Sequence
from typing import Literal

import msgspec

from appwarden.artifact.model import Artifact
from appwarden.facts.policy.model import Policy
from appwarden.model import Certainty, Gap, Grade, Phase, Place, ScreenKind, StartKind

FORMAT = "appwarden.facts/1"

Subject = Callable[[Sequence[str]], str]
"""Who acts, from the methods of a path or stack, the reading one last."""


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One hop of a path: `method` is reached from the step before through `edge` at `place`.

    `edge` is the kind of the hop (`entry`, `call`, `virtual`, `interface`, `callback`, `thread`,
    `handler`, `executor`, `timer`, `async_task`, `lambda`, `reflection`, `fragment`, `component`,
    `class_init`, `coroutine`, `rx`, `job`); `place` is the call site in the method before.
    """

    method: str
    edge: str
    place: Place


class Gate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A consent gate that cuts a path, or the control whose handler starts it.

    `kind` is preference, mmkv, datastore, database, bundle, setting, account, file, field,
    method, parameter, agree_control or refuse_control; `key` the preference key, field, or
    the control's words. With the kind launch a launch showed it: what lies behind `place` ran
    once the control of these words was tapped, and in no launch in which it was not.
    """

    kind: str
    key: str
    certainty: Certainty
    place: Place


class Frequency(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How often a read repeats by itself; `period_ms` None where the period is not constant."""

    kind: str
    period_ms: int | None
    place: Place


class Assumption(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A decision on a value that no launch knows, taken as `decided` in the first world."""

    place: Place
    reason: str
    decided: bool
    count: int


class Witness(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A launch without a device in which an access happened; the phone and person are planted.

    `world` names the launch, `sequence` the event in its trace, `time_ms` virtual milliseconds
    since its start, `value` what was read, covered, `value_hash` tells equal values, `reads` counts
    how often it happened, `assumed` the decisions on unknown values before it. `otherwise` are
    those of them that were taken another way than the launch took them, in order, to reach it.
    """

    world: str
    sequence: int
    time_ms: int
    value: str
    value_hash: str
    reads: int
    assumed: int
    otherwise: tuple[Assumption, ...] = ()


class Access(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A subject can read a data type through an API, in a phase; with a witness it did.

    `path` is then the stack of the reading behind those of the tasks it ran in. `astray` is where
    launches in which nobody agreed made a call of `path` that led elsewhere.
    """

    data_type: str
    api: str
    subject: str
    phase: Phase
    grade: Grade
    entry: str
    path: tuple[Step, ...]
    place: Place
    argument: str | None = None
    gate: Gate | None = None
    frequency: Frequency | None = None
    certainty: Certainty = "sure"
    weak: bool = False
    witness: Witness | None = None
    astray: Place | None = None


class Basis(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why an SDK is thought present: the kind of trace, its value and where it is."""

    kind: Literal["package", "component", "library", "asset", "meta_data", "host", "string"]
    value: str
    place: Place


class SdkPresence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A third-party SDK found in the artifact."""

    id: str
    basis: tuple[Basis, ...]


class PermissionUse(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A permission: declared or not, asked for in code or not, and who needs it.

    `requested` are call sites of requestPermissions with the phase they are reached in;
    `used_by` the subjects that call something which needs it, `used_through` those APIs.
    """

    name: str
    declared: bool
    max_sdk: int | None = None
    requested: tuple["PermissionRequest", ...] = ()
    used_by: tuple[str, ...] = ()
    used_through: tuple[str, ...] = ()


class PermissionRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One call that asks the user for permissions, with all it asks for in that call.

    `apart` are the offsets, in 16-bit code units, of calls of the same method that no run of it
    makes together with this one.
    """

    permissions: tuple[str, ...]
    phase: Phase
    subject: str
    place: Place
    path: tuple[Step, ...] = ()
    gate: Gate | None = None
    apart: tuple[int, ...] = ()


class Screen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something seen in a layout, a string or in code that builds a screen."""

    kind: ScreenKind
    place: Place
    text: str
    detail: str = ""


class Start(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A way in which the app starts by itself, or starts another app."""

    kind: StartKind
    subject: str
    component: str
    target: str
    place: Place


class Host(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A host named in code or resources; `url` is the first full URL seen for it."""

    host: str
    url: str
    subject: str
    place: Place


class Coverage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How much of the code was looked at; all numbers are counts."""

    dex_files: int = 0
    classes: int = 0
    methods: int = 0
    instructions: int = 0
    invokes: int = 0
    methods_reached: int = 0
    sensitive_sites: int = 0
    sensitive_sites_reached: int = 0
    arguments_unresolved: int = 0
    reflection_unresolved: int = 0
    native_methods: int = 0
    dispatch_capped: int = 0
    layouts: int = 0


class LaunchWorld(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One launch: the phone it ran on, what a person tapped there, and how far it got.

    `permissions` held are `all`, `none` but those that need no asking, or those the app `asked`
    for; `taps` the words on the controls that were tapped; `reads` counts readings by data type;
    `trace_hash` is equal for equal app, catalogue and world; `phone` says whose phone it was,
    `forks` how many ways not taken were gone too.
    """

    name: str
    seed: int
    api_level: int
    permissions: Literal["all", "none", "asked"]
    taps: tuple[str, ...]
    trace_hash: str
    launcher_reached: bool
    virtual_ms: int
    instructions: int
    steps_cut: int
    assumptions: int
    unmodelled_calls: int
    native_calls: int
    reads: dict[str, int]
    phone: str = ""
    forks: int = 0


class Sending(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something with personal information in it left the app's own memory in a launch.

    `sink` is network, sms, log, file or app (another one); `target` where it went, as far as that
    is told. `data` maps each data type to what was done to it on the way; without any, the content
    differed between two launches that differ in the planted phone and person alone.
    """

    world: str
    sequence: int
    time_ms: int
    phase: Phase
    subject: str
    sink: str
    api: str
    target: str
    data: dict[str, tuple[str, ...]]
    place: Place


class Launched(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What launches without a device showed, and how far that reaches.

    `sites` counts the sensitive call sites of the code, `sites_reached` those that ran in a world;
    `unmodelled` maps calls that the model of the platform does not know to how often the first
    world made them. What was not witnessed is not thereby absent.
    """

    worlds: tuple[LaunchWorld, ...]
    sendings: tuple[Sending, ...]
    assumptions: tuple[Assumption, ...]
    unmodelled: dict[str, int]
    sites: int
    sites_reached: int


class Facts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All facts of one artifact, sorted; equal input gives equal bytes.

    `policies` holds what the app's privacy policy says, its documents read as one set, or nothing;
    `launches` what launches without a device showed, all worlds in one record, or nothing.
    """

    schema: str
    artifact: Artifact
    catalogue_sha256: str
    accesses: tuple[Access, ...] = ()
    sdks: tuple[SdkPresence, ...] = ()
    permissions: tuple[PermissionUse, ...] = ()
    screens: tuple[Screen, ...] = ()
    starts: tuple[Start, ...] = ()
    hosts: tuple[Host, ...] = ()
    policies: tuple[Policy, ...] = ()
    launches: tuple[Launched, ...] = ()
    coverage: Coverage = Coverage()
    gaps: tuple[Gap, ...] = ()
