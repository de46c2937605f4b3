"""App type, given or guessed from its hints, and what that type needs of the user."""

import re
from dataclasses import dataclass

from appwarden.artifact.model import Artifact
from appwarden.catalogue.condition import Condition
from appwarden.catalogue.model import AppType as TypeEntry
from appwarden.catalogue.model import Catalogue
from appwarden.errors import UsageError
from appwarden.facts.model import Facts
from appwarden.findings.model import AppType

# What one hint says for a type, out of 1; a word of the app's own name says most.
WORD, PACKAGE_PART, SDK_KIND, PERMISSION = 0.55, 0.35, 0.1, 0.05
# A guess below this is shown and judges nothing; below half of it, it is not even shown.
SURE_ENOUGH = 0.5
WORTH_SHOWING = SURE_ENOUGH / 2


# Article 5 of the provisions on necessary information has one item for each app type.
TYPES_PACK = "necessary-39"
TYPES_ARTICLE = "5("


def duty_of_type(catalogue: Catalogue, entry: TypeEntry) -> str | None:
    """Return the id of the duty that lists the necessary information of an app type."""
    number = f"{TYPES_ARTICLE}{entry.number})"
    for duty in catalogue.duties.values():
        if duty.pack == TYPES_PACK and duty.number == number:
            return duty.id
    return None


def weighs_necessity(condition: Condition) -> bool:
    """Tell whether a condition asks what the app's type needs."""
    tests = (condition.access, condition.permission)
    if any(test is not None and test.needed is not None for test in tests):
        return True
    parts = [*(condition.all_ or ()), *(condition.any_ or ())]
    if condition.not_ is not None:
        parts.append(condition.not_)
    return any(weighs_necessity(part) for part in parts)


@dataclass(frozen=True)
class Necessity:
    """What the app's type needs: the measure of excess. `given` when a person named the type."""

    app_type: TypeEntry
    data_types: frozenset[str]
    permissions: frozenset[str]
    given: bool


def decide_app_type(
    facts: Facts, catalogue: Catalogue, given: str | None
) -> tuple[AppType | None, Necessity | None]:
    """Return the app's type for the report, and the measure of excess where it is known enough.

    Raises UsageError for a type that the catalogue does not hold.
    """
    if given is not None:
        return _given(catalogue, given)
    scored = {entry.id: _score(entry, facts, catalogue) for entry in catalogue.app_types.values()}
    ranked = sorted(scored.items(), key=lambda item: (-item[1][0], item[0]))
    if not ranked or ranked[0][1][0] < WORTH_SHOWING:
        return None, None
    best, (score, basis) = ranked[0]
    second = ranked[1][1][0] if len(ranked) > 1 else 0.0
    # Two types that score alike are a guess between them.
    confidence = round(min(score, 0.95) * (score / (score + second)) ** 0.5, 2)
    entry = catalogue.app_types[best]
    shown = AppType(entry.id, entry.name, given=False, confidence=confidence, basis=basis)
    return shown, necessity_of(entry, given=False) if confidence >= SURE_ENOUGH else None


def _given(catalogue: Catalogue, given: str) -> tuple[AppType, Necessity]:
    entry = catalogue.app_types.get(given)
    if entry is None:
        raise UsageError(
            f"there is no app type {given!r}; `appwarden catalogue list app_types` lists them"
        )
    return AppType(entry.id, entry.name, given=True, confidence=1.0), necessity_of(
        entry, given=True
    )


def necessity_of(entry: TypeEntry, *, given: bool) -> Necessity:
    """Return what an app type needs."""
    data_types = {data_type for item in entry.necessary for data_type in item.data_types}
    return Necessity(entry, frozenset(data_types), frozenset(entry.permissions), given)


def _score(entry: TypeEntry, facts: Facts, catalogue: Catalogue) -> tuple[float, tuple[str, ...]]:
    artifact = facts.artifact
    found = {
        "label": (_words_in_label(entry, artifact), WORD),
        "package": (_parts_in_package(entry, artifact.manifest.package), PACKAGE_PART),
        "sdk": (_sdk_kinds(entry, facts, catalogue), SDK_KIND),
        "permission": (_declared(entry, artifact), PERMISSION),
    }
    # A second hint of one kind says less than the first.
    score = sum(
        weight * (1 + 0.3 * min(len(hints) - 1, 2)) for hints, weight in found.values() if hints
    )
    basis = tuple(f"{kind}:{hint}" for kind, (hints, _) in found.items() for hint in hints)
    return score, basis


def _words_in_label(entry: TypeEntry, artifact: Artifact) -> list[str]:
    label = artifact.label
    names = [name for name in (label.default, label.zh, label.en) if name]
    chinese = [word for word in entry.hints.words.zh if any(word in name for name in names)]
    words = {word.lower() for name in names for word in re.findall(r"[A-Za-z][a-z]+", name)}
    whole = " ".join(names).lower()
    return chinese + [
        word
        for word in entry.hints.words.en
        if (word.lower() in whole if " " in word else word.lower() in words)
    ]


def _parts_in_package(entry: TypeEntry, package: str) -> list[str]:
    parts = set(re.split(r"[._]", package.lower()))
    return [part for part in entry.hints.packages if part in parts]


def _sdk_kinds(entry: TypeEntry, facts: Facts, catalogue: Catalogue) -> list[str]:
    kinds = {catalogue.sdks[sdk.id].kind for sdk in facts.sdks if sdk.id in catalogue.sdks}
    return [kind for kind in entry.hints.sdk_kinds if kind in kinds]


def _declared(entry: TypeEntry, artifact: Artifact) -> list[str]:
    declared = {permission.name for permission in artifact.manifest.permissions}
    return [name for name in entry.hints.permissions if name in declared]
