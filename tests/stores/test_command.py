"""`appwarden store` as a program: its words, its output, its status."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from loopback import Site
from signed_repository import Repository, build, package

pytestmark = pytest.mark.enable_socket  # a server on loopback
Command = Callable[..., subprocess.CompletedProcess[bytes]]
A, B = "org.example.a", "org.example.b"
CONTENT = b"PK\x03\x04an app"


@pytest.fixture
def address(repository: Repository, site: Site) -> str:
    """Return what names the published repository, which lists A and B."""
    made = build(CONTENT)
    repository.packages = {A: package(made), B: package(build(b"b"))}
    repository.publish()
    repository.file(made["file"]["name"].lstrip("/"), CONTENT)
    return f"{site.address}/repo?fingerprint={repository.key.fingerprint}"


def test_the_way_of_a_removed_app(
    appwarden: Command, repository: Repository, address: str, tmp_path: Path
) -> None:
    assert appwarden("store", "sync", address).returncode == 0
    store = appwarden("store", "list").stdout.split()[0].decode()
    assert appwarden("store", "list", store).stdout.startswith(f"{A}  1.0 (1)".encode())
    fetched = appwarden("store", "fetch", store, A, "--latest")
    assert (fetched.returncode, fetched.stdout[:8]) == (0, b"fetched:")
    ran = appwarden("store", "verify-removal", A, "--store", store, "--evidence", "before.zip")
    assert (ran.returncode, b"Still listed." in ran.stdout) == (1, True)
    del repository.packages[A]
    repository.publish()
    synced = json.loads(appwarden("store", "sync", store, "--format", "json").stdout)
    assert [(one["kind"], one["package"]) for one in synced["changes"]] == [("gone", A)]
    ran = appwarden("store", "verify-removal", A, "--store", store)
    assert (ran.returncode, b"still given" in ran.stdout) == (1, True)
    for file in repository.folder.glob("*.apk"):
        file.unlink()
    words = (
        "store",
        "verify-removal",
        A,
        "--store",
        store,
        "--evidence",
        "gone.zip",
        "--lang",
        "zh",
    )
    ran = appwarden(*words)
    assert (ran.returncode, "已不再列出" in ran.stdout.decode()) == (0, True)
    checked = appwarden("store", "verify-removal", "--verify", "gone.zip")
    assert (checked.returncode, b"mean what the record says" in checked.stdout) == (0, True)
    (tmp_path / "gone.zip").write_bytes(b"PK")
    assert appwarden("store", "verify-removal", "--verify", "gone.zip").returncode == 3
    history = appwarden("store", "list", store, "--changes").stdout.decode()
    assert history.split()[1:] == [A, "gone"]


def test_without_its_fingerprint_a_store_is_not_believed(appwarden: Command, address: str) -> None:
    ran = appwarden("store", "sync", address.partition("?")[0])
    assert ran.returncode == 3
    assert b"?fingerprint=" in ran.stderr


def test_what_is_not_proved_has_its_own_status(appwarden: Command, tmp_path: Path) -> None:
    ran = appwarden(
        "store", "verify-removal", A, "--store", "http://127.0.0.1:1/repo", "--format", "json"
    )
    assert ran.returncode == 3
    assert json.loads(ran.stdout)["judgement"]["result"] == "not_proved"
    told = appwarden("store", "verify-removal", "--verify", next(tmp_path.glob("removal-*.zip")))
    assert told.returncode == 3
    assert b"no file was asked for" in told.stdout


def test_a_build_that_is_not_given_is_told(
    appwarden: Command, address: str, repository: Repository
) -> None:
    appwarden("store", "sync", address)
    store = appwarden("store", "list").stdout.split()[0].decode()
    ran = appwarden("store", "fetch", store)
    assert ran.returncode == 3
    assert b"not given: " + B.encode() in ran.stdout
    assert repository.folder.is_dir()


@pytest.mark.parametrize(
    "words",
    [
        ("sync", "nowhere"),
        ("list",),
        ("verify-removal", A),
        ("verify-removal", A, "--store", "https://store.example/repo", "--max-age", "0"),
        ("compare", "one.json"),
    ],
)
def test_wrong_words_ask_nobody(appwarden: Command, words: tuple[str, ...]) -> None:
    assert appwarden("store", *words).returncode in {2, 3}


def test_without_its_extra_the_command_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['asn1crypto'] = None; from appwarden.cli import main; "
        "sys.exit(main(['store', 'list']))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (ran.returncode, b"appwarden[fleet]" in ran.stderr) == (2, True)


def test_two_reports_side_by_side(appwarden: Command, leaky_report: Path) -> None:
    words = (f"one={leaky_report}", f"two={leaky_report}")
    ran = appwarden("store", "compare", *words, "--format", "json")
    assert (ran.returncode, json.loads(ran.stdout)["rows"]) == (0, [])
