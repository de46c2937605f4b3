"""DATABASE_URL in, Django's database settings out."""

from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from appwarden.errors import UsageError

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
    "PRAGMA busy_timeout=20000;"
)
BUSY_SECONDS = 20
# Planning grows with the factorial of the tables that may change places: with PostgreSQL's own 8 a
# list of 50 rows with what they name takes 20 times longer to plan than to read. Compiling a plan
# to machine code costs more than it saves on what a page asks.
POSTGRES_SETTINGS = "-c join_collapse_limit=3 -c jit=off"
CONNECTION_SECONDS = 60


def database(address: str) -> dict[str, object]:
    """Read `sqlite:///PATH` or `postgres://USER:PASSWORD@HOST:PORT/NAME?host=/SOCKET/FOLDER`.

    An `options=` of the address takes the place of POSTGRES_SETTINGS, such as an empty one before a
    pooler that refuses them.
    Raises UsageError for any other scheme.
    """
    parts = urlsplit(address)
    if parts.scheme == "sqlite":
        return _sqlite(unquote(parts.path[1:]))
    if parts.scheme in {"postgres", "postgresql"}:
        return _postgres(address)
    raise UsageError(
        "DATABASE_URL must begin with sqlite:/// or postgres://, such as "
        "postgres://appwarden@localhost/appwarden"
    )


def _sqlite(path: str) -> dict[str, object]:
    """Writers wait for each other at BEGIN, so that none fails half way through a transaction."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": Path(path) if path != ":memory:" else path,
        "OPTIONS": {
            "timeout": BUSY_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": SQLITE_PRAGMAS,
        },
    }


def _postgres(address: str) -> dict[str, object]:
    parts = urlsplit(address)
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    host = options.pop("host", None) or parts.hostname or ""
    options.setdefault("options", POSTGRES_SETTINGS)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or options.pop("port", "")),
        "OPTIONS": options,
        "CONN_MAX_AGE": CONNECTION_SECONDS,
        "CONN_HEALTH_CHECKS": True,
    }
