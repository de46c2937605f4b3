"""A sample's expect.yaml -> the typed record of what must and must not be reported of it."""

from pathlib import Path
from typing import get_args

import msgspec
import yaml

from appwarden.facts.model import Access
from appwarden.model import Phase, ScreenKind, StartKind

SAMPLES = Path(__file__).parent.parent / "samples"
PHASES: tuple[Phase, ...] = get_args(Phase)


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A pattern of accesses; what it leaves out matches anything."""

    data_type: str
    phase: Phase | tuple[Phase, ...] = PHASES
    subject: str | None = None
    api: str = ""

    @property
    def phases(self) -> tuple[Phase, ...]:
        return (self.phase,) if isinstance(self.phase, str) else self.phase

    def matches(self, access: Access) -> bool:
        """Tell whether a reported access is one that this entry means."""
        return (
            access.data_type == self.data_type
            and access.phase in self.phases
            and self.subject in {None, access.subject}
            and self.api in access.api
        )


class ExpectedScreen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of screen; `threshold` in m/s² where a sensor opens it."""

    kind: ScreenKind
    threshold: float | None = None


class ExpectedPermission(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What must hold of one permission; None says nothing."""

    declared: bool | None = None
    requested: bool | None = None
    burst: bool | None = None
    used: bool | None = None
    used_by: tuple[str, ...] | None = None


class ExpectedFacts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The facts around the accesses; tests/samples/README.md says what each key means."""

    screens: tuple[ExpectedScreen, ...] = ()
    no_screens: tuple[ExpectedScreen, ...] = ()
    self_start: bool | None = None
    starts: tuple[StartKind, ...] = ()
    sdks: tuple[str, ...] | None = None
    no_sdks: tuple[str, ...] = ()
    permissions: dict[str, ExpectedPermission] = {}
    frequency: dict[str, float] = {}
    no_frequency: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    no_hosts: tuple[str, ...] = ()
    wakes_packages: tuple[str, ...] = ()


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One expect.yaml; `not_yet` is why the analysis does not tell this case right.

    `by_launch` is why the code alone does not, where a launch does.
    """

    says: str
    not_yet: str | None = None
    by_launch: str | None = None
    accesses: tuple[Entry, ...] = ()
    must_not: tuple[Entry, ...] = ()
    gaps: tuple[str, ...] = ()
    facts: ExpectedFacts = ExpectedFacts()


class BuiltSample(msgspec.Struct, frozen=True):
    """One row of samples.json."""

    name: str
    file: str
    sha256: str
    purpose: str

    @property
    def app(self) -> Path:
        return SAMPLES / "apks" / self.file

    @property
    def expected(self) -> Expected:
        text = (SAMPLES / self.name / "expect.yaml").read_text(encoding="utf-8")
        return msgspec.convert(yaml.safe_load(text), type=Expected)


def built_samples() -> tuple[BuiltSample, ...]:
    """Return every sample app that is built and checked in."""
    rows = (SAMPLES / "samples.json").read_bytes()
    return msgspec.json.decode(rows, type=tuple[BuiltSample, ...])
