"""Typed records of the catalogue: one record for each kind of YAML file."""

from typing import Annotated, Literal

import msgspec

from appwarden.catalogue.condition import Certainty, Condition, Grade, Per
from appwarden.model import Text

Severity = Literal["high", "medium", "low"]


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
    """Calls that return the data or begin its delivery."""

    argument: Argument | None = None
    permissions: tuple[str, ...] = ()
    weak: bool = False
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


class DataType(msgspec.Struct, frozen=True):
    """A kind of personal information."""

    id: str
    name: Text
    group: str = ""
    sensitive: bool = False
    permissions: tuple[str, ...] = ()


class Permission(msgspec.Struct, frozen=True):
    """An Android permission that opens personal information."""

    id: str
    dangerous: bool = False
    group: str = ""
    data_types: tuple[str, ...] = ()


class Sdk(msgspec.Struct, frozen=True):
    """A third-party SDK."""

    id: str
    name: Text
    company: Text | None = None
    purpose: Text | None = None
    kind: str = ""
    remedy: Text | None = None


class Packer(msgspec.Struct, frozen=True):
    """A packer or shell that hides an app's code."""

    id: str
    name: Text


class AppType(msgspec.Struct, frozen=True):
    """One of the app types with its necessary personal information."""

    id: str
    name: Text


class Duty(msgspec.Struct, frozen=True):
    """One item of a legal text."""

    id: str
    title: Text


class Pack(msgspec.Struct, frozen=True):
    """A legal text as a set of duties."""

    id: str
    title: Text


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
}
