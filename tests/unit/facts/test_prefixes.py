"""The nearest frame that says whose code it is decides who acts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from appwarden.catalogue import load_catalogue
from appwarden.catalogue.model import Sdk, Traces
from appwarden.facts.sdks.prefixes import Prefixes, class_name
from appwarden.model import Text


def sdk(name: str, role: str, *packages: str) -> Sdk:
    return Sdk(
        id=name,
        name=Text(en=name, zh=name),
        company=None,
        kind="push",
        role=role,
        purpose=Text(en="sends", zh="推送"),
        collects=(),
        policy_url=None,
        certainty="v",
        match=Traces(packages=packages),
    )


SDKS = [
    sdk("push", "processor", "org.push"),
    sdk("push-ads", "processor", "org.push.ads"),
    sdk("http", "library", "org.http"),
    sdk("inner", "processor", "com.shop.vendored"),
]
CATALOGUE = replace(load_catalogue(), sdks={one.id: one for one in SDKS})
PREFIXES = Prefixes(CATALOGUE, "com.shop.app")

names = st.lists(st.sampled_from(["org", "push", "ads", "http", "a", "Cls", "pusher"]), min_size=1)


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("org.push", "push"),
        ("org.push.Client", "push"),
        ("org.push.ads.Banner", "push-ads"),
        ("org.push.Client$Inner", "push"),
        ("org.pusher.Client", None),
        ("org", None),
        ("com.shop.vendored.Reader", "inner"),
        ("com.shop.app.Main", None),
        ("", None),
    ],
)
def test_the_longest_prefix_at_a_boundary_decides(name: str, owner: str | None) -> None:
    found = PREFIXES.prefix_of(name)
    assert (found[1] if found is not None else None) == owner


@pytest.mark.parametrize(
    ("frames", "subject"),
    [
        ([], "app"),
        (["Lcom/shop/app/App;->onCreate()V"], "app"),
        (["Lcom/shop/app/App;->onCreate()V", "Lorg/push/Client;->id()V"], "sdk:push"),
        (["Lorg/push/Client;->id()V", "Lcom/shop/app/Reader;->read()V"], "app"),
        (["Lorg/push/Client;->id()V", "Lorg/http/Call;->run()V"], "sdk:push"),
        (["Lorg/push/Client;->id()V", "La/b;->c()V"], "sdk:push"),
        (["La/b;->c()V", "Lorg/http/Call;->run()V"], "app"),
        (["Lorg/push/Client;->id()V", "Lorg/push/ads/Banner;->id()V"], "sdk:push-ads"),
    ],
    ids=["nobody", "app", "sdk", "app below sdk", "library", "renamed", "nobody known", "inner"],
)
def test_who_acts(frames: list[str], subject: str) -> None:
    assert PREFIXES.subject_of(frames) == subject


def test_an_sdk_inside_the_own_package_is_the_app() -> None:
    own = Prefixes(CATALOGUE, "org.push")
    assert own.subject_of(["Lorg/push/Client;->id()V"]) == "app"


def test_without_an_own_package_prefixes_still_count() -> None:
    assert Prefixes(CATALOGUE, "").prefix_of("org.push.A") == ("org.push", "push")


@given(names)
def test_a_found_prefix_ends_where_a_name_ends(parts: list[str]) -> None:
    name = ".".join(parts)
    found = PREFIXES.prefix_of(name)
    if found is not None:
        prefix, owner = found
        assert f"{name}.".startswith(f"{prefix}.")
        assert prefix in CATALOGUE.sdks[owner].match.packages


@given(st.lists(names))
def test_frames_of_libraries_and_renamed_code_change_nothing(paths: list[list[str]]) -> None:
    frames = [f"L{'/'.join(parts)};->m()V" for parts in paths]
    silent = ["Lorg/http/Call;->run()V", "La/b;->c()V"]
    assert PREFIXES.subject_of([*frames, *silent]) == PREFIXES.subject_of(frames)


def test_class_of_a_method() -> None:
    assert class_name("Lorg/push/Client$1;->run()V") == "org.push.Client$1"
