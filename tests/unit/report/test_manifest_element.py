"""An element of the manifest as XML, and why the system runs a method."""

import xml.etree.ElementTree as ET

import pytest

from appwarden.artifact.model import (
    Component,
    IntentFilter,
    Manifest,
    MetaData,
    PermissionEntry,
)
from appwarden.report.manifest_element import element_of, entry_of

MAIN = IntentFilter(
    actions=("android.intent.action.MAIN",), categories=("android.intent.category.LAUNCHER",)
)
MANIFEST = Manifest(
    package="com.x",
    min_sdk=21,
    target_sdk=33,
    application="com.x.App",
    launchers=("com.x.Home",),
    permissions=(PermissionEntry("android.permission.CAMERA", max_sdk=28),),
    components=(
        Component("activity", "com.x.Home"),
        Component("activity_alias", "com.x.Icon", target="com.x.Home", intent_filters=(MAIN,)),
        Component("activity", "com.x.Other"),
        Component(
            "receiver", "com.x.Boot", intent_filters=(IntentFilter(actions=("android.BOOT",)),)
        ),
        Component("receiver", "com.x.Own", intent_filters=(IntentFilter(actions=("com.x.GO",)),)),
        Component(
            "provider",
            "com.x.Apart",
            process=":far",
            meta_data=(MetaData("com.x.Far", "a & b < c"),),
        ),
        Component("provider", "com.x.Same", process="com.x"),
        Component("service", "com.x.Listener", permission="p.BIND"),
        Component("service", "com.x.Off", enabled=False),
        Component(
            "provider",
            "com.x.Starts",
            authorities=("a", "b"),
            meta_data=(MetaData("com.x.Init", 'say "on"'),),
        ),
    ),
)


@pytest.mark.parametrize(
    ("owner", "tag", "words"),
    [
        ("App", "<application ", "before any screen"),
        ("Home", "<activity-alias ", "opens this screen when the user starts the app"),
        ("Other", "<activity ", "code that names it"),
        ("Boot", "<receiver ", "The system calls this receiver at the broadcasts android.BOOT"),
        ("Own", "<receiver ", "at the broadcasts com.x.GO; the system, this app or another"),
        ("Apart", "<provider ", "when its process :far starts"),
        ("Far", "<provider ", "provider com.x.Apart when its process :far starts"),
        ("Same", "<provider ", "every enabled provider"),
        ("Listener", "<service ", "once the user has switched it on"),
        ("Off", "<service ", "disabled in the manifest"),
        ("Starts", "<provider ", "every enabled provider"),
        ("Init", "<provider ", "meta-data of the provider com.x.Starts"),
    ],
)
def test_an_entry_is_told_with_its_element_and_reason(owner: str, tag: str, words: str) -> None:
    element, why = entry_of(MANIFEST, f"Lcom/x/{owner};->onCreate()V")
    assert element[0].startswith(tag)
    assert why is not None
    assert words in why.en
    assert any("\u4e00" <= letter <= "\u9fff" for letter in why.zh)


@pytest.mark.parametrize("owner", ["App", "Home"])
def test_what_the_start_does_not_run_is_not_told_to_begin_there(owner: str) -> None:
    element, why = entry_of(MANIFEST, f"Lcom/x/{owner};->onClick(Landroid/view/View;)V")
    assert element
    assert why is None


def test_a_class_that_the_manifest_does_not_name_begins_nothing() -> None:
    assert entry_of(MANIFEST, "Lcom/x/Button;->onClick()V") == ((), None)
    assert element_of(MANIFEST, "com.x.Gone") == ()


@pytest.mark.parametrize("row", MANIFEST.components, ids=lambda row: row.name)
def test_an_element_is_xml(row: Component) -> None:
    lines = element_of(MANIFEST, row.name)
    root = ET.fromstring("".join(lines).replace(" android:", " "))  # noqa: S314  (what we made ourselves)
    values = [data.get("value") for data in root.iter("meta-data")]
    assert values == [data.value for data in row.meta_data]
    assert f'android:name="{row.name}"' in lines[0]


def test_other_elements() -> None:
    assert element_of(MANIFEST, "android.permission.CAMERA") == (
        '<uses-permission android:name="android.permission.CAMERA" android:maxSdkVersion="28"/>',
    )
    (sdk,) = element_of(MANIFEST, "uses-sdk")
    assert sdk == '<uses-sdk android:minSdkVersion="21" android:targetSdkVersion="33"/>'
