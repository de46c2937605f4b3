"""Declared permissions, requests and API uses in; who needs each permission out."""

from collections.abc import Iterable, Mapping, Sequence

from appwarden.artifact.model import Manifest
from appwarden.catalogue.model import Catalogue, Permission
from appwarden.facts.model import Access, PermissionRequest, PermissionUse


def permission_uses(
    manifest: Manifest,
    catalogue: Catalogue,
    accesses: Iterable[Access],
    requests: Sequence[PermissionRequest],
    uses: Mapping[str, tuple[str, ...]],
) -> tuple[PermissionUse, ...]:
    """Tell for every permission declared or asked for what uses it.

    `uses` maps a called framework method to the subjects that call it. A permission that only
    native code or a web page needs looks unused; the catalogue says where a use always shows.
    """
    declared = {row.name: row for row in manifest.permissions}
    asked = {name for request in requests for name in request.permissions}
    reads = _reads(accesses)
    found = []
    for name in sorted({*declared, *asked}):
        entry = declared.get(name)
        known = catalogue.permissions.get(name)
        through = _through(known, manifest, reads, uses) if known is not None else {}
        found.append(
            PermissionUse(
                name=name,
                declared=entry is not None,
                max_sdk=entry.max_sdk if entry is not None else None,
                requested=tuple(row for row in requests if name in row.permissions),
                used_by=tuple(sorted({who for row in through.values() for who in row})),
                used_through=tuple(sorted(through)),
            )
        )
    return tuple(found)


Readers = dict[str, dict[str, set[str]]]
"""Argument or field that a read rests on -> API -> subjects."""


def _reads(accesses: Iterable[Access]) -> Readers:
    found: Readers = {}
    for access in accesses:
        if access.phase == "unreachable":
            continue
        for key in (access.argument, access.api):
            if key is not None:
                found.setdefault(key, {}).setdefault(access.api, set()).add(access.subject)
    return found


def _through(
    permission: Permission,
    manifest: Manifest,
    reads: Readers,
    uses: Mapping[str, tuple[str, ...]],
) -> dict[str, set[str]]:
    """Map each API that needs the permission and is used to the subjects that use it."""
    found: dict[str, set[str]] = {}
    code = permission.used_by
    for method in code.methods:
        for subject in uses.get(method, ()):
            found.setdefault(method, set()).add(subject)
    for key, apis in reads.items():
        wanted = key in code.fields or any(_below(key, uri) for uri in code.uris)
        if wanted:
            for subjects in apis.values():
                found.setdefault(key, set()).update(subjects)
    if code.component:
        for row in manifest.components:
            if row.permission == permission.id:
                found.setdefault(row.name, set()).add("app")
    return found


def _below(address: str, prefix: str) -> bool:
    if not address.startswith(prefix):
        return False
    rest = address[len(prefix) :]
    return not rest or rest[0] in "/?#"
