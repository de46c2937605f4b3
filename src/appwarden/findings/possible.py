"""Which reads can happen at all: what the manifest allows, and what a library does for itself.

Accesses in, their real data type and what stands against them out. A path in the code is not yet
a read: Android refuses calls whose permission is missing.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from msgspec.structs import replace

from appwarden.catalogue.model import Catalogue
from appwarden.facts.model import Access, Facts, PermissionRequest, PermissionUse, Start
from appwarden.findings.broadcasts import last_to_deliver
from appwarden.model import Place

# Without one of the permissions Android hands out nothing of these, in any version. Others have
# ways that need no permission: own photos, Wi-Fi names before Android 8, a picker for files.
GUARDED_DATA = frozenset(
    {
        "calendar",
        "call_log",
        "contacts",
        "device.iccid",
        "device.imei",
        "device.imsi",
        "location.coarse",
        "location.precise",
        "microphone",
        "phone.number",
        "sms",
    }
)
FRAMEWORK = ("Landroid/", "Lcom/google/android/gms/location/")
# Where only these packages run between the system's call and the read, the support library reads
# for itself under conditions that the app did not set, such as night mode by sunset; what the app
# asks of it passes through the app's own code.
SUPPORT_LIBRARY = ("Landroidx/", "Landroid/support/")
FINE, COARSE = (
    "android.permission.ACCESS_FINE_LOCATION",
    "android.permission.ACCESS_COARSE_LOCATION",
)
# Hops at which the system, not the code before, decides to call.
SYSTEM_HOPS = frozenset({"entry", "component", "fragment"})
# From this API level on the user grants dangerous permissions while the app runs.
RUNTIME_PERMISSIONS = 23


class Possibility:
    """What the manifest and the requests of one app say about its reads."""

    def __init__(self, facts: Facts, catalogue: Catalogue) -> None:
        """Look at the declared permissions and the requests of `facts`."""
        self._facts = facts
        self._catalogue = catalogue

    @cached_property
    def _declared(self) -> frozenset[str]:
        manifest = {entry.name for entry in self._facts.artifact.manifest.permissions}
        return frozenset(
            manifest.union(use.name for use in self._facts.permissions if use.declared)
        )

    @cached_property
    def _asked_before_consent(self) -> frozenset[str]:
        requests = (one for use in self._facts.permissions for one in use.requested)
        early = (one for one in requests if one.phase in {"pre_consent", "unknown"})
        names = {name for one in early for name in one.permissions}
        return self._groups(names & self._declared)

    @cached_property
    def _request_places(self) -> frozenset[Place]:
        return frozenset(one.place for use in self._facts.permissions for one in use.requested)

    def requests(self, permission: PermissionUse) -> Iterator[PermissionRequest]:
        """Yield the calls that ask the user for a permission, with all that each can ask for.

        A call that is reached through another one, as inside the support library, is the same
        request; what the manifest does not declare Android refuses without asking.
        """
        for one in permission.requested:
            calls = (step.place for step in one.path if step.edge != "entry")
            if self._request_places.isdisjoint(calls):
                asked = tuple(name for name in one.permissions if name in self._declared)
                yield replace(one, permissions=asked)

    def starts(self, start: Start) -> bool:
        """Tell whether some Android version that the app runs on starts it this way."""
        last = self.last_to_start(start)
        return last is None or last >= (self._facts.artifact.manifest.min_sdk or 1)

    def last_to_start(self, start: Start) -> int | None:
        """Return the last API level on which a broadcast starts the app, None for no such end."""
        return last_to_deliver(start.target, self._facts.artifact.manifest.target_sdk or 1)

    def _groups(self, names: Iterable[str]) -> frozenset[str]:
        known = self._catalogue.permissions
        return frozenset(known[name].group or name for name in names if name in known)

    def needed(self, access: Access) -> tuple[str, ...]:
        """Return the permissions of which a read needs one; empty when none is known to be."""
        if access.data_type not in GUARDED_DATA or not access.api.startswith(FRAMEWORK):
            return ()
        source = self._catalogue.apis.get(access.data_type)
        if source is None:
            return ()
        owner, _, name = access.api.partition("->")
        rows = [row for row in source.methods if row.owner == owner and name in row.names]
        if rows:
            free = any(not row.permissions for row in rows)
            return () if free else tuple(sorted({one for row in rows for one in row.permissions}))
        return self._of_content(access) if access.argument else ()

    def _of_content(self, access: Access) -> tuple[str, ...]:
        argument = access.argument or ""
        return tuple(
            sorted(
                permission.id
                for permission in self._catalogue.permissions.values()
                if access.data_type in permission.data_types
                and permission.used_by.uri_use == "read"
                and (
                    argument in permission.used_by.fields
                    or argument.startswith(permission.used_by.uris)
                )
            )
        )

    def is_refused(self, access: Access) -> bool:
        """Tell whether Android refuses the read because no permission for it is declared."""
        needed = self.needed(access)
        return bool(needed) and self._declared.isdisjoint(needed)

    def not_yet_granted(self, access: Access) -> tuple[str, ...]:
        """Return the declared permissions that nobody can have granted at a first launch.

        Empty where the app asks before consent, may be installed with all permissions granted
        (Android before 6.0), or where a permission that opens the data is granted at installation.
        """
        manifest = self._facts.artifact.manifest
        runtime = min(manifest.min_sdk or 1, manifest.target_sdk or 1) >= RUNTIME_PERMISSIONS
        if access.phase != "pre_consent" or not runtime:
            return ()
        declared = self._declared.intersection(self.needed(access))
        known = self._catalogue.permissions
        dangerous = all(name in known and known[name].dangerous for name in declared)
        asked = not self._groups(declared).isdisjoint(self._asked_before_consent)
        return tuple(sorted(declared)) if dangerous and not asked else ()

    def counts(self, access: Access) -> bool:
        """Tell whether a finding may rest on the read."""
        return not self.is_refused(access) and not _by_support_library(access)

    def as_declared(self, access: Access) -> Access:
        """Return the read with the data it really yields: coarse places by coarse permission."""
        coarse = (
            access.data_type == "location.precise"
            and FINE not in self._declared
            and COARSE in self._declared
            and COARSE in self.needed(access)
        )
        return replace(access, data_type="location.coarse") if coarse else access


def _by_support_library(access: Access) -> bool:
    if not access.place.symbol.startswith(SUPPORT_LIBRARY):
        return False
    for step in reversed(access.path):
        if not step.method.startswith(SUPPORT_LIBRARY):
            return False
        if step.edge in SYSTEM_HOPS:
            return True
    return access.entry.startswith(SUPPORT_LIBRARY)


def as_declared(facts: Facts, catalogue: Catalogue) -> Facts:
    """Return `facts` with every read named by the data that the declared permissions allow."""
    possible = Possibility(facts, catalogue)
    return replace(facts, accesses=tuple(possible.as_declared(one) for one in facts.accesses))
