"""Each kind of trace of a packer names it; what only resembles one does not."""

import pytest
from msgspec.structs import replace

from appwarden.artifact.model import Component, Manifest, MetaData
from appwarden.artifact.packed import packers_in
from appwarden.catalogue import load_catalogue
from appwarden.catalogue.model import Packer, Traces
from appwarden.model import Text

PACKER = Packer(
    id="example-shell",
    name=Text(en="Example Shell", zh="示例壳"),
    certainty="v",
    match=Traces(
        packages=("com.example.shell",),
        components=("com.example.stub.StubApp",),
        libraries=("libexampleshell*.so",),
        assets=("exampleshell/*.dat",),
        meta_data=("EXAMPLE_SHELL_KEY",),
    ),
)
CATALOGUE = replace(load_catalogue(), packers={PACKER.id: PACKER})
PLAIN = Manifest(package="com.example.app", application="com.example.app.App")


def packers(
    manifest: Manifest = PLAIN,
    *,
    keys: tuple[str, ...] = (),
    libraries: tuple[str, ...] = (),
    assets: tuple[str, ...] = (),
) -> tuple[str, ...]:
    rows = [MetaData(key) for key in keys]
    return packers_in(CATALOGUE, manifest, rows, libraries, assets)


def test_a_plain_app_has_no_packer() -> None:
    assert packers(keys=("OTHER",), libraries=("libapp.so",), assets=("assets/a.dat",)) == ()


@pytest.mark.parametrize("name", ["com.example.stub.StubApp", "com.example.shell.Any"])
def test_the_application_class_tells(name: str) -> None:
    assert packers(replace(PLAIN, application=name)) == (PACKER.id,)


@pytest.mark.parametrize("name", ["com.example.shellfish.App", "com.example.stub.StubApp2"])
def test_a_name_that_only_begins_alike_does_not(name: str) -> None:
    assert packers(replace(PLAIN, application=name)) == ()


def test_a_component_tells() -> None:
    row = Component(kind="provider", name="com.example.shell.Provider")
    assert packers(replace(PLAIN, components=(row,))) == (PACKER.id,)


def test_a_library_an_asset_and_a_key_tell() -> None:
    assert packers(libraries=("libexampleshell-x86.so",)) == (PACKER.id,)
    assert packers(assets=("assets/exampleshell/core.dat",)) == (PACKER.id,)
    assert packers(keys=("EXAMPLE_SHELL_KEY",)) == (PACKER.id,)
    assert packers(libraries=("LIBEXAMPLESHELL.SO",)) == ()
