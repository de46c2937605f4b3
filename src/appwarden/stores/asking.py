"""One section of a store asked and read: answers are gathered first, then judged without a network.

What was gathered can be kept and read again, which is what makes evidence of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

import msgspec

from appwarden.errors import UnreadableError, UntrustedError
from appwarden.stores import fdroid, generic
from appwarden.stores.model import Answer, Listed, Purpose, Section, Skipped
from appwarden.stores.source import Source, filled
from appwarden.stores.usable import Sieve, below
from appwarden.stores.web import Web

NOT_THERE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})


@dataclass
class Asked:
    """Every answer of one section, in order, with the bodies by their SHA-256."""

    bodies: dict[str, bytes]
    answers: list[Answer] = field(default_factory=list)

    def ask(self, web: Web, address: str, what: Purpose, *, limit: int) -> tuple[Answer, bytes]:
        answer, body = web.ask(address, limit=limit)
        answer = msgspec.structs.replace(answer, what=what)
        self.answers.append(answer)
        if is_whole(answer) or (what == "lookup" and not answer.cut and not answer.problem):
            self.bodies[answer.sha256] = body
        return answer, body


@dataclass(frozen=True)
class View:
    """What a section lists, as its answers say; `packages` holds unusable entries' names too.

    `complete` is false where there was more to ask than was asked.
    """

    format: str
    index_sha256: str
    listed: tuple[Listed, ...]
    packages: frozenset[str]
    skipped: tuple[Skipped, ...]
    timestamp_ms: int | None = None
    signer: str | None = None
    digest: str = ""
    max_age_days: int | None = None
    mirrors: tuple[str, ...] = ()
    own_address: str = ""
    complete: bool = True


def is_whole(answer: Answer) -> bool:
    """Tell whether the answer is a success that was read to its end."""
    return answer.status == HTTPStatus.OK and not answer.cut and not answer.problem


def gather(web: Web, source: Source, base: str, bodies: dict[str, bytes]) -> Asked:
    """Ask for everything that says what the section at `base` lists; raises nothing for answers."""
    asked = Asked(bodies)
    if source.kind == "fdroid":
        _gather_fdroid(web, source, base, asked)
    else:
        _gather_pages(web, source, base, asked)
    return asked


def _gather_fdroid(web: Web, source: Source, base: str, asked: Asked) -> None:
    answer, body = ask_entry(web, base, asked)
    if answer.status in NOT_THERE:
        asked.ask(web, below(base, fdroid.INDEX_V1_JAR), "index_v1", limit=fdroid.MAX_INDEX_BYTES)
        return
    if not is_whole(answer):
        return
    try:
        entry, _signed = fdroid.read_entry(body, source.fingerprint)
    except UnreadableError:
        return  # kept as it came: reading it again says what is wrong with it
    if entry.index.sha256 not in asked.bodies:
        ask_index(web, base, entry, asked)


def ask_entry(web: Web, base: str, asked: Asked) -> tuple[Answer, bytes]:
    address = below(base, fdroid.ENTRY_JAR)
    return asked.ask(web, address, "entry", limit=fdroid.MAX_ENTRY_BYTES)


def ask_index(web: Web, base: str, entry: fdroid.Entry, asked: Asked) -> None:
    address = below(base, entry.index.name)
    asked.ask(web, address, "index", limit=min(entry.index.size, fdroid.MAX_INDEX_BYTES))


def _gather_pages(web: Web, source: Source, base: str, asked: Asked) -> None:
    """Ask page after page until one lists nothing new, or none is left to ask."""
    seen: set[Listed] = set()
    first, most = (source.pages.first, source.pages.most) if source.pages else (1, 1)
    for number in range(first, first + most):
        address = filled(base, page=str(number))
        answer, body = asked.ask(web, address, "page", limit=generic.MAX_PAGE_BYTES)
        if not is_whole(answer):
            return
        try:
            rows = set(generic.read_page(body, source, Sieve()))
        except UnreadableError:
            return
        if not rows - seen:
            return
        seen |= rows


def read(answers: Iterable[Answer], bodies: Mapping[str, bytes], source: Source) -> View:
    """Say what a section lists by the answers to `gather`; asks nobody.

    Raises UnreadableError where they do not say, UntrustedError where they cannot be believed.
    """
    by_purpose: dict[Purpose, list[Answer]] = {}
    for answer in answers:
        by_purpose.setdefault(answer.what, []).append(answer)
    if source.kind != "fdroid":
        return _read_pages(by_purpose.get("page", []), bodies, source)
    entry = by_purpose.get("entry", [])[-1:]
    if entry and is_whole(entry[0]):
        return read_entry_and_index(_body(entry[0], bodies), bodies, source)
    jar = by_purpose.get("index_v1", [])[-1:]
    if jar and is_whole(jar[0]):
        return read_v1(_body(jar[0], bodies), jar[0].sha256, source)
    raise UnreadableError(_no_answer([*entry, *jar]))


def read_entry_and_index(jar: bytes, bodies: Mapping[str, bytes], source: Source) -> View:
    """Return what the index lists that the signed entry names by its hash."""
    entry, signed = fdroid.read_entry(jar, source.fingerprint)
    content = bodies.get(entry.index.sha256)
    if content is None:
        raise UnreadableError(
            f"no answer is the index that the signed entry names (SHA-256 {entry.index.sha256})"
        )
    return view_v2(entry, content, signed.certificate_sha256, signed.digest)


def view_v2(entry: fdroid.Entry, content: bytes, signer: str, digest: str) -> View:
    index = fdroid.read_v2(content, entry.max_age)
    return View(
        format="fdroid-v2",
        index_sha256=entry.index.sha256,
        listed=index.listed,
        packages=index.packages,
        skipped=index.sieve.skipped,
        timestamp_ms=entry.timestamp,
        signer=signer,
        digest=digest,
        max_age_days=entry.max_age,
        mirrors=index.mirrors,
        own_address=index.own_address,
    )


def read_v1(jar: bytes, sha256: str, source: Source) -> View:
    index, signed = fdroid.read_v1(jar, source.fingerprint)
    return View(
        format="fdroid-v1",
        index_sha256=sha256,
        listed=index.listed,
        packages=index.packages,
        skipped=index.sieve.skipped,
        timestamp_ms=index.timestamp_ms,
        signer=signed.certificate_sha256,
        digest=signed.digest,
        max_age_days=index.max_age_days,
        mirrors=index.mirrors,
        own_address=index.own_address,
    )


def refuse_other_section(view: View, section: Section) -> None:
    """Raise UntrustedError for an archive's index in place of the repository's, or the reverse.

    Both are signed with one key, so that only the index's own word tells them apart.
    """
    if view.own_address and view.own_address.endswith("/archive") != (section == "archive"):
        raise UntrustedError(f"the signed index is that of another section: {view.own_address}")


def _read_pages(answers: list[Answer], bodies: Mapping[str, bytes], source: Source) -> View:
    if not answers or not is_whole(answers[0]):
        raise UnreadableError(_no_answer(answers[:1]))
    sieve, seen = Sieve(), dict[Listed, None]()
    complete, last = is_whole(answers[-1]), 0
    for answer in answers:
        if is_whole(answer):
            rows = generic.read_page(_body(answer, bodies), source, sieve)
            last = len(set(rows) - seen.keys())
            seen |= dict.fromkeys(rows)
    if not seen:
        # What lists nothing at all is more likely a page of regrets than an empty store.
        raise UnreadableError(f"{answers[0].address}: nothing is listed where the rules look")
    if source.pages and len(answers) >= source.pages.most and last:
        complete = False
    return View(
        format=source.kind,
        index_sha256=answers[0].sha256 if len(answers) == 1 else "",
        listed=tuple(seen),
        packages=frozenset(one.package for one in seen),
        skipped=sieve.skipped,
        complete=complete and not sieve.skipped,
    )


def _body(answer: Answer, bodies: Mapping[str, bytes]) -> bytes:
    if answer.sha256 not in bodies:
        raise UnreadableError(f"{answer.address}: its answer was not kept")
    return bodies[answer.sha256]


def _no_answer(answers: list[Answer]) -> str:
    if not answers:
        return "nothing was asked that could say what is listed"
    last = answers[-1]
    return f"{last.address}: {last.problem or f'answered {last.status}'}"
