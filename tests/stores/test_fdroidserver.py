"""Against a repository that F-Droid's own tools made of the sample apps, served on loopback."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from loopback import Site, served

from appwarden.stores import fdroid
from appwarden.stores.fetching import fetch_builds
from appwarden.stores.library import Library
from appwarden.stores.model import Change, Listed, Section
from appwarden.stores.removal import known_before, prove_removal
from appwarden.stores.source import Source
from appwarden.stores.syncing import sync_store
from appwarden.stores.web import Web

# The session's repository takes F-Droid's tools half a minute, more on a busy machine.
pytestmark = [pytest.mark.enable_socket, pytest.mark.timeout(600)]

APKS = Path(__file__).parents[1] / "samples" / "apks"
TOOLS = Path(os.environ.get("FDROID_TOOLS") or Path(__file__).parent / ".tools")
FDROID = TOOLS / "fdroid" / "bin" / "fdroid"
LEAKY, CLEAN, HONEST = (
    f"com.example.{name}" for name in ("application_on_create", "clean_app", "honest_consent_app")
)
PASSWORD = "for-tests-alone"  # noqa: S105  of a key that lives for one run
CONFIG = f"""
repo_url: http://127.0.0.1/repo
repo_name: Example Store
repo_description: Sample apps.
repo_icon: icon.png
repo_maxage: 14
archive_older: 3
archive_url: http://127.0.0.1/archive
archive_name: Example Store, archive
archive_description: Old builds.
archive_icon: icon.png
keystore: keystore.p12
repo_keyalias: repo
keydname: CN=Example Store
keystorepass: {PASSWORD}
keypass: {PASSWORD}
"""


@dataclass
class Stages:
    """The repository as published three times: all listed, one removed, back and one archived."""

    folders: list[Path]
    fingerprint: str


@pytest.fixture(scope="session")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Stages:
    """Return what F-Droid's tools published; skips where they are not installed."""
    missing = [name for name in ("keytool", "jarsigner", "apksigner") if not shutil.which(name)]
    if not FDROID.is_file() or missing:
        lacking = ", ".join([*missing, *([] if FDROID.is_file() else ["fdroidserver"])])
        pytest.skip(f"{lacking} is missing: run tests/stores/setup.sh")
    work = tmp_path_factory.mktemp("fdroid")
    (work / "repo").mkdir()
    (work / "config.yml").write_text(CONFIG)
    (work / "config.yml").chmod(0o600)
    run(work, "keytool", "-genkeypair", "-keystore", "keystore.p12", "-storepass", PASSWORD,
        "-alias", "repo", "-keyalg", "RSA", "-keysize", "2048", "-validity", "10000",
        "-dname", "CN=Example Store")  # fmt: skip
    names = (LEAKY, CLEAN, HONEST)
    files = {name: APKS / f"{name.rpartition('.')[2]}.apk" for name in names}
    for file in files.values():
        shutil.copy(file, work / "repo")
    folders = [publish(work, 0)]
    (work / "repo" / files[LEAKY].name).unlink()
    folders.append(publish(work, 1))
    shutil.copy(files[LEAKY], work / "repo")
    metadata = work / "metadata" / f"{HONEST}.yml"
    metadata.write_text(f"{metadata.read_text()}\nArchivePolicy: 0\n")
    folders.append(publish(work, 2))
    told = run(work, "keytool", "-list", "-v", "-keystore", "keystore.p12", "-storepass", PASSWORD)
    line = next(line for line in told.splitlines() if "SHA256:" in line)
    return Stages(folders, line.partition(":")[2].replace(":", "").strip().lower())


def publish(work: Path, number: int) -> Path:
    """Let F-Droid's tools write and sign the indexes; keep what is then published."""
    run(work, str(FDROID), "update", "--create-metadata")
    kept = work / f"stage{number}"
    for section in ("repo", "archive"):
        if (work / section).is_dir():
            shutil.copytree(work / section, kept / section)
    return kept


def run(work: Path, *words: str) -> str:
    quick = {"JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", "HOME": str(work)}
    ran = subprocess.run(
        words, cwd=work, env=os.environ | quick, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture
def store(stages: Stages) -> Iterator[tuple[Site, Source]]:
    """Serve the first stage; a test changes `site.folder` to go on."""
    with served(stages.folders[0]) as site:
        yield (
            site,
            Source(
                id="real",
                kind="fdroid",
                address=f"{site.address}/repo",
                fingerprint=stages.fingerprint,
            ),
        )


def test_an_app_is_removed_and_comes_back(
    stages: Stages, store: tuple[Site, Source], library: Library, web: Web, tmp_path: Path
) -> None:
    site, source = store
    (first, *_archive) = sync_store(source, library, web).snapshots
    assert (first.packages, first.digest, first.max_age_days) == (3, "sha256", 14)
    wanted: list[tuple[Section, Listed]] = [("repo", listed) for listed in library.listed("real")]
    fetched = list(fetch_builds(source, wanted, tmp_path / "builds", web))
    assert [one.state for one in fetched] == ["fetched"] * 3
    assert result(LEAKY, source, library, web) == "listed"

    site.folder = stages.folders[1]
    synced = sync_store(source, library, web)
    assert synced.changes == [Change("gone", LEAKY)]
    assert synced.snapshots[0].by_diff
    assert result(LEAKY, source, library, web) == "absent"

    site.folder = stages.folders[2]
    assert sync_store(source, library, web).changes == [
        Change("archived", HONEST),
        Change("relisted", LEAKY),
    ]
    assert result(LEAKY, source, library, web) == "listed"
    assert result(HONEST, source, library, web) == "archived"


def result(package: str, source: Source, library: Library, web: Web) -> str:
    known = known_before(library, "real", package)
    record, _bodies = prove_removal(package, source, web, known=known, index_mirrors=False)
    assert record.judgement is not None
    return record.judgement.result


def test_both_indexes_list_the_same(stages: Stages) -> None:
    folder = stages.folders[2] / "repo"
    second = fdroid.read_v2((folder / "index-v2.json").read_bytes())
    first, signed = fdroid.read_v1((folder / "index-v1.jar").read_bytes(), stages.fingerprint)
    assert sorted(first.listed) == sorted(second.listed)
    assert {one.package for one in first.listed} == {LEAKY, CLEAN}
    assert signed.digest == "sha1"


def test_a_store_without_v2_is_read_by_v1(
    stages: Stages, store: tuple[Site, Source], library: Library, web: Web, tmp_path: Path
) -> None:
    site, source = store
    site.folder = tmp_path / "old"
    shutil.copytree(stages.folders[0] / "repo", site.folder / "repo")
    (site.folder / "repo" / "entry.jar").unlink()
    synced = sync_store(source, library, web)
    assert synced.snapshots[0].format == "fdroid-v1"
    assert library.packages("real", "repo") == {LEAKY, CLEAN, HONEST}
    assert any("SHA-1" in problem.en for problem in synced.problems)
