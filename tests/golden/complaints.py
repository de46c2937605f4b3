"""What was expected of a sample and the facts found in it in; one line for each difference out."""

from collections.abc import Iterator, Sequence

from expected import Expected, ExpectedFacts, ExpectedPermission

from appwarden.facts.model import Access, Facts, PermissionUse

SELF_STARTS = {
    "boot", "connectivity", "user_present", "package_change", "power", "other_broadcast",
    "restarts_itself", "account_sync",
}  # fmt: skip
# Permissions asked for in one call of this many are a burst.
BURST = 3
_PLATFORM = "android.permission."


def complaints(expected: Expected, facts: Facts) -> list[str]:
    """Return every expectation that does not hold, each as a sentence."""
    return [
        *_accesses(expected, facts.accesses),
        *_gaps(expected, facts),
        *_screens(expected.facts, facts),
        *_starts(expected.facts, facts),
        *_named(expected.facts, facts),
        *_frequencies(expected.facts, facts.accesses),
        *_permissions(expected.facts, facts),
    ]


def false_alarms(expected: Expected, facts: Facts) -> list[Access]:
    """Return reads reported before consent that are not planted there.

    What is only possible (`weak`) claims nothing; that it must not be reported is said singly.
    """
    planted = {entry.data_type for entry in expected.accesses if "pre_consent" in entry.phases}
    early = [access for access in facts.accesses if access.phase == "pre_consent"]
    return [
        access
        for access in early
        if (access.data_type not in planted and not access.weak)
        or any(entry.matches(access) for entry in expected.must_not)
    ]


def _accesses(expected: Expected, found: Sequence[Access]) -> Iterator[str]:
    for entry in expected.accesses:
        if not any(map(entry.matches, found)):
            others = sorted({row.phase for row in found if row.data_type == entry.data_type})
            yield f"not reported: {entry}; this type is in: {', '.join(others) or 'no phase'}"
    for entry in expected.must_not:
        for row in filter(entry.matches, found):
            yield f"reported, must not be: {row.data_type} {row.phase} {row.subject} at {row.place}"


def _gaps(expected: Expected, facts: Facts) -> Iterator[str]:
    found = {gap.what for gap in (*facts.gaps, *facts.artifact.gaps)}
    for what in set(expected.gaps) - found:
        yield f"no gap {what}; there are: {', '.join(sorted(found))}"


def _screens(expected: ExpectedFacts, facts: Facts) -> Iterator[str]:
    found = [(screen.kind, screen.detail) for screen in facts.screens]
    kinds = {kind for kind, _ in found}
    for screen in expected.screens:
        detail = None if screen.threshold is None else f"{screen.threshold:g} m/s2"
        if not any(kind == screen.kind and detail in {None, said} for kind, said in found):
            yield f"no screen {screen}; there are: {found}"
    for screen in expected.no_screens:
        if screen.kind in kinds:
            yield f"a screen {screen.kind}"


def _starts(expected: ExpectedFacts, facts: Facts) -> Iterator[str]:
    kinds = {start.kind for start in facts.starts}
    if expected.self_start is not None and bool(kinds & SELF_STARTS) != expected.self_start:
        yield f"self_start is {not expected.self_start}: {sorted(kinds)}"
    for kind in set(expected.starts) - kinds:
        yield f"no start {kind}; there are: {sorted(kinds)}"
    woken = {start.target for start in facts.starts if start.kind not in SELF_STARTS}
    for package in set(expected.wakes_packages) - woken:
        yield f"does not wake {package}; wakes: {sorted(woken)}"


def _named(expected: ExpectedFacts, facts: Facts) -> Iterator[str]:
    sdks = {sdk.id for sdk in facts.sdks}
    if expected.sdks == () and sdks:
        yield f"SDKs where there are none: {sorted(sdks)}"
    for name in set(expected.sdks or ()) - sdks:
        yield f"no SDK {name}; there are: {sorted(sdks)}"
    for name in set(expected.no_sdks) & sdks:
        yield f"an SDK {name}"
    hosts = {host.host for host in facts.hosts}
    for name in set(expected.hosts) - hosts:
        yield f"no host {name}; there are: {sorted(hosts)}"
    for name in set(expected.no_hosts) & hosts:
        yield f"a host {name}"


def _frequencies(expected: ExpectedFacts, found: Sequence[Access]) -> Iterator[str]:
    repeated = [(row.data_type, row.frequency) for row in found if row.frequency is not None]
    periods = {(data_type, frequency.period_ms) for data_type, frequency in repeated}
    for data_type, seconds in expected.frequency.items():
        if (data_type, round(seconds * 1000)) not in periods:
            yield f"{data_type} is not read every {seconds:g} s: {sorted(periods, key=str)}"
    for data_type in set(expected.no_frequency) & {data_type for data_type, _ in repeated}:
        yield f"{data_type} is read repeatedly"


def _permissions(expected: ExpectedFacts, facts: Facts) -> Iterator[str]:
    found = {use.name: use for use in facts.permissions}
    for name, wanted in expected.permissions.items():
        full = name if "." in name else f"{_PLATFORM}{name}"
        use = found.get(full, PermissionUse(name=full, declared=False))
        yield from (f"permission {name}: {fault}" for fault in _faults(wanted, use))


def _faults(wanted: ExpectedPermission, use: PermissionUse) -> Iterator[str]:
    burst = any(
        len(row.permissions) >= BURST and row.phase == "pre_consent" for row in use.requested
    )
    pairs = {
        "declared": (wanted.declared, use.declared),
        "requested": (wanted.requested, bool(use.requested)),
        "burst": (wanted.burst, burst),
        "used": (wanted.used, bool(use.used_by)),
    }
    for key, (want, have) in pairs.items():
        if want is not None and want != have:
            yield f"{key} is {have}"
    if wanted.used_by is not None and sorted(wanted.used_by) != sorted(use.used_by):
        yield f"used by {sorted(use.used_by)}, not {sorted(wanted.used_by)}"
