import io
from pathlib import Path

import pytest
from console_office import Office
from django.core.exceptions import PermissionDenied, ValidationError

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.registry import queries
from appwarden.console.registry.models import App, Listing, ListingStatus, Operator, Sdk, Store
from appwarden.console.registry.services import (
    AppRow,
    BuildRecord,
    add_build,
    import_apps,
    keep_record,
    load_sdks,
    note_listing,
)
from appwarden.console.vault.services import put

DIGEST = "ab" * 32


def test_a_group_is_computed_from_parents_and_has_no_ring(
    users: dict[Role, User], office: Office
) -> None:
    officer, top = users[Role.CASE_OFFICER], Operator.objects.create(legal_name="控股集团")
    for company in (office.operator, office.other_operator):
        keep_record(acting_user=officer, instance=company, values={"parent": top})
    child = Operator.objects.get(pk=office.operator.pk)
    assert child.group_root() == top
    assert queries.group_of(child) == [top, office.other_operator, office.operator] or (
        set(queries.group_of(child)) == {top, office.operator, office.other_operator}
    )
    with pytest.raises(ValidationError):
        keep_record(acting_user=officer, instance=top, values={"parent": child})
    entry = AuditEntry.objects.filter(act="registry.edit").latest("sequence")
    assert entry.new == {"parent": str(top.pk)}


def test_a_ring_in_the_database_does_not_hang(office: Office) -> None:
    Operator.objects.filter(pk=office.operator.pk).update(parent=office.other_operator)
    Operator.objects.filter(pk=office.other_operator.pk).update(parent=office.operator)
    assert Operator.objects.get(pk=office.operator.pk).group_root() == office.other_operator
    assert len(queries.group_of(office.operator)) == 2


def test_an_app_is_found_by_a_word_of_two_characters(users: dict[Role, User]) -> None:
    app = keep_record(
        acting_user=users[Role.INSPECTOR],
        instance=App(),
        values={"package": "com.example.map", "name_zh": "高德地图", "name_en": "Maps"},
    )
    for words in ("地图", "德地", "maps", "com.example.map"):
        assert list(queries.apps(words=words)) == [app]
    assert not queries.apps(words="图地")


def test_the_same_file_from_two_stores_is_two_builds_and_once_each(
    users: dict[Role, User], office: Office
) -> None:
    inspector, file = users[Role.INSPECTOR], put(io.BytesIO(b"x"), "x.apk", "a/b")
    other = Store.objects.create(code="b", name_zh="乙", name_en="B")
    builds = [
        add_build(
            acting_user=inspector, app=office.app, build=BuildRecord(DIGEST, store, file=file)
        )
        for store in (None, office.store, other, None, office.store)
    ]
    assert len({build.pk for build in builds}) == 3
    elsewhere = App.objects.create(package="com.example.other")
    with pytest.raises(ValidationError):
        add_build(acting_user=inspector, app=elsewhere, build=BuildRecord(DIGEST))


def test_a_company_adds_builds_of_its_own_apps_only(
    users: dict[Role, User], office: Office
) -> None:
    company = users[Role.COMPANY]
    add_build(acting_user=company, app=office.app, build=BuildRecord(DIGEST))
    foreign = App.objects.create(package="com.example.far", operator=office.other_operator)
    for app in (foreign, App.objects.create(package="com.example.nobody")):
        with pytest.raises(PermissionDenied):
            add_build(acting_user=company, app=app, build=BuildRecord("cd" * 32))


def test_a_store_speaks_for_itself_only(users: dict[Role, User], office: Office) -> None:
    person, other = users[Role.STORE], Store.objects.create(code="b", name_zh="乙", name_en="B")
    for status in (ListingStatus.LISTED, ListingStatus.REMOVED):
        note_listing(acting_user=person, app=office.app, store=office.store, status=status)
    assert Listing.objects.get().status == "removed"
    assert Listing.history.count() == 2
    with pytest.raises(PermissionDenied):
        note_listing(acting_user=person, app=office.app, store=other, status=ListingStatus.LISTED)


def test_a_list_taken_in_twice_changes_nothing_the_second_time(
    users: dict[Role, User], office: Office
) -> None:
    rows = [
        AppRow("com.example.morning", name_en="Morning Weather"),
        AppRow("com.example.new", name_zh="新应用", operator="北京新公司"),
    ]
    officer = users[Role.CASE_OFFICER]
    first = import_apps(acting_user=officer, rows=rows)
    assert (first.made, first.changed) == (["com.example.new"], ["com.example.morning"])
    again = import_apps(acting_user=officer, rows=rows)
    assert again.known == [row.package for row in rows] or again.made == []
    app = App.objects.get(pk=office.app.pk)
    assert (app.name_zh, app.name_en) == ("晨光天气", "Morning Weather")


def test_the_catalogues_sdks_are_entered_once(users: dict[Role, User]) -> None:
    officer = users[Role.CASE_OFFICER]
    count = load_sdks(acting_user=officer)
    assert count == Sdk.objects.count() > 700
    assert load_sdks(acting_user=officer) == 0
    assert Sdk.objects.get(catalogue_id="umeng").provider is not None


def test_the_vault_is_where_the_test_said(tmp_path: Path, office: Office) -> None:
    put(io.BytesIO(b"x"), office.app.package, "a/b")
    assert list((tmp_path / "vault").rglob("*"))
