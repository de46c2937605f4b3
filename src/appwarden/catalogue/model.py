"""Typed records of the catalogue: one record for each kind of YAML file."""

from datetime import date
from typing import Annotated, Literal

import msgspec

from appwarden.catalogue.condition import Condition, Per
from appwarden.catalogue.policy_model import DataTerm, PolicyCheck, PolicyCue
from appwarden.model import Certainty, Grade, Text

Severity = Literal["high", "medium", "low"]
LegalStatus = Literal["in_force", "draft", "repealed"]
# How a fact of law is known: v read in a public source, p partly, m from memory, to be checked.
Mark = Literal["v", "p", "m"]


class Version(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The catalogue's own number, raised with every change of its content."""

    version: str


class Argument(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The constant argument that makes a call a read; `index` counts declared parameters."""

    index: int
    equals: tuple[str | int, ...] = ()
    prefix: tuple[str, ...] = ()


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Methods of one class by name; `owner` is a type descriptor, every overload counts."""

    owner: str = msgspec.field(name="class")
    names: tuple[str, ...]


class ApiMethod(Member, frozen=True, forbid_unknown_fields=True):
    """Calls that return the data or begin its delivery.

    Where the result is asked for nothing but `weak_if_asked`, the call is weak.
    """

    argument: Argument | None = None
    permissions: tuple[str, ...] = ()
    weak: bool = False
    weak_if_asked: tuple[str, ...] = ()
    sdk_class: bool = False
    user_chosen: bool = False
    note: str = ""


class ApiField(Member, frozen=True, forbid_unknown_fields=True):
    """Fields whose read is the data, or that hold a content URI."""

    permissions: tuple[str, ...] = ()
    weak: bool = False
    sdk_class: bool = False
    note: str = ""


class ApiIntent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Intent actions whose answer or arrival is the data."""

    action: str
    by: Literal["activity_result", "broadcast", "bind"]
    data: tuple[str, ...] = ()
    permissions: tuple[str, ...] = ()
    user_chosen: bool = False
    weak: bool = False
    note: str = ""


class ApiCallback(Member, frozen=True, forbid_unknown_fields=True):
    """Framework callbacks that hand the data over once overridden and registered."""

    registered_by: tuple[Member, ...] = ()
    component_permission: str | None = None
    permissions: tuple[str, ...] = ()
    weak: bool = False
    sdk_class: bool = False
    note: str = ""


class ApiSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every way by which code on Android obtains one data type (schema/api.json)."""

    data_type: str
    note: str = ""
    methods: tuple[ApiMethod, ...] = ()
    fields: tuple[ApiField, ...] = ()
    uris: tuple[str, ...] = ()
    uri_fields: tuple[ApiField, ...] = ()
    properties: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    intents: tuple[ApiIntent, ...] = ()
    callbacks: tuple[ApiCallback, ...] = ()

    @property
    def id(self) -> str:
        """The data type's id, which is also the file's name."""
        return self.data_type


class PermissionSpan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A permission with the API levels on which it opens a data type; `to_sdk` None: still."""

    name: str
    from_sdk: int
    to_sdk: int | None


class DataType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of personal information; `certainty` is how its legal class is known (v, p, m)."""

    id: str
    name: Text
    group: str
    sensitive: bool
    sensitive_basis: Text | None
    unchangeable_identifier: bool
    permissions: tuple[PermissionSpan, ...]
    note: Text
    certainty: Mark


class PermissionCode(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Code that makes use of a permission (schema/permission.json)."""

    methods: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    uris: tuple[str, ...] = ()
    uri_use: Literal["read", "write"] | None = None
    actions: tuple[str, ...] = ()
    component: bool = False
    component_class: str | None = None


class Permission(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An Android permission; `use_visible`: any use of it shows in code that `used_by` lists."""

    id: str
    name: Text
    protection: Literal["normal", "dangerous", "signature", "special"]
    group: str
    from_sdk: int
    to_sdk: int | None
    data_types: tuple[str, ...]
    used_by: PermissionCode
    use_visible: bool
    aliases: tuple[str, ...] = ()
    note: Text | None = None

    @property
    def dangerous(self) -> bool:
        """Whether the user is asked for it while the app runs."""
        return self.protection == "dangerous"


class Traces(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What gives an SDK or packer away; package and component names with dots, `*` a wildcard."""

    packages: tuple[str, ...] = ()
    components: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    meta_data: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    strings: tuple[str, ...] = ()


class Company(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An operator's name; None where no name in that language is known."""

    zh: str | None = None
    en: str | None = None


class Sdk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A third-party SDK: who runs it, what for, what it commonly collects, how it shows."""

    id: str
    name: Text
    company: Company | None
    kind: str
    role: str
    purpose: Text
    collects: tuple[str, ...]
    policy_url: str | None
    certainty: str
    match: Traces
    remedy: Text | None = None


class Packer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A packer or shell that hides an app's code."""

    id: str
    name: Text
    certainty: str
    match: Traces


class NecessaryItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One item of necessary personal information and the data types it stands for."""

    text: Text
    data_types: tuple[str, ...] = ()


class HintWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of an app's name that hint at its type."""

    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class Hints(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What hints at an app's type: words of its name, parts of its package, permissions, SDKs."""

    words: HintWords = HintWords()
    packages: tuple[str, ...] = ()
    permissions: tuple[str, ...] = ()
    sdk_kinds: tuple[str, ...] = ()


class AppType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the app types with its basic function and necessary personal information."""

    number: int
    id: str
    name: Text
    basic_function: Text
    needs_no_personal_information: bool
    necessary: tuple[NecessaryItem, ...]
    permissions: tuple[str, ...]
    hints: Hints
    certainty: Mark
    sources: tuple[str, ...]
    note: Text | None = None


class Span(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Days in force, both inclusive; `start` None: not known, `end` None: still in force."""

    start: date | None = msgspec.field(name="from")
    end: date | None = msgspec.field(name="to")

    def holds(self, day: date) -> bool:
        """Tell whether `day` lies within."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


class Steps(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a person does to test a duty, in order, step for step in both languages."""

    zh: tuple[str, ...]
    en: tuple[str, ...]

    def texts(self) -> tuple[Text, ...]:
        """Return the steps in both languages side by side."""
        return tuple(Text(en=en, zh=zh) for en, zh in zip(self.en, self.zh, strict=True))


class Maps(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Duties of other packs that cover the same conduct."""

    miit: tuple[str, ...] = ()
    pipl: tuple[str, ...] = ()
    scenes: tuple[str, ...] = ()
    cn2019: tuple[str, ...] = ()


class Duty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One item of a legal text in own words; `testable` tells what its test needs."""

    id: str
    pack: str
    number: str
    title: Text
    says: Text
    in_force: Span
    status: LegalStatus
    certainty: Mark
    sources: tuple[str, ...]
    theme: str
    testable: Literal["file", "file+policy", "policy", "run", "person"]
    steps: Steps
    maps: Maps
    evidence: Text


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A legal text as a set of duties; `default` packs are judged when none is named."""

    id: str
    title: Text
    issuer: Text
    document: str | None
    issued: date | None
    in_force: Span
    status: LegalStatus
    default: bool
    certainty: Mark
    sources: tuple[str, ...]
    caution: Text


class ViolationWhen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The least grade and certainty of the evidence that make a finding a violation."""

    grade: Grade
    certainty: Certainty = "likely"


class Examples(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names of samples on which the rule fires, and on which it stays silent."""

    fires: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A condition over facts that yields a finding on clauses.

    `violation_when` None means that a finding is never more than suspected. `not_examined_by`
    names gap stages, gap kinds, or `stage.kind`: over such a gap a rule that rests on absence
    stays silent, and the clauses of a silent rule count as not examined.
    """

    name: str
    title: Text
    clauses: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    severity: Severity
    per: Per
    when: Condition
    says: Text
    remedy: Text
    not_examined_by: tuple[str, ...]
    examples: Examples = Examples()
    violation_when: ViolationWhen | None = None
    theme: str = ""
    draft: bool = False

    @property
    def id(self) -> str:
        """The rule's name, which is also the file's name."""
        return self.name


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one meaning, zh and en, in lower case, by which controls and keys are recognised."""

    id: str
    note: str
    words: tuple[str, ...]


class Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The law and the knowledge as data, each table by id; `sha256` is over all its files."""

    version: str
    sha256: str
    duties: dict[str, Duty]
    packs: dict[str, Pack]
    data_types: dict[str, DataType]
    apis: dict[str, ApiSource]
    permissions: dict[str, Permission]
    sdks: dict[str, Sdk]
    packers: dict[str, Packer]
    app_types: dict[str, AppType]
    rules: dict[str, Rule]
    vocabulary: dict[str, Vocabulary]
    data_terms: dict[str, DataTerm]
    policy_cues: dict[str, PolicyCue]
    policy_checks: dict[str, PolicyCheck]


FOLDERS: dict[str, type[msgspec.Struct]] = {
    "duties": Duty,
    "packs": Pack,
    "data_types": DataType,
    "apis": ApiSource,
    "permissions": Permission,
    "sdks": Sdk,
    "packers": Packer,
    "app_types": AppType,
    "rules": Rule,
    "vocabulary": Vocabulary,
    "data_terms": DataTerm,
    "policy_cues": PolicyCue,
    "policy_checks": PolicyCheck,
}
