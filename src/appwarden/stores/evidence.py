"""A record of what was asked, in a file with every answer's bytes, and the file checked again."""

import hashlib
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from appwarden.errors import UnreadableError, UntrustedError, UsageError
from appwarden.stores.fdroid import MAX_INDEX_BYTES
from appwarden.stores.removal import SCHEMA, Judgement, Record, judge
from appwarden.stores.source import checked
from appwarden.stores.stamping import MAX_STAMP_BYTES, Stamp, read_stamp

RECORD = "removal.json"
STAMP = "removal.tsr"
MAX_RECORD_BYTES = 64 << 20
MAX_ENTRIES = 2000
_BODY = re.compile(r"answers/([0-9a-f]{64})")
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass
class Checked:
    """Evidence read again: `judgement` is made anew; `faults` say where it does not bear out.

    `stamp` says by whose word, and when, the record was there; None where nobody was asked.
    """

    record: Record
    judgement: Judgement
    sha256: str
    stamp: Stamp | None = None
    faults: list[str] = field(default_factory=list)


def encode_record(record: Record) -> bytes:
    """Return the record as it stands in its evidence; it holds the hash of every answer."""
    return msgspec.json.format(msgspec.json.encode(record, order="sorted"), indent=1) + b"\n"


def write_evidence(
    record: Record, bodies: Mapping[str, bytes], path: Path, *, stamp: bytes = b""
) -> str:
    """Write a record and the answers it refers to; return the file's SHA-256. Raises UsageError.

    `stamp` is what an authority answered about `encode_record`. Equal input gives equal bytes.
    """
    needed = {answer.sha256 for place in record.places for answer in place.answers}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(path, "w") as package:
            _add(package, RECORD, encode_record(record))
            if stamp:
                _add(package, STAMP, stamp)
            for sha256 in sorted(needed & bodies.keys()):
                _add(package, f"answers/{sha256}", bodies[sha256])
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as problem:
        raise UsageError(f"cannot write {path}: {problem.strerror or problem}") from problem


def check_evidence(path: Path) -> Checked:
    """Read evidence, compare every answer with its hash, and judge the answers again.

    Raises UnreadableError for what is no evidence. What was answered cannot be asked again: the
    check shows that the kept answers are those recorded and that they mean what the record says;
    a signed index among them cannot have been made up.
    """
    try:
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        with zipfile.ZipFile(path) as package:
            document, bodies, stamped = _read(package)
        record = msgspec.json.decode(document, type=Record)
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as problem:
        raise UnreadableError(f"{path}: no evidence that can be read ({problem})") from problem
    except (msgspec.MsgspecError, UnicodeDecodeError) as problem:
        raise UnreadableError(f"{path}: no evidence of a removal ({problem})") from problem
    if record.schema != SCHEMA:
        raise UnreadableError(f"{path}: not evidence of the format {SCHEMA}")
    faults = [
        f"answers/{name}: its content has another hash"
        for name, body in bodies.items()
        if hashlib.sha256(body).hexdigest() != name
    ]
    whole = {name: body for name, body in bodies.items() if f"answers/{name}" not in _named(faults)}
    try:
        checked(record.source)
        judgement = judge(record, whole)
    except (UsageError, ValueError) as problem:
        raise UnreadableError(f"{path}: the record cannot be judged ({problem})") from problem
    if judgement != record.judgement:
        faults.append("the answers do not mean what the record says")
    return Checked(record, judgement, sha256, _stamp(stamped, document, faults), faults)


def _stamp(stamped: bytes | None, document: bytes, faults: list[str]) -> Stamp | None:
    if stamped is None:
        return None
    try:
        return read_stamp(stamped, document)
    except UntrustedError as problem:
        faults.append(f"{STAMP}: {problem}")
        return None


def _named(faults: list[str]) -> set[str]:
    return {fault.partition(":")[0] for fault in faults}


def _add(package: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _ZIP_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    package.writestr(entry, content)


def _read(package: zipfile.ZipFile) -> tuple[bytes, dict[str, bytes], bytes | None]:
    entries = package.infolist()
    names = [entry.filename for entry in entries]
    if len(names) > MAX_ENTRIES or len(set(names)) != len(names) or RECORD not in names:
        raise zipfile.BadZipFile(f"no {RECORD}, or too many entries, or two of one name")
    left, bodies = 2 * MAX_INDEX_BYTES, dict[str, bytes]()
    document = _content(package, RECORD, MAX_RECORD_BYTES)
    for name in names:
        if found := _BODY.fullmatch(name):
            bodies[found[1]] = _content(package, name, left)
            left -= len(bodies[found[1]])
    stamped = _content(package, STAMP, MAX_STAMP_BYTES) if STAMP in names else None
    return document, bodies, stamped


def _content(package: zipfile.ZipFile, name: str, limit: int) -> bytes:
    with package.open(name) as stream:
        content = stream.read(limit + 1)
    if len(content) > limit:
        raise zipfile.BadZipFile(f"{name} is too large")
    return content
