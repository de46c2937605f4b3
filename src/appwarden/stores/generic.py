"""Pages of a store that has no protocol: bytes and rules in, what is listed out."""

import csv
import io
from collections.abc import Callable, Iterator

import msgspec
from lxml import etree, html

from appwarden.errors import UnreadableError, UsageError
from appwarden.stores.model import Listed
from appwarden.stores.source import Lookup, Pick, Sign, Source
from appwarden.stores.usable import Sieve, short

MAX_PAGE_BYTES = 64 << 20
MAX_ROWS = 200_000
MAX_FIELD_CHARS = 10_000
MAX_DEPTH = 20

Reader = Callable[[Pick], str]


def read_page(content: bytes, source: Source, sieve: Sieve) -> list[Listed]:
    """Return what one page lists, by the source's rules; rows that do not fit are counted.

    Raises UnreadableError for a page that is not of the source's kind, UsageError for a rule that
    is none.
    """
    rows = {"csv": _csv_rows, "json": _json_rows, "html": _html_rows}[source.kind]
    found: list[Listed] = []
    for number, row in enumerate(rows(content, source)):
        if number >= MAX_ROWS:
            sieve.skip("rows beyond the cap", MAX_ROWS)
            break
        listed = _listed(row, source, sieve)
        if listed is not None:
            found.append(listed)
    return found


def meaning(status: int | None, content: bytes, lookup: Lookup, charset: str) -> bool | None:
    """Say whether an answer means that the app is listed; None where it has neither sign."""
    text = content.decode(charset, "replace")
    if _shows(lookup.absent, status, text):
        return False
    return True if _shows(lookup.present, status, text) else None


def _shows(sign: Sign, status: int | None, text: str) -> bool:
    """A sign of both sorts needs both."""
    by_status = not sign.status or status in sign.status
    return by_status and (not sign.text or any(one in text for one in sign.text))


def _csv_rows(content: bytes, source: Source) -> Iterator[Reader]:
    text = content.decode(source.charset, "replace").removeprefix("\ufeff")
    try:
        for row in csv.DictReader(io.StringIO(text, newline="")):
            yield lambda pick, row=row: _text(row.get(pick.at))  # type: ignore[misc]  # bound now
    except csv.Error as problem:
        raise UnreadableError(f"{source.id}: no CSV that can be read ({problem})") from problem


def _json_rows(content: bytes, source: Source) -> Iterator[Reader]:
    try:
        document: object = msgspec.json.decode(content)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as problem:
        raise UnreadableError(f"{source.id}: no JSON that can be read ({problem})") from problem
    rows = _at(document, source.rows)
    if not isinstance(rows, list):
        raise UnreadableError(f"{source.id}: there is no list at {source.rows or 'the top'!r}")
    for row in rows:
        yield lambda pick, row=row: _text(_at(row, pick.at))  # type: ignore[misc]  # bound now


def _at(value: object, path: str) -> object:
    for key in path.split(".")[:MAX_DEPTH] if path else ():
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _html_rows(content: bytes, source: Source) -> Iterator[Reader]:
    if not content.strip():
        return
    parser = html.HTMLParser(encoding=source.charset, no_network=True, huge_tree=False)
    try:
        page = html.document_fromstring(content, parser=parser)
        rows = page.xpath(source.rows)
    except (etree.ParserError, etree.ParseError, ValueError) as problem:
        raise UnreadableError(f"{source.id}: no page that can be read ({problem})") from problem
    except etree.XPathError as problem:
        raise UsageError(f"{source.id}: `rows` is no XPath ({problem})") from problem
    if not isinstance(rows, list):
        raise UsageError(f"{source.id}: the XPath of `rows` names no elements")
    for row in rows:
        yield lambda pick, row=row: _by_xpath(row, pick.at, source)  # type: ignore[misc]  # bound


def _by_xpath(row: etree._Element, path: str, source: Source) -> str:
    try:
        found = row.xpath(path)
    except etree.XPathError as problem:
        raise UsageError(f"{source.id}: {path!r} is no XPath ({problem})") from problem
    first = found[0] if isinstance(found, list) and found else found
    if etree.iselement(first):
        first = " ".join("".join(first.itertext()).split())
    return _text(first)


def _text(value: object) -> str:
    if isinstance(value, list):
        return " ".join(_text(one) for one in value[:MAX_ROWS])[:MAX_FIELD_CHARS]
    if isinstance(value, (dict, bool)) or value is None:
        return ""
    return str(value)[:MAX_FIELD_CHARS].strip()


def _listed(read: Reader, source: Source, sieve: Sieve) -> Listed | None:
    told = {name: _picked(read(pick), pick) for name, pick in source.fields.items()}
    package = told["package"]
    if not package:
        sieve.skip("no package name", told.get("name", ""))
        return None
    sha256 = told.get("sha256", "").lower() or None
    return sieve.admit(
        Listed(
            package=package,
            version_code=_number(told.get("version_code", "")),
            version_name=short(told.get("version_name")),
            sha256=sha256,
            size_bytes=_number(told.get("size_bytes", "")),
            address=told.get("address", ""),
            name=short(told.get("name")),
            signers=tuple(sorted(set(told.get("signers", "").replace(":", "").lower().split()))),
            permissions=tuple(sorted(set(told.get("permissions", "").split()))),
            channel=short(told.get("channel")),
            region=short(told.get("region")),
        )
    )


def _picked(text: str, pick: Pick) -> str:
    if pick.after:
        _skipped, found, text = text.partition(pick.after)
        text = text if found else ""
    return text.partition(pick.before)[0].strip() if pick.before else text


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 20 else None  # noqa: PLR2004 -- the digits of 2**63
