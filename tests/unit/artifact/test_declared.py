"""The manifests of a split set become one, as the installer merges them."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appwarden.artifact.declared import merged_manifest, rows_of
from appwarden.artifact.model import Manifest, MetaData
from appwarden.artifact.summary import NativeComponent, NativeManifest

APPLICATION: dict[str, Any] = {
    "name": "com.example.App",
    "app_component_factory": None,
    "process": None,
    "enabled": True,
    "debuggable": False,
    "meta_data": [],
}
EMPTY: dict[str, Any] = {
    "package": "com.example",
    "version_name": "1.0",
    "version_code": 1,
    "min_sdk": "21",
    "target_sdk": "28",
    "label": {},
    "application": APPLICATION,
    "components": [],
    "permissions": [],
    "declared_permissions": [],
    "queries": {"packages": []},
    "launchers": [],
}
COMPONENT: dict[str, Any] = {
    "target": None,
    "exported": None,
    "enabled": True,
    "permission": None,
    "process": None,
    "authorities": [],
    "intent_filters": [],
    "meta_data": [],
    "line": 1,
}


def part(**fields: object) -> NativeManifest:
    return msgspec.convert(EMPTY | fields, NativeManifest)


def component(kind: str, name: str, **fields: object) -> NativeComponent:
    return msgspec.convert(COMPONENT | {"kind": kind, "name": name} | fields, NativeComponent)


def permission(name: str, max_sdk: int | None = None, line: int = 1) -> dict[str, object]:
    return {"name": name, "max_sdk_version": max_sdk, "line": line}


def merged(*parts: NativeManifest) -> Manifest:
    return merged_manifest(parts[0], parts)


def test_components_of_splits_join_those_of_the_base() -> None:
    base = part(components=[component("activity", "com.example.Main")])
    split = part(components=[component("service", "com.example.extra.Sync")])
    names = [(row.kind, row.name) for row in merged(base, split).components]
    assert names == [("activity", "com.example.Main"), ("service", "com.example.extra.Sync")]


def test_the_base_wins_where_a_split_repeats_a_component() -> None:
    base = part(components=[component("provider", "com.example.Files", exported=False)])
    split = part(components=[component("provider", "com.example.Files", exported=True)])
    (row,) = merged_manifest(base, [split, base]).components
    assert row.exported is False


def test_one_name_of_two_kinds_is_two_components() -> None:
    rows = [component("service", "com.example.One"), component("receiver", "com.example.One")]
    assert len(merged(part(components=rows)).components) == 2


@pytest.mark.parametrize("reverse", [False, True])
def test_the_widest_declaration_of_a_permission_counts(reverse: bool) -> None:  # noqa: FBT001  (a parameter of pytest)
    rows = [permission("android.permission.CAMERA", 22), permission("android.permission.CAMERA")]
    parts = [part(permissions=[row]) for row in (rows[::-1] if reverse else rows)]
    (entry,) = merged(*parts).permissions
    assert entry.max_sdk is None


def test_permissions_are_sorted_by_name() -> None:
    manifest = merged(part(permissions=[permission("b"), permission("a")]))
    assert [entry.name for entry in manifest.permissions] == ["a", "b"]


def test_disabled_launchers_are_left_out_and_repeated_ones_stand_once() -> None:
    rows = [
        {"component": name, "activity": name, "enabled": enabled}
        for name, enabled in (("Main", True), ("Main", True), ("Off", False), ("Other", True))
    ]
    assert merged(part(launchers=rows)).launchers == ("Main", "Other")


@pytest.mark.parametrize(("text", "level"), [("28", 28), ("Q", None), (None, None), ("", None)])
def test_a_code_name_is_no_api_level(text: str | None, level: int | None) -> None:
    assert merged(part(target_sdk=text)).target_sdk == level


def test_meta_data_says_the_resource_where_it_has_no_text() -> None:
    rows = [
        {"name": "key", "value": "text", "resource": None},
        {"name": "icon", "value": None, "resource": "@drawable/icon"},
        {"name": "bare", "value": None, "resource": None},
    ]
    assert rows_of(part(application=APPLICATION | {"meta_data": rows})) == (
        MetaData("key", "text"),
        MetaData("icon", "@drawable/icon"),
        MetaData("bare", None),
    )


def test_a_manifest_without_application_has_no_rows() -> None:
    manifest = part(application=None)
    assert rows_of(manifest) == ()
    assert merged(manifest).application is None


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        ({"scheme": "https", "host": "example.com"}, "https://example.com"),
        ({"scheme": "app"}, "app://"),
        ({"mime_type": "image/*"}, "image/*"),
        ({}, ""),
    ],
)
def test_data_of_a_filter_is_told_shortly(data: dict[str, str], shown: str) -> None:
    offer = {"priority": 0, "actions": [], "categories": [], "data": [data]}
    (row,) = merged(
        part(components=[component("activity", "A", intent_filters=[offer])])
    ).components
    assert row.intent_filters[0].data == (shown,)


def test_queried_and_defined_names_of_all_parts_are_joined() -> None:
    base = part(queries={"packages": ["com.example.b"]}, declared_permissions=[{"name": "p.two"}])
    split = part(queries={"packages": ["com.example.a"]}, declared_permissions=[{"name": "p.one"}])
    manifest = merged(base, split)
    assert manifest.queries == ("com.example.a", "com.example.b")
    assert manifest.declared_permissions == ("p.one", "p.two")


names = st.sampled_from(["a.One", "a.Two", "a.Three"])
kinds = st.sampled_from(["activity", "service", "receiver"])
parts = st.builds(
    lambda rows, asked: part(
        components=[component(kind, name) for kind, name in rows],
        permissions=[permission(name, level) for name, level in asked],
    ),
    st.lists(st.tuples(kinds, names)),
    st.lists(st.tuples(names, st.none() | st.integers(1, 34))),
)


@given(st.lists(parts, min_size=1, max_size=4))
def test_no_part_is_lost_and_none_counts_twice(manifests: list[NativeManifest]) -> None:
    manifest = merged(*manifests)
    found = [(row.kind, row.name) for row in manifest.components]
    asked = [entry.name for entry in manifest.permissions]
    assert len(set(found)) == len(found)
    assert set(found) == {(row.kind, row.name) for one in manifests for row in one.components}
    assert asked == sorted({row.name for one in manifests for row in one.permissions})
    assert merged(*manifests, *manifests[1:]) == manifest
