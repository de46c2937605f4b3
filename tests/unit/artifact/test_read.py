"""Files and folders become artifacts; what is no app is refused with words that help."""

import hashlib
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from appwarden.artifact import read_artifact
from appwarden.artifact.model import Artifact
from appwarden.catalogue import load_catalogue
from appwarden.errors import UnreadableError

CATALOGUE = load_catalogue()
Sample = Callable[[str], Path]
SPLITS = Path(__file__).parents[2] / "samples" / "apks" / "split_set_code.apks"


def read(path: Path) -> Artifact:
    return read_artifact(path, CATALOGUE).artifact


def test_an_apk_is_known_by_its_hash(sample: Sample) -> None:
    path = sample("application_on_create")
    artifact = read(path)
    assert artifact.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (artifact.format, artifact.size_bytes) == ("apk", path.stat().st_size)
    assert artifact.manifest.package == "com.example.application_on_create"
    assert [dex.name for dex in artifact.dex_files] == ["classes.dex"]
    assert artifact.packed == ()
    assert artifact.gaps == ()


def test_signers_are_told_once_for_each_scheme(sample: Sample) -> None:
    signers = read(sample("application_on_create")).signers
    assert [signer.scheme for signer in signers] == ["v1", "v2"]
    assert len({signer.sha256 for signer in signers}) == 1
    assert not any(signer.verified for signer in signers)


def test_a_container_of_splits_is_one_app() -> None:
    artifact = read(SPLITS)
    assert artifact.format == "apks"
    assert sorted(part.role for part in artifact.parts) == ["base", "feature"]
    assert all("!" in dex.name for dex in artifact.dex_files)


def test_a_folder_of_splits_is_the_same_app(tmp_path: Path) -> None:
    with zipfile.ZipFile(SPLITS) as archive:
        archive.extractall(tmp_path)
    (tmp_path / "notes.txt").write_text("not a part")
    folder, container = read(tmp_path), read(SPLITS)
    assert folder.format == "folder"
    assert folder.manifest == container.manifest
    assert {part.sha256 for part in folder.parts} == {part.sha256 for part in container.parts}


def test_the_order_of_parts_does_not_change_the_identity(tmp_path: Path) -> None:
    names = {}
    with zipfile.ZipFile(SPLITS) as archive:
        for folder, order in (("one", "ab"), ("two", "ba")):
            (tmp_path / folder).mkdir()
            for letter, name in zip(order, archive.namelist(), strict=True):
                (tmp_path / folder / f"{letter}.apk").write_bytes(archive.read(name))
            names[folder] = read(tmp_path / folder).sha256
    assert names["one"] == names["two"]


def test_a_packer_is_a_gap(sample: Sample) -> None:
    artifact = read(sample("packed_shell"))
    assert artifact.packed
    assert "packed" in {gap.what for gap in artifact.gaps}


def test_code_in_odd_places_is_listed(sample: Sample) -> None:
    odd = [dex for dex in read(sample("dex_in_assets")).dex_files if dex.odd]
    assert [dex.name.startswith("assets/") for dex in odd] == [True]


def test_equal_files_give_equal_records(sample: Sample) -> None:
    path = sample("consent_after_sdk_init")
    first, second = (msgspec.json.encode(read(path)) for _ in range(2))
    assert first == second


def test_a_folder_without_apps_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"no \.apk in this folder"):
        read(tmp_path)


def test_an_archive_without_manifest_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plain.apk"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "no app")
    with pytest.raises(UnreadableError, match=r"no AndroidManifest\.xml"):
        read(path)


def test_a_file_that_is_no_archive_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "text.apk"
    path.write_text("no archive at all")
    with pytest.raises(UnreadableError, match="not a zip archive"):
        read(path)


def test_an_absent_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"absent\.apk"):
        read(tmp_path / "absent.apk")
