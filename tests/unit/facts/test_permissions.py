"""Who needs a permission: calls, fields, addresses and components that use it."""

from msgspec.structs import replace

from appwarden.artifact.model import Component, Manifest, PermissionEntry
from appwarden.catalogue import load_catalogue
from appwarden.catalogue.model import Permission, PermissionCode
from appwarden.facts.model import Access, PermissionRequest, PermissionUse
from appwarden.facts.permissions import permission_uses
from appwarden.model import NOWHERE, Phase, Text

READ = "Lfw/Phone;->getId"


def permission(name: str, **used_by: object) -> Permission:
    return Permission(
        id=name,
        name=Text(en=name, zh=name),
        protection="dangerous",
        group="phone",
        from_sdk=1,
        to_sdk=None,
        data_types=(),
        used_by=PermissionCode(**used_by),  # type: ignore[arg-type]  # the record's own fields
        use_visible=True,
    )


KNOWN = [
    permission("p.CALL", methods=(READ,)),
    permission("p.URI", uris=("content://contacts",), fields=("Lfw/Build;->SERIAL",)),
    permission("p.SERVICE", component=True),
]
CATALOGUE = replace(load_catalogue(), permissions={one.id: one for one in KNOWN})


def manifest(*names: str, components: tuple[Component, ...] = ()) -> Manifest:
    entries = tuple(PermissionEntry(name=name) for name in names)
    return Manifest(package="com.example", permissions=entries, components=components)


def access(argument: str | None, phase: Phase = "user_action", api: str = "query") -> Access:
    return Access(
        data_type="contacts",
        api=api,
        subject="sdk:push",
        phase=phase,
        grade="static_path",
        entry="",
        path=(),
        place=NOWHERE,
        argument=argument,
    )


def use(
    name: str,
    declared: Manifest,
    *accesses: Access,
    requests: tuple[PermissionRequest, ...] = (),
    calls: dict[str, tuple[str, ...]] | None = None,
) -> PermissionUse:
    uses = permission_uses(declared, CATALOGUE, accesses, requests, calls or {})
    (found,) = (row for row in uses if row.name == name)
    return found


def test_declared_and_never_used() -> None:
    found = use("p.CALL", manifest("p.CALL"))
    assert (found.declared, found.used_by, found.requested) == (True, (), ())


def test_a_call_uses_it_for_each_subject() -> None:
    found = use("p.CALL", manifest("p.CALL"), calls={READ: ("sdk:push", "app")})
    assert found.used_by == ("app", "sdk:push")
    assert found.used_through == (READ,)


def test_an_address_below_the_known_one_uses_it() -> None:
    read = access("content://contacts/people/1")
    assert use("p.URI", manifest("p.URI"), read).used_by == ("sdk:push",)


def test_an_address_that_only_begins_alike_does_not() -> None:
    assert use("p.URI", manifest("p.URI"), access("content://contacts2/people")).used_by == ()


def test_a_field_uses_it() -> None:
    read = access(None, api="Lfw/Build;->SERIAL")
    assert use("p.URI", manifest("p.URI"), read).used_through == ("Lfw/Build;->SERIAL",)


def test_code_that_nothing_reaches_uses_nothing() -> None:
    dead = access("content://contacts", phase="unreachable")
    assert use("p.URI", manifest("p.URI"), dead).used_by == ()


def test_a_component_behind_the_permission_uses_it() -> None:
    row = Component(kind="service", name="com.example.Bound", permission="p.SERVICE")
    found = use("p.SERVICE", manifest("p.SERVICE", components=(row,)))
    assert (found.used_by, found.used_through) == (("app",), ("com.example.Bound",))


def test_a_request_without_declaration_is_listed() -> None:
    asked = PermissionRequest(
        permissions=("p.CALL", "p.URI"), phase="pre_consent", subject="app", place=NOWHERE
    )
    found = use("p.CALL", manifest("p.URI"), requests=(asked,))
    assert (found.declared, found.requested) == (False, (asked,))


def test_unknown_permissions_are_listed_without_use() -> None:
    entry = PermissionEntry(name="com.other.PERMISSION", max_sdk=22)
    found = use("com.other.PERMISSION", Manifest(package="com.example", permissions=(entry,)))
    assert (found.declared, found.max_sdk, found.used_by) == (True, 22, ())
