"""The engine's answer as records: the shape of what `Package.analyse` tells."""

from typing import Literal

import msgspec

from appwarden.artifact.summary import NativeGap
from appwarden.model import Certainty, Phase


class CodePlace(msgspec.Struct, frozen=True, order=True):
    """A place in code; `offset` in 16-bit code units."""

    file: str
    method: str
    offset: int


class CodeStep(msgspec.Struct, frozen=True):
    """One hop of a path."""

    method: str
    edge: str
    place: CodePlace


class CodeGate(msgspec.Struct, frozen=True):
    """A gate on the path or the control that opens it."""

    kind: str
    key: str
    certainty: Certainty
    place: CodePlace


class CodeRepeat(msgspec.Struct, frozen=True):
    """A repetition."""

    kind: str
    period_ms: int | None
    place: CodePlace


class CodeAccess(msgspec.Struct, frozen=True):
    """A read of personal information in one phase."""

    data_type: str
    api: str
    argument: str | None
    weak: bool
    phase: Phase
    certainty: Certainty
    entry: str
    component: str | None
    path: tuple[CodeStep, ...]
    place: CodePlace
    gate: CodeGate | None
    frequency: CodeRepeat | None


class CodeRequest(msgspec.Struct, frozen=True):
    """A call that asks for permissions."""

    permissions: tuple[str, ...]
    phase: Phase
    path: tuple[CodeStep, ...]
    place: CodePlace
    gate: CodeGate | None
    apart: tuple[int, ...]


class CodeStart(msgspec.Struct, frozen=True):
    """A component or another app is started."""

    call: str
    package: str | None
    cls: str | None = msgspec.field(name="class")
    action: str | None
    place: CodePlace
    phase: Phase


class CodeUse(msgspec.Struct, frozen=True):
    """Callers of a watched method."""

    method: str
    places: tuple[CodePlace, ...]


class CodeAddress(msgspec.Struct, frozen=True):
    """An address in code."""

    text: str
    place: CodePlace


class CodePackage(msgspec.Struct, frozen=True):
    """A package of classes; `example` is the descriptor of one."""

    name: str
    classes: int
    example: str
    file: str


class CodeDialog(msgspec.Struct, frozen=True):
    """A dialog built in code: buttons as (call, words, meaning)."""

    buttons: tuple[tuple[str, str, Literal["agree", "refuse", "other"] | None], ...]
    texts: tuple[str, ...]
    place: CodePlace


class CodeTicked(msgspec.Struct, frozen=True):
    """A control ticked in code; `view` is a resource number."""

    view: int | None
    place: CodePlace


class CodeSensor(msgspec.Struct, frozen=True):
    """A sensor listened to: Android sensor types, numbers compared with (m/s² or rad/s)."""

    types: tuple[int, ...]
    thresholds: tuple[float, ...]
    opens: bool
    place: CodePlace
    phase: Phase


class CodeCoverage(msgspec.Struct, frozen=True):
    """Counts."""

    dex_files: int
    classes: int
    methods: int
    method_rows: int
    instructions: int
    invokes: int
    methods_reached: int
    sensitive_sites: int
    sensitive_sites_reached: int
    arguments_unresolved: int
    reflection_unresolved: int
    native_methods: int
    dispatch_capped: int


class CodeAnswer(msgspec.Struct, frozen=True):
    """Everything the engine found."""

    accesses: tuple[CodeAccess, ...]
    requests: tuple[CodeRequest, ...]
    starts: tuple[CodeStart, ...]
    uses: tuple[CodeUse, ...]
    addresses: tuple[CodeAddress, ...]
    packages: tuple[CodePackage, ...]
    strings: tuple[tuple[str, str], ...]
    dialogs: tuple[CodeDialog, ...]
    ticked: tuple[CodeTicked, ...]
    sensors: tuple[CodeSensor, ...]
    coverage: CodeCoverage
    gaps: tuple[NativeGap, ...]
