"""`appwarden console` from a made database to a served page, on an empty database of each kind."""

import os
import signal
import socket  # noqa: TID251  asks the server under test on a unix socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

LIMIT_SECONDS = 300
ASYNC_UNSAFE = "DJANGO_ALLOW_ASYNC_UNSAFE"
REQUEST = b"GET /accounts/login/ HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n"
Ran = subprocess.CompletedProcess[bytes]
Console = Callable[..., Ran]


@pytest.fixture
def surroundings(tmp_path: Path, empty_database: str) -> dict[str, str]:
    # The browser's tests let their own thread ask the database; an office must not.
    here = {name: value for name, value in os.environ.items() if name != ASYNC_UNSAFE}
    return here | {
        "DATABASE_URL": empty_database,
        "APPWARDEN_CONSOLE_DATA": str(tmp_path / "data"),
        "APPWARDEN_CONSOLE_SECRET_KEY": "",
        "APPWARDEN_CONSOLE_PASSWORD": "violet ladder seventeen",
        "DJANGO_SETTINGS_MODULE": "appwarden.console.settings",
    }


@pytest.fixture
def empty_database(tmp_path: Path) -> Iterator[str]:
    """Give the address of an empty database of the kind these tests run on."""
    address = os.environ.get("DATABASE_URL", "")
    if not address.startswith("postgres"):
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
        return
    name = f"empty_{os.getpid()}"
    server = urlunsplit(urlsplit(address)._replace(path="/postgres"))
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield urlunsplit(urlsplit(address)._replace(path=f"/{name}"))
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def run(surroundings: dict[str, str]) -> Console:
    def run_module(*words: str, **changes: str) -> Ran:
        return subprocess.run(
            [sys.executable, "-m", *words],
            env=surroundings | changes,
            capture_output=True,
            check=False,
            timeout=LIMIT_SECONDS,
        )

    return run_module


@pytest.mark.timeout(LIMIT_SECONDS)
def test_an_empty_database_is_made_served_and_checked(
    run: Console, surroundings: dict[str, str], tmp_path: Path
) -> None:
    console = ("appwarden", "console")
    made = run(*console, "create-admin", "first")
    assert made.returncode == 0, made.stderr.decode()
    secret = tmp_path / "data" / "secret_key"
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    unchanged = run("django", "makemigrations", "--check", "--dry-run")
    assert unchanged.returncode == 0, unchanged.stdout.decode()
    again = run(*console, "create-admin", "first")
    assert again.returncode == 2
    assert b"already exists" in again.stderr
    assert b"200 OK" in served(surroundings, tmp_path / "socket")
    for act in ("worker --once", "sweep", "audit verify", "vault verify"):
        ran = run(*console, *act.split())
        assert ran.returncode == 0, ran.stderr.decode()
    audit = run(*console, "audit", "verify", "--expect", f"1:{'0' * 64}")
    assert audit.returncode == 1
    assert b"does not have the hash that was noted" in audit.stdout


def served(surroundings: dict[str, str], path: Path) -> bytes:
    """Serve on a unix socket, ask for one page, end the server; fail if its worker stays."""
    server = subprocess.Popen(
        [sys.executable, "-m", "appwarden", "console", "run", "--bind", f"unix:{path}"],
        env=surroundings,
        process_group=0,
        stderr=subprocess.PIPE,
    )
    try:
        answer = asked(path, time.monotonic() + LIMIT_SECONDS / 2)
    finally:
        server.send_signal(signal.SIGTERM)
        _nothing, errors = server.communicate(timeout=60)
    assert server.returncode == 0, errors.decode()
    with pytest.raises(ProcessLookupError):
        os.killpg(server.pid, 0)
    return answer


def asked(path: Path, deadline: float) -> bytes:
    while time.monotonic() < deadline:
        with socket.socket(socket.AF_UNIX) as client:
            try:
                client.connect(str(path))
            except (FileNotFoundError, ConnectionRefusedError):
                time.sleep(0.2)
                continue
            client.sendall(REQUEST)
            return client.recv(1 << 16)
    raise AssertionError("the server did not answer")


def test_real_settings_pass_djangos_own_checks(run: Console) -> None:
    real = {"APPWARDEN_CONSOLE_ADDRESS": "https://office.example"}
    ran = run("appwarden", "console", "check", **real)
    assert ran.returncode == 0, ran.stdout.decode()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"DATABASE_URL": "mysql://x"}, b"DATABASE_URL must begin with"),
        ({"APPWARDEN_CONSOLE_BEHIND_PROXY": "perhaps"}, b"must be on or off"),
        ({"APPWARDEN_CONSOLE_MAIL_PORT": "x"}, b"must be a whole number"),
        (
            {
                "APPWARDEN_CONSOLE_SECOND_FACTOR": "off",
                "APPWARDEN_CONSOLE_ADDRESS": "https://office.example",
            },
            b"for loopback only",
        ),
    ],
)
def test_a_wrong_setting_is_said_clearly(
    run: Console, changes: dict[str, str], words: bytes
) -> None:
    ran = run("appwarden", "console", "migrate", **changes)
    assert (ran.returncode, words in ran.stderr) == (2, True), ran.stderr.decode()


def test_without_the_extra_it_says_what_to_install() -> None:
    words = (
        "import sys; sys.modules['django'] = None; from appwarden.cli import main; "
        "sys.exit(main(['console', 'migrate']))"
    )
    ran = subprocess.run([sys.executable, "-c", words], capture_output=True, check=False)
    assert ran.returncode == 2
    assert b"pip install 'appwarden[console]'" in ran.stderr


def test_the_demo_serves_this_machine_alone(run: Console) -> None:
    ran = run("appwarden", "console", "demo", "--bind", "0.0.0.0:8000")
    assert ran.returncode == 2
    assert b"127.0.0.1 only" in ran.stderr
