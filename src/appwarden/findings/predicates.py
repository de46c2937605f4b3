"""Which facts meet one test of a rule: one function for each kind of test."""

import re
from collections.abc import Callable
from typing import Any

from appwarden.catalogue.condition import (
    AccessTest,
    Condition,
    HostTest,
    ManifestTest,
    PermissionTest,
    Repeats,
    RequestTest,
    ScreenTest,
    SdkTest,
    StartTest,
)
from appwarden.facts.model import Access, Frequency, PermissionRequest, PermissionUse, Screen
from appwarden.findings.burst import groups_of, largest_run
from appwarden.findings.policy_predicates import disclosed, policy_checks, policy_manners
from appwarden.findings.scope import APP, MANIFEST, SDK, Hit, Scope
from appwarden.model import Certainty, Grade, Place

GRADES: tuple[Grade, ...] = (
    "observed",
    "witnessed",
    "witnessed_assuming",
    "static_path",
    "declared",
)
CERTAINTIES: tuple[Certainty, ...] = ("sure", "likely", "weak")
# `8 m/s2`, `20 deg`, `1.5 s`: what the facts write into a screen's detail. A rate of rotation
# (`3 rad/s`) is no angle and compares with no limit.
_MEASURE = re.compile(r"(\d+(?:\.\d+)?) ?(m/s2|deg|s)\b")


def at_least(value: str, least: str | None, order: tuple[str, ...]) -> bool:
    """Tell whether `value` stands at or before `least` in `order`, strongest first."""
    return least is None or order.index(value) <= order.index(least)


def certainty_of(access: Access | PermissionRequest) -> Certainty:
    """Return the weaker of a fact's own certainty and its gate's."""
    own = access.certainty if isinstance(access, Access) else "sure"
    gate = access.gate.certainty if access.gate is not None else "sure"
    return max(own, gate, key=CERTAINTIES.index)


def accesses(test: AccessTest, scope: Scope) -> list[Hit]:
    """Return the reads that meet `test`."""
    return [
        Hit(
            kind="access",
            fact=f"access:{index}",
            place=access.place,
            record=access,
            grade=access.grade,
            certainty=certainty_of(access),
            phase_known=access.phase != "unknown",
            ungranted=scope.view.possible.not_yet_granted(access),
        )
        for subject, by_data in scope.view.accesses.items()
        if scope.holds_subject(subject, test.subject)
        for data_type, table in by_data.items()
        if _is_data(test, data_type, scope)
        for index, access in table
        if _is_moment(test, access) and _is_strong(test, access) and _is_through(test, access)
    ]


def _is_data(test: AccessTest, data_type: str, scope: Scope) -> bool:
    known = scope.view.catalogue.data_types.get(data_type)
    group = known.group if known is not None else ""
    necessity = scope.view.necessity
    return (
        (test.data_type is None or data_type in test.data_type)
        and (test.group is None or group in test.group)
        and (scope.group is None or group == scope.group)
        and (test.sensitive is None or (known is not None and known.sensitive is test.sensitive))
        and (
            test.needed is None
            or (necessity is not None and (data_type in necessity.data_types) is test.needed)
        )
    )


def _is_moment(test: AccessTest, access: Access) -> bool:
    return (test.phase is None or access.phase in test.phase) and (
        test.repeats is None
        or (access.frequency is not None and _is_repeated(test.repeats, access.frequency))
    )


def _is_repeated(repeats: Repeats, frequency: Frequency) -> bool:
    period = frequency.period_ms
    if period is None:
        return not repeats.known
    most, least = repeats.period_at_most_ms, repeats.period_at_least_ms
    return repeats.known and (most is None or period <= most) and (least is None or period >= least)


def _is_strong(test: AccessTest, access: Access) -> bool:
    return (
        (test.weak or not access.weak)
        and (test.gated is None or (access.gate is not None) is test.gated)
        and at_least(access.grade, test.grade_at_least, GRADES)
        and at_least(certainty_of(access), test.certainty_at_least, CERTAINTIES)
    )


def _is_through(test: AccessTest, access: Access) -> bool:
    argument = access.argument or ""
    if test.argument_contains is not None and not any(
        part in argument for part in test.argument_contains
    ):
        return False
    if test.path_contains is None:
        return True
    methods = [access.entry, *(step.method for step in access.path)]
    return any(part in method for part in test.path_contains for method in methods)


def permissions(test: PermissionTest, scope: Scope) -> list[Hit]:
    """Return the permissions that meet `test`; their place is the manifest's element."""
    return [
        Hit("permission", f"permission:{index}", place_of_permission(use, scope), use)
        for index, use in enumerate(scope.view.facts.permissions)
        if (scope.permission is None or use.name == scope.permission)
        and _is_permission(test, use, scope)
    ]


def _is_permission(test: PermissionTest, use: PermissionUse, scope: Scope) -> bool:
    known = scope.view.catalogue.permissions.get(use.name)
    necessity = scope.view.necessity
    return (
        (test.name is None or use.name in test.name)
        and (test.dangerous is None or (known is not None and known.dangerous is test.dangerous))
        and (
            test.use_visible is None
            or (known is not None and known.use_visible is test.use_visible)
        )
        and (test.declared is None or use.declared is test.declared)
        and (test.requested is None or bool(use.requested) is test.requested)
        and (test.used_by is None or _is_used(test.used_by, use.used_by))
        and (
            test.needed is None
            or (necessity is not None and (use.name in necessity.permissions) is test.needed)
        )
    )


def _is_used(wanted: str, users: tuple[str, ...]) -> bool:
    if wanted == "nobody":
        return not users
    if wanted == "app":
        return APP in users
    if wanted == "sdk_only":
        return bool(users) and APP not in users
    return bool(users)


def place_of_permission(use: PermissionUse, scope: Scope) -> Place:
    """Return the manifest element that declares a permission, or the call that asks for it."""
    for entry in scope.view.facts.artifact.manifest.permissions:
        if entry.name == use.name:
            return Place("manifest", MANIFEST, use.name, entry.line)
    if not use.declared and use.requested:
        return use.requested[0].place
    return Place("manifest", MANIFEST, use.name)


def requests(test: RequestTest, scope: Scope) -> list[Hit]:
    """Return the calls that ask for permissions; of a burst those of one run, none if too few."""
    found: dict[PermissionRequest, Hit] = {}
    for index, request in scope.view.requests:
        if _is_request(test, request, scope) and request not in found:
            found[request] = Hit(
                kind="permission",
                fact=f"permission:{index}",
                place=request.place,
                record=request,
                grade="static_path",
                certainty=certainty_of(request),
                phase_known=request.phase != "unknown",
            )
    if test.burst_at_least is None:
        return list(found.values())
    run = largest_run(found, scope.view.catalogue)
    enough = len(groups_of(run, scope.view.catalogue)) >= test.burst_at_least
    return [found[request] for request in run] if enough else []


def _is_request(test: RequestTest, request: PermissionRequest, scope: Scope) -> bool:
    asked = request.permissions
    return (
        scope.holds_subject(request.subject, test.subject)
        and (scope.permission is None or scope.permission in asked)
        and (test.permission is None or any(name in test.permission for name in asked))
        and (test.phase is None or request.phase in test.phase)
    )


def screens(test: ScreenTest, scope: Scope) -> list[Hit]:
    """Return the screen facts that meet `test`."""
    return [
        Hit("screen", f"screen:{index}", screen.place, screen)
        for index, screen in enumerate(scope.view.facts.screens)
        if screen.kind in test.kind and _is_measured(test, screen)
    ]


def _is_measured(test: ScreenTest, screen: Screen) -> bool:
    limits = {
        "m/s2": test.acceleration_below_m_s2,
        "deg": test.rotation_below_deg,
        "s": test.duration_below_s,
    }
    measured = {unit: float(value) for value, unit in _MEASURE.findall(screen.detail)}
    if test.detail_unknown:
        return not measured
    asked = {name: limit for name, limit in limits.items() if limit is not None}
    return not asked or any(
        name in measured and measured[name] < limit for name, limit in asked.items()
    )


def starts(test: StartTest, scope: Scope) -> list[Hit]:
    """Return the ways of starting that meet `test`."""
    return [
        Hit("start", f"start:{index}", start.place, start)
        for index, start in enumerate(scope.view.facts.starts)
        if start.kind in test.kind
        and scope.holds_subject(start.subject, test.subject)
        and scope.view.possible.starts(start)
        and not (test.target_outside and _is_within(start.target, test.target_outside))
    ]


def _is_within(target: str, packages: tuple[str, ...]) -> bool:
    return any(target == one or target.startswith(f"{one}.") for one in packages)


def manifest(test: ManifestTest, scope: Scope) -> list[Hit]:
    """Return one hit for the manifest's element when all its given values meet `test`."""
    values = scope.view.facts.artifact.manifest
    target = values.target_sdk
    holds = (
        (test.target_sdk_below is None or (target is not None and target < test.target_sdk_below))
        and (
            test.target_sdk_at_least is None
            or (target is not None and target >= test.target_sdk_at_least)
        )
        and (test.debuggable is None or values.debuggable is test.debuggable)
        and (test.queries_all is None or values.queries_all is test.queries_all)
    )
    element = "application" if test.debuggable is not None else "uses-sdk"
    place = Place("manifest", MANIFEST, element)
    return [Hit("manifest", f"manifest:{element}", place, values)] if holds else []


def sdks(test: SdkTest, scope: Scope) -> list[Hit]:
    """Return the SDKs found that meet `test`; their place is their first trace."""
    known = scope.view.catalogue.sdks
    return [
        Hit("sdk", f"sdk:{index}", sdk.basis[0].place, sdk)
        for index, sdk in enumerate(scope.view.facts.sdks)
        if sdk.basis
        and scope.holds_subject(SDK + sdk.id, None)
        and (test.id is None or sdk.id in test.id)
        and (test.kind is None or (sdk.id in known and known[sdk.id].kind in test.kind))
    ]


def hosts(test: HostTest, scope: Scope) -> list[Hit]:
    """Return the hosts that meet `test`."""
    return [
        Hit("host", f"host:{index}", host.place, host)
        for index, host in enumerate(scope.view.facts.hosts)
        if scope.holds_subject(host.subject, test.subject)
        and (test.suffix is None or host.host.endswith(test.suffix))
        and (test.cleartext is None or host.url.startswith("http://") is test.cleartext)
    ]


_BY_TEST: dict[str, Callable[[Any, Scope], list[Hit]]] = {
    "access": accesses,
    "permission": permissions,
    "permission_request": requests,
    "screen": screens,
    "start": starts,
    "manifest": manifest,
    "sdk": sdks,
    "host": hosts,
    "policy_check": policy_checks,
    "policy_manner": policy_manners,
    "disclosure": disclosed,
}


def hits(condition: Condition, scope: Scope) -> list[Hit]:
    """Return the facts that meet a condition which is a single test on facts that are there."""
    name, test = next(
        (name, test) for name in _BY_TEST if (test := getattr(condition, name)) is not None
    )
    return _BY_TEST[name](test, scope)
