"""Listed builds fetched to a folder: each under its own name, held against its hash, resumed.

A file has its final name only once its hash is right; what was fetched so far waits as `.part`.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Literal

import msgspec

from appwarden.errors import UsageError
from appwarden.stores.model import Answer, Listed, Section
from appwarden.stores.source import Source, archive_of
from appwarden.stores.usable import below
from appwarden.stores.web import Web

MAX_FILE_BYTES = 4 << 30
SUFFIXES = (".apk", ".apks", ".xapk", ".apkm")

State = Literal["fetched", "known", "wrong_hash", "too_large", "no_answer", "no_hash", "no_address"]


class Fetched(msgspec.Struct, frozen=True):
    """What became of one build; `path` is None where no file with the right hash is there."""

    listed: Listed
    state: State
    path: Path | None = None
    answers: tuple[Answer, ...] = ()


def fetch_builds(
    source: Source,
    wanted: Iterable[tuple[Section, Listed]],
    folder: Path,
    web: Web,
    *,
    limit: int = MAX_FILE_BYTES,
) -> Iterator[Fetched]:
    """Fetch each build from the store or, where that fails, from its mirrors.

    No file of more than `limit` bytes. Raises UsageError where the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise UsageError(f"{folder}: {problem.strerror or problem}") from problem
    for section, listed in wanted:
        yield _fetch(listed, addresses_of(source, section, listed), folder, web, limit)


def newest_first(builds: Sequence[Listed]) -> list[Listed]:
    """Return builds with the highest version code first."""
    return sorted(builds, key=lambda one: (-(one.version_code or 0), one.sha256 or ""))


def addresses_of(source: Source, section: Section, listed: Listed) -> list[str]:
    """Return where a listed build can be had, the store first; nothing where it tells none."""
    if not listed.address:
        return []
    if source.kind != "fdroid":
        return [below(source.address, listed.address)] if "://" in listed.address else []
    bases = (source.address, *source.mirrors)
    if section == "archive":
        return [below(base, listed.address) for one in bases if (base := archive_of(one))]
    return [below(base, listed.address) for base in bases]


def _fetch(listed: Listed, addresses: list[str], folder: Path, web: Web, limit: int) -> Fetched:
    if listed.sha256 is None:
        return Fetched(listed, "no_hash")
    if not addresses:
        return Fetched(listed, "no_address")
    if (listed.size_bytes or 0) > limit:
        return Fetched(listed, "too_large")
    path = folder / _name(listed)
    if path.is_file() and _digest(path) == listed.sha256:
        return Fetched(listed, "known", path)
    part, answers = path.with_name(f"{path.name}.part"), list[Answer]()
    state: State = "no_answer"
    for address in addresses:
        answer, got = _fetch_once(address, part, web, listed, limit)
        answers.append(answer)
        if got == "fetched":
            part.replace(path)
            return Fetched(listed, "fetched", path, tuple(answers))
        state = got
    return Fetched(listed, state, None, tuple(answers))


def _fetch_once(
    address: str, part: Path, web: Web, listed: Listed, limit: int
) -> tuple[Answer, State]:
    """Go on where the part ends, once more from the start where the server or the part is other."""
    most = min(limit, listed.size_bytes or limit)
    start = part.stat().st_size if part.is_file() else 0
    if 0 < start <= most:
        answer = _append(address, part, web, start, most)
        if _is_right(part, listed, answer):
            return answer, "fetched"
        if answer.status == HTTPStatus.PARTIAL_CONTENT and (answer.problem or answer.cut):
            return answer, "no_answer"  # what came is kept: the next run goes on from there
    answer = _append(address, part, web, 0, most)
    if _is_right(part, listed, answer):
        return answer, "fetched"
    if answer.status != HTTPStatus.OK:
        part.unlink(missing_ok=True)
        return answer, "no_answer"
    if answer.problem:
        return answer, "no_answer"
    part.unlink(missing_ok=True)
    return answer, "too_large" if answer.cut else "wrong_hash"


def _append(address: str, part: Path, web: Web, start: int, most: int) -> Answer:
    """Write what the server gives; a server that ignores the range gives the file from its start.

    That is seen by the hash alone, so that no status has to be believed.
    """
    with part.open("ab" if start else "wb") as file:
        return web.stream(address, file.write, limit=most - start, start=start)


def _is_right(part: Path, listed: Listed, answer: Answer) -> bool:
    answered = answer.status in {HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT}
    return answered and not answer.problem and _digest(part) == listed.sha256


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _name(listed: Listed) -> str:
    """Return a file name made of checked parts alone: package, version code, hash."""
    told = Path(listed.address.split("?")[0]).suffix.lower()
    suffix = told if told in SUFFIXES else ".apk"
    code = "" if listed.version_code is None else f"_{listed.version_code}"
    return f"{listed.package}{code}_{(listed.sha256 or '')[:16]}{suffix}"
