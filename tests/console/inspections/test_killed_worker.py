"""A worker killed in the middle loses nothing and doubles nothing: another one takes over."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection

from appwarden.console.accounts.models import User
from appwarden.console.inspections.services import (
    Order,
    Source,
    receive_app,
    request_inspection,
)

APKS = Path(__file__).parents[2] / "samples" / "apks"
NAMES = ("consent_after_sdk_init", "clean_app", "application_on_create")
WORKER = """
import django
django.setup()
from appwarden.console.inspections.worker import run_worker
print(run_worker(once=True))
"""
Rows = Callable[[str], list[tuple[object, ...]]]


@pytest.mark.django_db(transaction=True)
def test_another_worker_takes_what_a_killed_one_held(inspector: User, tmp_path: Path) -> None:
    for name in NAMES:
        with (APKS / f"{name}.apk").open("rb") as stream:
            build = receive_app(acting_user=inspector, stream=stream, name=name, source=Source())
        request_inspection(acting_user=inspector, order=Order(build=build))
    address, rows = shared_database(tmp_path)
    first = start_worker(address, tmp_path)
    wait_for(lambda: rows("select 1 from inspections_queueentry where token <> ''"))
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    held = rows("select inspection_id from inspections_queueentry where token <> ''")
    assert len(held) == 1
    assert not rows("select 1 from inspections_inspection where report_id is not null")

    # Its lease still runs: another worker leaves it alone, and takes the others.
    assert finish(start_worker(address, tmp_path)) == "2"
    rows("update inspections_queueentry set leased_until = '2000-01-01 00:00:00+00'")
    assert finish(start_worker(address, tmp_path)) == "1"

    assert rows("select count(*) from inspections_queueentry") == [(0,)]
    done = rows("select status, count(*) from inspections_inspection group by status")
    assert done == [("done", len(NAMES))]
    told = "select count(*) from audit_auditentry where act = 'inspections.finish'"
    assert rows(told) == [(len(NAMES),)]
    doubled = (
        "select 1 from inspections_inspectionfinding group by inspection_id, finding_id "
        "having count(*) > 1"
    )
    assert rows(doubled) == []


def shared_database(folder: Path) -> tuple[str, Rows]:
    """Return the address of a database that another process can open, and a way to ask it."""
    if connection.vendor == "postgresql":
        return postgres_address(), ask_postgres
    path = folder / "shared.sqlite3"
    connection.ensure_connection()
    with closing(sqlite3.connect(path)) as target:
        connection.connection.backup(target)
    return f"sqlite:///{path}", lambda words: ask_sqlite(path, words)


def ask_sqlite(path: Path, words: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path, timeout=20)) as asked, asked:
        return asked.execute(words).fetchall()


def ask_postgres(words: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(words)
        return cursor.fetchall() if cursor.description else []


def postgres_address() -> str:
    chosen = connection.settings_dict
    secret = f":{quote(chosen['PASSWORD'])}" if chosen["PASSWORD"] else ""
    port = f"&port={chosen['PORT']}" if chosen["PORT"] else ""
    return f"postgres://{chosen['USER']}{secret}@/{chosen['NAME']}?host={chosen['HOST']}{port}"


def start_worker(address: str, folder: Path) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "appwarden.console.settings",
        "DATABASE_URL": address,
        "APPWARDEN_CONSOLE_DATA": str(folder),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    return subprocess.Popen(
        [sys.executable, "-c", WORKER], env=environment, stdout=subprocess.PIPE, text=True
    )


def finish(worker: subprocess.Popen[str]) -> str:
    said, _nothing = worker.communicate(timeout=90)
    assert worker.returncode == 0
    return said.strip()


def wait_for(condition: Callable[[], object]) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.005)
