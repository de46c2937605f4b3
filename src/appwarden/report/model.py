"""The closed report format `appwarden.report/1`: every view is made from this and nothing else."""

import msgspec

from appwarden.artifact.model import Channel, DexFile, Label, Part, Signer
from appwarden.facts.model import (
    Basis,
    Coverage,
    Frequency,
    Gate,
    Host,
    Launched,
    PermissionRequest,
    Start,
    Step,
    Witness,
)
from appwarden.facts.policy.model import Check, Document, Manner, SdkRecord, Statement
from appwarden.findings.model import AppType, Clause, Disclosure, Finding, Pack, Subject
from appwarden.model import Certainty, Gap, Grade, Phase, Place, ScreenKind

SCHEMA = "appwarden.report/1"


class Tool(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The program that wrote the report."""

    name: str
    version: str


class CatalogueRef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The catalogue that the report was judged by, and the day it was judged for."""

    version: str
    sha256: str
    date: str
    packs: tuple[Pack, ...]


class ArtifactRef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The inspected package."""

    sha256: str
    size_bytes: int
    format: str
    package: str
    label: Label
    version_name: str | None
    version_code: int | None
    min_sdk: int | None
    target_sdk: int | None
    signers: tuple[Signer, ...]
    channels: tuple[Channel, ...]
    parts: tuple[Part, ...]
    dex_files: tuple[DexFile, ...]
    packed: tuple[str, ...]


class SdkRef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The traces that an SDK's presence rests on."""

    id: str
    basis: tuple[Basis, ...]


class PermissionRef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A permission with who uses it and whether the app type needs it (None: type not known)."""

    name: str
    declared: bool
    max_sdk: int | None
    requested: tuple[PermissionRequest, ...]
    used_by: tuple[str, ...]
    used_through: tuple[str, ...]
    needed_for_type: bool | None


class AccessRef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An access; `id` is `access-N` in report order and is what evidence refers to.

    `certainty` is that of the path; a `weak` access yields less than its data type says, such as
    one of the apps, and counts only for rules that ask for such. With a `witness` the access
    happened in a launch without a device, and `path` is the way it took there; with `astray` the
    launches in which nobody agreed made the call of `path` at that place, and it led elsewhere.
    """

    id: str
    data_type: str
    api: str
    subject: str
    phase: Phase
    grade: Grade
    entry: str
    path: tuple[Step, ...]
    place: Place
    argument: str | None
    gate: Gate | None
    frequency: Frequency | None
    certainty: Certainty = "sure"
    weak: bool = False
    witness: Witness | None = None
    astray: Place | None = None


class ScreenRef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A screen fact; `id` is `screen-N`."""

    id: str
    kind: ScreenKind
    place: Place
    text: str
    detail: str


class PolicyRef(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the privacy policy says, and what it says of each read; every quote names its words.

    `disclosures` hold one row for each subject and data type: seen, verdict, quotes.
    """

    documents: tuple[Document, ...]
    checks: tuple[Check, ...]
    disclosures: tuple[Disclosure, ...]
    statements: tuple[Statement, ...]
    sdks: tuple[SdkRecord, ...]
    manners: tuple[Manner, ...]


class Report(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The result of one inspection. Equal input and catalogue give equal bytes (`timing` apart).

    `flows` belong to the format and are empty here: they are filled by stages that examine
    captures and data flow. `policy` is None where no privacy policy was read, `launch` where the
    app was not launched.
    """

    schema: str
    tool: Tool
    catalogue: CatalogueRef
    artifact: ArtifactRef
    app_type: AppType | None
    subjects: tuple[Subject, ...]
    sdks: tuple[SdkRef, ...]
    permissions: tuple[PermissionRef, ...]
    accesses: tuple[AccessRef, ...]
    flows: tuple[None, ...]
    screens: tuple[ScreenRef, ...]
    starts: tuple[Start, ...]
    hosts: tuple[Host, ...]
    policy: PolicyRef | None
    launch: Launched | None
    findings: tuple[Finding, ...]
    clauses: tuple[Clause, ...]
    gaps: tuple[Gap, ...]
    coverage: Coverage
    timing: dict[str, float]
