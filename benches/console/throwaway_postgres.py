"""A PostgreSQL of its own in a temporary folder, on a Unix socket, gone when the block ends."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

DEBIAN_FOLDER = Path("/usr/lib/postgresql")
USER = "appwarden"
DATABASE = "appwarden"
SETTINGS = {
    "listen_addresses": "''",
    "shared_buffers": "512MB",
    "work_mem": "32MB",
    "max_wal_size": "4GB",
    "jit": "off",
}


class NoPostgresError(RuntimeError):
    """There is no PostgreSQL server on this machine."""


@contextmanager
def throwaway_postgres(folder: Path | None = None) -> Iterator[str]:
    """Start a server, yield its DATABASE_URL, stop it; `folder` keeps the data for another run."""
    programs = _programs()
    own = folder is None
    home = folder or Path(tempfile.mkdtemp(prefix="appwarden-pg-"))
    home.mkdir(parents=True, exist_ok=True)
    data, fresh = home / "data", not (home / "data").exists()
    _give(home)
    if fresh:
        _run(
            programs, ["initdb", "-D", data, "-U", USER, "--auth=trust", "-E", "UTF8", "--locale=C"]
        )
        _write_settings(data, home)
    _run(programs, ["pg_ctl", "-D", data, "-l", home / "log", "-w", "start"])
    try:
        if fresh:
            _run(programs, ["createdb", "-h", home, "-U", USER, DATABASE])
        yield f"postgres://{USER}@/{DATABASE}?host={home}"
    finally:
        _run(programs, ["pg_ctl", "-D", data, "-m", "fast", "-w", "stop"])
        if own:
            shutil.rmtree(home, ignore_errors=True)


def _programs() -> Path:
    """Return the folder of the newest server. Raises NoPostgresError."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    versions = sorted(DEBIAN_FOLDER.glob("*/bin/initdb"))
    if not versions:
        raise NoPostgresError("no PostgreSQL server here; `apt-get install postgresql` brings one")
    return versions[-1].parent


def _give(home: Path) -> None:
    """Give the folder to the unprivileged user: a server refuses to run as root."""
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(home, owner.pw_uid, owner.pw_gid)
        home.chmod(0o700)


def _write_settings(data: Path, home: Path) -> None:
    values = {**SETTINGS, "unix_socket_directories": f"'{home}'"}
    with (data / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.writelines(f"{name} = {value}\n" for name, value in values.items())


def _run(programs: Path, words: Sequence[str | Path]) -> None:
    command = [str(programs / str(words[0])), *map(str, words[1:])]
    if os.geteuid() == 0:
        command = ["runuser", "-u", "postgres", "--", *command]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")
