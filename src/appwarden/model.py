"""What every stage shares: words, a text in two languages, a place, a gap."""

from typing import Literal

import msgspec

PlaceKind = Literal["code", "manifest", "resource", "entry", "policy", "none"]
Phase = Literal[
    "pre_consent",
    "guarded",
    "after_consent",
    "after_refusal",
    "user_action",
    "background",
    "unreachable",
    "unknown",
]
Grade = Literal["observed", "witnessed", "witnessed_assuming", "static_path", "declared"]
Certainty = Literal["sure", "likely", "weak"]
CheckStatus = Literal["present", "partial", "vague", "missing", "not_checkable"]
ScreenKind = Literal[
    "consent_prompt",
    "agree_control",
    "refuse_control",
    "acknowledge_only",
    "consent_ticked_by_default",
    "policy_link",
    "agreement_link",
    "account_cancellation",
    "personalisation_switch",
    "complaint_contact",
    "permission_purpose",
    "shake_splash",
]
StartKind = Literal[
    "boot", "connectivity", "user_present", "package_change", "power", "other_broadcast",
    "restarts_itself", "starts_package", "binds_package", "wakes_package", "account_sync",
]  # fmt: skip


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in English and in simplified Chinese."""

    en: str
    zh: str

    def of(self, language: str) -> str:
        """Return the words in `language` (`en` or `zh`)."""
        return self.zh if language == "zh" else self.en


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """Where a fact was seen.

    `file` is a path inside the package (`classes2.dex`, `AndroidManifest.xml`,
    `res/layout/main.xml`; parts of a split set are prefixed `part.apk!`).
    `symbol` is a method (`Lpkg/Cls;->name(ARGS)RET`), an element or a view id.
    `offset` is in 16-bit code units from the start of the method for code, a line
    number for XML, and None where there is none; 0 is a real offset. In a policy `file` is the
    document, `symbol` the titles above, `offset` a character of the canonical text.
    """

    kind: PlaceKind
    file: str = ""
    symbol: str = ""
    offset: int | None = None


NOWHERE = Place(kind="none")


class Gap(msgspec.Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """Something that was not examined: a result, not an error.

    `stage` is artifact, manifest, resources, code, screens, sdks, policy, launch or findings;
    `what` a stable snake_case kind (listed in docs/reference/gaps.md); `why` one English sentence
    with figures.
    """

    stage: str
    what: str
    why: str
    place: str = ""
