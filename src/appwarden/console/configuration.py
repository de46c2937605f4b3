"""What an office sets in the environment: each setting by name, with its default and meaning."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from appwarden.errors import UsageError

YES = frozenset({"1", "on", "true", "yes"})
NO = frozenset({"", "0", "off", "false", "no"})
SECRET_BYTES = 48
MEBIBYTE = 1024 * 1024
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True)
class Setting:
    """One environment variable; `default` is what holds where it is not set."""

    name: str
    default: str
    meaning: str

    def text(self) -> str:
        return os.environ.get(self.name, self.default)

    def number(self) -> int:
        try:
            return int(self.text())
        except ValueError as problem:
            raise UsageError(f"{self.name} must be a whole number") from problem

    def flag(self) -> bool:
        word = self.text().lower()
        if word not in YES | NO:
            raise UsageError(f"{self.name} must be on or off")
        return word in YES

    def words(self) -> list[str]:
        """Read a list separated by commas."""
        return [word.strip() for word in self.text().split(",") if word.strip()]


DATABASE_URL = Setting(
    "DATABASE_URL",
    "",
    "the database: `postgres://USER:PASSWORD@HOST/NAME` (or `?host=/FOLDER` for a socket); empty: "
    "SQLite in the data folder",
)
DATA = Setting(
    "APPWARDEN_CONSOLE_DATA",
    "appwarden-console",
    "the folder of the vault, of the embedded database and of the embedded secret key",
)
FLEET = Setting(
    "APPWARDEN_CONSOLE_FLEET",
    "",
    "the folder of a fleet's results (`appwarden fleet run --out`), shown read-only; empty: none",
)
SECRET_KEY = Setting(
    "APPWARDEN_CONSOLE_SECRET_KEY",
    "",
    "signs sessions and derives second factors; empty: made once and kept in `secret_key` (mode "
    "0600) in the data folder",
)
TIME_ZONE = Setting(
    "APPWARDEN_CONSOLE_TIME_ZONE", "Asia/Shanghai", "the office's zone: dates and deadlines"
)
LANGUAGE = Setting(
    "APPWARDEN_CONSOLE_LANGUAGE",
    "zh-hans",
    "`zh-hans` or `en`, where neither the browser nor the account asks for the other",
)
ADDRESS = Setting(
    "APPWARDEN_CONSOLE_ADDRESS",
    "http://127.0.0.1:8000",
    "the address people type; documents carry it so that a reader can verify them. With https "
    "cookies and redirects become secure",
)
HOSTS = Setting(
    "APPWARDEN_CONSOLE_HOSTS",
    "",
    "further host names that are served, separated by commas; the address's own always is",
)
BEHIND_PROXY = Setting(
    "APPWARDEN_CONSOLE_BEHIND_PROXY",
    "off",
    "on: a proxy in front ends TLS and sets X-Forwarded-Proto and X-Forwarded-For",
)
SECOND_FACTOR = Setting(
    "APPWARDEN_CONSOLE_SECOND_FACTOR",
    "on",
    "off: people of the office sign in with the password alone; only where the address is this "
    "machine's own, for trying things out",
)
UPLOAD_MEBIBYTES = Setting(
    "APPWARDEN_CONSOLE_UPLOAD_MEBIBYTES", "512", "largest app that may be uploaded"
)
ATTACHMENT_MEBIBYTES = Setting(
    "APPWARDEN_CONSOLE_ATTACHMENT_MEBIBYTES", "20", "largest other file that may be uploaded"
)
SESSION_MINUTES = Setting(
    "APPWARDEN_CONSOLE_SESSION_MINUTES", "60", "a session ends after this long without a request"
)
API_REQUESTS_A_MINUTE = Setting(
    "APPWARDEN_CONSOLE_API_REQUESTS_A_MINUTE",
    "600",
    "how often one API token may ask in a minute; above it the answer is 429 with Retry-After",
)
API_OPEN_REQUESTS_A_MINUTE = Setting(
    "APPWARDEN_CONSOLE_API_OPEN_REQUESTS_A_MINUTE",
    "120",
    "how often one network may ask the API without a token in a minute, of each web process",
)
MAIL_HOST = Setting(
    "APPWARDEN_CONSOLE_MAIL_HOST",
    "",
    "mail server for reminders; empty: mails are written as files under `mail` in the data folder",
)
MAIL_PORT = Setting("APPWARDEN_CONSOLE_MAIL_PORT", "587", "its port; STARTTLS is always used")
MAIL_USER = Setting("APPWARDEN_CONSOLE_MAIL_USER", "", "account on the mail server")
MAIL_PASSWORD = Setting("APPWARDEN_CONSOLE_MAIL_PASSWORD", "", "its password")
MAIL_FROM = Setting(
    "APPWARDEN_CONSOLE_MAIL_FROM", "appwarden@localhost", "sender of the office's mails"
)

SETTINGS = (
    DATABASE_URL,
    DATA,
    FLEET,
    SECRET_KEY,
    TIME_ZONE,
    LANGUAGE,
    ADDRESS,
    HOSTS,
    BEHIND_PROXY,
    SECOND_FACTOR,
    UPLOAD_MEBIBYTES,
    ATTACHMENT_MEBIBYTES,
    SESSION_MINUTES,
    API_REQUESTS_A_MINUTE,
    API_OPEN_REQUESTS_A_MINUTE,
    MAIL_HOST,
    MAIL_PORT,
    MAIL_USER,
    MAIL_PASSWORD,
    MAIL_FROM,
)


def data_folder() -> Path:
    """Return the data folder, made for this user alone where it does not exist."""
    folder = Path(DATA.text()).expanduser().absolute()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def second_factor_required(host: str) -> bool:
    """Return whether the office's people need a code; UsageError where it may not be off."""
    required = SECOND_FACTOR.flag()
    if not required and host not in LOOPBACK:
        raise UsageError(f"{SECOND_FACTOR.name}=off is refused for {host}: it is for loopback only")
    return required


def secret_key(folder: Path) -> str:
    """Return the secret from the environment, else the one that this installation made itself."""
    given = SECRET_KEY.text()
    if given:
        return given
    path = folder / "secret_key"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(SECRET_BYTES))
    return path.read_text(encoding="ascii").strip()
