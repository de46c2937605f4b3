"""The migrations make, on an empty database, the tables that the models of today describe."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

LIMIT_SECONDS = 300


@pytest.mark.timeout(LIMIT_SECONDS)
def test_an_empty_database_is_made_and_serves(tmp_path: Path, empty_database: str) -> None:
    surroundings = os.environ | {
        "DATABASE_URL": empty_database,
        "APPWARDEN_CONSOLE_DATA": str(tmp_path),
        "APPWARDEN_CONSOLE_PASSWORD": "violet ladder seventeen",
        "DJANGO_SETTINGS_MODULE": "appwarden.console.settings",
    }
    console = ("appwarden.cli", "console")
    said = b""
    for words in (
        (*console, "create-admin", "first"),
        ("django", "makemigrations", "--check", "--dry-run"),
        (*console, "audit", "verify"),
    ):
        ran = subprocess.run(
            [sys.executable, "-m", *words],
            env=surroundings,
            capture_output=True,
            check=False,
            timeout=LIMIT_SECONDS,
        )
        assert ran.returncode == 0, (ran.stdout + ran.stderr).decode()
        said = ran.stdout
    assert said.startswith(b"1 entries, 0 faults")


@pytest.fixture
def empty_database(tmp_path: Path) -> Iterator[str]:
    """Give the address of an empty database of the kind these tests run on."""
    address = os.environ.get("DATABASE_URL", "")
    if not address.startswith("postgres"):
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
        return
    import psycopg  # noqa: PLC0415  only where PostgreSQL is meant

    name = f"empty_{os.getpid()}"
    server = urlunsplit(urlsplit(address)._replace(path="/postgres"))
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield urlunsplit(urlsplit(address)._replace(path=f"/{name}"))
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
