"""The condition of a rule as data: tests on facts, joined by all, any and not."""

from typing import Annotated, Literal

import msgspec

from appwarden.model import Certainty, CheckStatus, Grade, Phase, ScreenKind, StartKind

PolicyVerdict = Literal[
    "clear", "vague", "conditional", "ambiguous", "wrong_recipient", "wrong_purpose", "incorrect",
    "omitted", "over_declared", "not_checkable",
]  # fmt: skip
Actor = Literal["app", "sdk"]
Per = Literal["subject", "app", "permission", "group"]

AtLeastOne = Annotated[int, msgspec.Meta(ge=1)]
Words = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]


class Repeats(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A read that repeats by itself; periods in milliseconds, both ends inclusive.

    `known` False asks for a repeating read whose period is not constant.
    """

    period_at_most_ms: AtLeastOne | None = None
    period_at_least_ms: AtLeastOne | None = None
    known: bool = True


class AccessTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A read of personal data. Every field that is given must hold; lists mean one of them.

    `needed` is whether the app type's necessary information covers the data type: it holds for
    no access while the app type is not known. `gated` asks for a condition in the code that cuts
    the path, which shows that something was asked. Weak accesses count only with `weak: true`.
    """

    data_type: Words | None = None
    group: Words | None = None
    sensitive: bool | None = None
    phase: Annotated[tuple[Phase, ...], msgspec.Meta(min_length=1)] | None = None
    subject: Actor | None = None
    grade_at_least: Grade | None = None
    certainty_at_least: Certainty | None = None
    repeats: Repeats | None = None
    needed: bool | None = None
    path_contains: Words | None = None
    argument_contains: Words | None = None
    gated: bool | None = None
    weak: bool = False


class PermissionTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A permission of the app; `used_by` is who calls something that needs it (some: anyone).

    `use_visible` is whether the catalogue knows all code that can use it: only then does no use
    seen mean that there is none.

    `needed` is whether the app type needs it: holds for none while the app type is not known.
    """

    name: Words | None = None
    dangerous: bool | None = None
    declared: bool | None = None
    requested: bool | None = None
    used_by: Literal["nobody", "sdk_only", "app", "some"] | None = None
    use_visible: bool | None = None
    needed: bool | None = None


class RequestTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Calls that ask the user for permissions.

    `burst_at_least` counts the dangerous permission groups of all calls that hold together.
    """

    permission: Words | None = None
    phase: Annotated[tuple[Phase, ...], msgspec.Meta(min_length=1)] | None = None
    subject: Actor | None = None
    burst_at_least: AtLeastOne | None = None


class ScreenTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something shown on a screen; the limits compare with measures in its detail (`8 m/s2`)."""

    kind: Annotated[tuple[ScreenKind, ...], msgspec.Meta(min_length=1)]
    acceleration_below_m_s2: float | None = None
    rotation_below_deg: float | None = None
    duration_below_s: float | None = None
    detail_unknown: bool = False


class StartTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A way in which the app starts by itself or starts another app.

    `target_outside` leaves out targets that are or begin like one of these packages or actions.
    """

    kind: Annotated[tuple[StartKind, ...], msgspec.Meta(min_length=1)]
    target_outside: Words | None = None
    subject: Actor | None = None


class ManifestTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Values of the merged manifest. A value that is absent holds for no test but `false`."""

    target_sdk_below: AtLeastOne | None = None
    target_sdk_at_least: AtLeastOne | None = None
    debuggable: bool | None = None
    queries_all: bool | None = None


class SdkTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A third-party SDK found in the app, by id or by what it does."""

    id: Words | None = None
    kind: Words | None = None


class HostTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A host named in the app; `cleartext` asks for a URL that is not encrypted."""

    suffix: Words | None = None
    cleartext: bool | None = None
    subject: Actor | None = None


class PolicyCheckTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Items of the checklist of the app's privacy policy; holds for none where there is none."""

    check: Words
    status: Annotated[tuple[CheckStatus, ...], msgspec.Meta(min_length=1)]


class PolicyMannerTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the policy is written; `figure_at_least` is a count or length as the kind says."""

    kind: Words
    figure_at_least: AtLeastOne = 1


class DisclosureTest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the policy says of a data type that a subject can read; lists mean one of them."""

    verdict: Annotated[tuple[PolicyVerdict, ...], msgspec.Meta(min_length=1)]
    subject: Actor | None = None
    sensitive: bool | None = None


class Condition(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"not_": "not", "all_": "all",
                                                                      "any_": "any"}
):  # fmt: skip
    """One test, or tests joined; exactly one field is given."""

    all_: tuple["Condition", ...] | None = None
    any_: tuple["Condition", ...] | None = None
    not_: "Condition | None" = None
    access: AccessTest | None = None
    permission: PermissionTest | None = None
    permission_request: RequestTest | None = None
    screen: ScreenTest | None = None
    no_screen: ScreenTest | None = None
    start: StartTest | None = None
    manifest: ManifestTest | None = None
    sdk: SdkTest | None = None
    host: HostTest | None = None
    policy_check: PolicyCheckTest | None = None
    policy_manner: PolicyMannerTest | None = None
    disclosure: DisclosureTest | None = None

    def __post_init__(self) -> None:
        """Refuse a condition with no test or with several side by side."""
        given = [name for name in self.__struct_fields__ if getattr(self, name) is not None]
        if len(given) != 1:
            message = f"a condition holds exactly one test, not {len(given)}; join them by all"
            raise ValueError(message)
