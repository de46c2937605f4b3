"""Every kind of trace names an SDK; a host alone and a mere library do not."""

from msgspec.structs import replace

from appwarden.artifact.model import Artifact, Component, Manifest, MetaData
from appwarden.catalogue import load_catalogue
from appwarden.catalogue.model import Sdk, Traces
from appwarden.facts.model import SdkPresence
from appwarden.facts.sdks import Prefixes, find_sdks
from appwarden.model import NOWHERE, Text

PUSH = Sdk(
    id="push",
    name=Text(en="Push", zh="推送"),
    company=None,
    kind="push",
    role="processor",
    purpose=Text(en="sends", zh="推送"),
    collects=(),
    policy_url=None,
    certainty="v",
    match=Traces(
        packages=("org.push",),
        components=("x.y.RenamedService",),
        libraries=("libpush*.so",),
        assets=("push/*.json",),
        meta_data=("PUSH_KEY",),
        hosts=("push.example",),
        strings=("push-core-4",),
    ),
)
HTTP = replace(PUSH, id="http", role="library", match=Traces(packages=("org.http",)))
CATALOGUE = replace(load_catalogue(), sdks={sdk.id: sdk for sdk in (PUSH, HTTP)})
PLAIN = Artifact(sha256="0" * 64, size_bytes=1, format="apk", manifest=Manifest(package="com.shop"))


def found(
    artifact: Artifact = PLAIN,
    *,
    packages: tuple[str, ...] = (),
    hosts: tuple[str, ...] = (),
    strings: tuple[str, ...] = (),
) -> tuple[SdkPresence, ...]:
    return find_sdks(
        artifact,
        CATALOGUE,
        Prefixes(CATALOGUE, artifact.manifest.package),
        packages=[(name, NOWHERE) for name in packages],
        hosts=[(name, NOWHERE) for name in hosts],
        strings=[(text, NOWHERE) for text in strings],
    )


def traces(*presences: SdkPresence) -> list[tuple[str, str, str]]:
    return [(one.id, basis.kind, basis.value) for one in presences for basis in one.basis]


def test_a_package_stands_once_by_its_prefix() -> None:
    assert traces(*found(packages=("org.push.a.A", "org.push.b.B"))) == [
        ("push", "package", "org.push")
    ]


def test_components_are_known_by_full_name_or_prefix() -> None:
    rows = tuple(
        Component(kind="service", name=name, line=7)
        for name in ("org.push.Service", "x.y.RenamedService", "com.shop.Own")
    )
    presences = found(replace(PLAIN, manifest=Manifest(package="com.shop", components=rows)))
    assert traces(*presences) == [
        ("push", "component", "org.push.Service"),
        ("push", "component", "x.y.RenamedService"),
    ]
    assert {basis.place.offset for basis in presences[0].basis} == {7}


def test_files_and_keys_tell() -> None:
    keys = (MetaData("PUSH_KEY", "1"), MetaData("PUSH_KEYS", "1"))
    artifact = replace(
        PLAIN,
        libraries=("libpush-v4.so", "libother.so"),
        assets=("assets/push/config.json", "assets/config.json"),
        manifest=Manifest(package="com.shop", meta_data=keys),
    )
    assert traces(*found(artifact)) == [
        ("push", "asset", "push/config.json"),
        ("push", "library", "libpush-v4.so"),
        ("push", "meta_data", "PUSH_KEY"),
    ]


def test_a_text_in_code_tells() -> None:
    assert traces(*found(strings=("push-core-4", "other"))) == [("push", "string", "push-core-4")]


def test_a_host_only_adds_to_another_trace() -> None:
    assert found(hosts=("api.push.example",)) == ()
    both = found(packages=("org.push.A",), hosts=("api.push.example", "notpush.example"))
    assert ("push", "host", "api.push.example") in traces(*both)
    assert len(traces(*both)) == 2


def test_a_library_that_collects_nothing_is_left_out() -> None:
    assert found(packages=("org.http.Call",)) == ()


def test_the_own_package_is_no_sdk() -> None:
    own = replace(PLAIN, manifest=Manifest(package="org.push.demo"))
    assert found(own, packages=("org.push.demo.Main",)) == ()
