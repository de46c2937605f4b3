"""Tables and `key: value` paragraphs of a document in, records of third parties out."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.cues import Cues, cues_of
from appwarden.facts.policy.ingest.canonical import Canonical, Cell, Link
from appwarden.facts.policy.lexicon import lexicon_of
from appwarden.facts.policy.model import Quote, SdkRecord
from appwarden.facts.policy.normal import level
from appwarden.facts.policy.sdk_names import SdkNames, sdk_names_of
from appwarden.facts.policy.tables import FIELDS, Field, Headed, field_of, grid_of, headed
from appwarden.facts.policy.units import Unit

MAX_RECORDS = 5_000
MAX_NAME_CHARS = 40
# Lines further away than this tell of something else.
FARTHEST_CHARS = 200
MAX_FIELD_CHARS = 2_000
_KEY = re.compile(r"\s*(?:[-•●·▪*]|\(?\d{1,3}[).、])?\s*([^:：]{1,24}?)\s*[:：]\s*(?=\S)")
_NUMBER = re.compile(
    r"^\s*(?:[（(]?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）.、．]|[-•●·▪*])\s*"
)
_PIECE = re.compile(r"[^;；\n]+")
_NOTHING = re.compile(
    r"^(?:无|否|none|n/a|-|/|不涉及)$|不(?:会)?(?:收集|获取|采集|涉及)|未收集|no (?:personal )?data"
)
_URL = re.compile(r"https?://[^\s，。；、）)\"'<>|]{4,400}")


class _Tools(NamedTuple):
    document: str
    canonical: Canonical
    catalogue: Catalogue
    cues: Cues
    names: SdkNames


class ThirdParties(NamedTuple):
    """Records in the order of the text, and the ranges of it that they were read from."""

    records: tuple[SdkRecord, ...]
    covered: tuple[tuple[int, int], ...]


def third_parties(
    document: str, canonical: Canonical, units: Sequence[Unit], catalogue: Catalogue
) -> ThirdParties:
    """Return one record for each row or paragraph of a list of third parties."""
    tools = _Tools(document, canonical, catalogue, cues_of(catalogue), sdk_names_of(catalogue))
    sections = {unit.start: unit.path for unit in units}
    records: list[SdkRecord] = []
    covered = []
    for table in canonical.tables:
        found = headed(grid_of(table), canonical.text, tools.cues)
        if found is None or not _about_third_parties(found, table[0][0].start, units, tools):
            continue
        covered.append((table[0][0].start, table[-1][-1].end))
        records += _rows(found, tools, sections)
    for record in _paragraphs(units, tools):
        records.append(record)
        covered.append((record.quote.start, record.quote.end))
    ordered = sorted(records, key=lambda record: (record.quote.start, record.quote.end))
    return ThirdParties(tuple(ordered[:MAX_RECORDS]), tuple(sorted(covered)))


def _about_third_parties(table: Headed, start: int, units: Sequence[Unit], tools: _Tools) -> bool:
    """Tell whether header, title or the sentence above speak of third parties."""
    text = tools.canonical.text
    header = " ".join(
        text[cell.start : cell.end] for row in table.grid[: table.first] for cell in row if cell
    )
    above = [unit for unit in units if unit.start <= start][-3:]
    near = [header, *(unit.text for unit in above), *(unit.title for unit in above[-1:])]
    return any(tools.cues.holds("third_party_place", level(words)) for words in near)


def _rows(
    table: Headed, tools: _Tools, sections: dict[int, tuple[str, ...]]
) -> Iterator[SdkRecord]:
    text = tools.canonical.text
    for row in table.grid[table.first :]:
        cells = {field: row[column] for field, column in table.columns.items()}
        fields = {
            field: text[cell.start : cell.end].strip() for field, cell in cells.items() if cell
        }
        present = [cell for cell in row if cell is not None and cell.end > cell.start]
        if not fields.get("name") or not present or _repeats_header(fields, tools.cues):
            continue
        own = [cell for cell in present if cell.rows < 2] or present  # noqa: PLR2004  one that covers several rows stands with the first
        start, end = min(cell.start for cell in own), max(cell.end for cell in own)
        path = sections.get(start, ())
        quote = Quote(tools.document, start, end, text[start:end], path)
        link = cells.get("link")
        if link is not None:
            fields["link"] = _target(link, tools.canonical.links) or fields["link"]
        yield _record(fields, quote, tools)


def _target(cell: Cell, links: Sequence[Link]) -> str:
    """Return where the first link of a cell leads."""
    return next(
        (one.target for one in links if cell.start <= one.start and one.end <= cell.end), ""
    )


def _repeats_header(fields: dict[Field, str], cues: Cues) -> bool:
    told = [field_of(level(words), cues) for words in fields.values()]
    return len([field for field in told if field is not None]) == len(fields) > 1


def _paragraphs(units: Sequence[Unit], tools: _Tools) -> Iterator[SdkRecord]:
    """Yield records written as `key: value` lines; each begins where the name comes again.

    The name stands behind a key of its own, or as a short line above the keys.
    """
    open_: dict[Field, str] = {}
    start = end = -1
    path: tuple[str, ...] = ()
    title: Unit | None = None
    for unit in units:
        keyed = list(_keyed(unit, tools.cues)) if unit.kind != "row" else []
        if not keyed:
            title = unit if _is_name(unit) else None
            if title is not None or unit.start > end + FARTHEST_CHARS:
                yield from _closed(open_, (start, end, path), tools)
                open_ = {}
            continue
        for kind, words, first, stop in keyed:
            # The name of the one behind it stands right below the name.
            field: Field = "company" if kind == "name" and len(open_) == 1 else kind
            if field == "name":
                yield from _closed(open_, (start, end, path), tools)
                open_, start, path, title = {}, first, unit.path, None
            elif title is not None and not open_:
                open_, start, path = {"name": _name_of(title)}, title.start, unit.path
                title = None
            if field == "name" or open_:
                open_.setdefault(field, words)
                end = stop
    yield from _closed(open_, (start, end, path), tools)


def _is_name(unit: Unit) -> bool:
    """Tell whether a short line names an SDK, to be told about in the lines below it."""
    words = unit.text
    named = "sdk" in words and len(words) <= MAX_NAME_CHARS and unit.kind != "row"
    return named and words[-1] not in "。.;；:：,，"


def _name_of(unit: Unit) -> str:
    return _NUMBER.sub("", unit.source[unit.start : unit.end]).strip()


def _keyed(unit: Unit, cues: Cues) -> Iterator[tuple[Field, str, int, int]]:
    for piece in _PIECE.finditer(unit.source, unit.start, unit.end):
        key = _KEY.match(piece[0])
        field = field_of(level(key[1]), cues) if key is not None else None
        if key is not None and field is not None:
            words = piece[0][key.end() :].strip().rstrip("。.")
            yield field, words, piece.start() + key.start(1), piece.end()


def _closed(
    fields: dict[Field, str], place: tuple[int, int, tuple[str, ...]], tools: _Tools
) -> Iterator[SdkRecord]:
    start, end, path = place
    if "name" not in fields or len(fields) < 3:  # noqa: PLR2004  a name and one more thing may be anything
        return
    text = tools.canonical.text
    yield _record(fields, Quote(tools.document, start, end, text[start:end], path), tools)


def _record(fields: dict[Field, str], quote: Quote, tools: _Tools) -> SdkRecord:
    known = {field: fields.get(field, "")[:MAX_FIELD_CHARS] for field in FIELDS}
    lexicon = lexicon_of(tools.catalogue)
    data = level(known["data"])
    denied = _NOTHING.search(data) is not None
    mentions = [] if denied else lexicon.mentions(data)
    closed = lexicon.spelled_out(data, mentions)
    terms = {one.term for number, one in enumerate(mentions) if number not in closed}
    exact = [term for term in terms if lexicon.level_of(term) != "generic"]
    types = {one for term in exact for one in lexicon.data_types(term)}
    link = _URL.search(known["link"] or quote.text)
    return SdkRecord(
        name=known["name"],
        company=known["company"],
        data=known["data"],
        terms=tuple(sorted(terms)),
        data_types=tuple(sorted(types)),
        purpose=known["purpose"],
        link=link[0] if link is not None else known["link"],
        quote=quote,
        sdk=tools.names.find(known["name"], known["company"], quote.text),
    )
