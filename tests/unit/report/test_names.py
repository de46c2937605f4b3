import pytest
from hypothesis import given
from hypothesis import strategies as st

from appwarden.model import NOWHERE, Place
from appwarden.report.names import (
    plain,
    readable_class,
    readable_member,
    readable_place,
    readable_size,
    short_api,
)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Lcom/example/App;->onCreate()V", "com.example.App.onCreate()"),
        ("Lcom/example/App;-><init>(I)V", "new com.example.App()"),
        ("Lcom/example/App$1;->run()V", "com.example.App$1.run()"),
        ("Landroid/os/Build;->SERIAL:Ljava/lang/String;", "android.os.Build.SERIAL"),
        ("Lcom/example/App;", "com.example.App"),
        ("[[Lcom/example/App;->clone()Ljava/lang/Object;", "com.example.App[][].clone()"),
        ("uses-permission", "uses-permission"),
        ("", ""),
        ("->", "->"),
    ],
)
def test_descriptors_become_names(raw: str, shown: str) -> None:
    assert readable_member(raw) == shown


@pytest.mark.parametrize(("raw", "shown"), [("[I", "int[]"), ("Z", "boolean"), ("[[J", "long[][]")])
def test_primitive_descriptors_become_names(raw: str, shown: str) -> None:
    assert readable_class(raw) == shown


def test_an_api_is_named_by_class_and_method() -> None:
    api = "Landroid/provider/Settings$Secure;->getString(Ljava/lang/String;)Ljava/lang/String;"
    assert short_api(api, "android_id") == "Settings.Secure.getString(android_id)"
    assert short_api("Ljava/io/File;-><init>(Ljava/lang/String;)V") == "new File"
    assert short_api("content://contacts") == "content://contacts"


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (NOWHERE, "no single place in the file"),
        (Place("code", "classes.dex", "LA;->b()V", 0), "classes.dex, A.b() +0x0000"),
        (Place("code", "classes.dex", "", 43), "classes.dex +0x002b"),
        (Place("manifest", "a.xml", "receiver", 9), "a.xml line 9, receiver"),
        (Place("entry", "lib/arm64-v8a/libx.so"), "lib/arm64-v8a/libx.so"),
    ],
)  # fmt: skip
def test_places_are_told(place: Place, shown: str) -> None:
    assert readable_place(place, "en") == shown


@pytest.mark.parametrize(
    ("size_bytes", "shown"),
    [(0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (34_215_678, "34.2 MB"), (4 << 30, "4.3 GB")],
)
def test_sizes_are_told(size_bytes: int, shown: str) -> None:
    assert readable_size(size_bytes) == shown


def test_hidden_characters_are_written_out() -> None:
    shown = plain("a\x00b\x1b[1m\u202ec\u200d\ud800\U000e0001\nd")
    assert shown == "a\\u0000b\\u001b[1m\\u202ec\\u200d\\ud800\\U000e0001 d"


@given(st.text())
def test_plain_text_is_printable_and_stays_so(text: str) -> None:
    shown = plain(text)
    shown.encode()
    assert all(one.isprintable() or one == "\u3000" or one.isspace() for one in shown)
    assert "\n" not in shown
    assert plain(shown) == shown
