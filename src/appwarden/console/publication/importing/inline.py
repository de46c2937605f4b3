"""Bulletins that list 《name》（store, version) under a problem or an app type, in one text."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from appwarden.console.publication.importing.draft import Draft
from appwarden.console.publication.importing.model import (
    Column,
    Declared,
    Reason,
    Treatment,
)
from appwarden.console.publication.importing.problems import is_problem
from appwarden.console.publication.importing.rows import Cells, RawRow
from appwarden.console.publication.importing.spans import Part, pieces_of
from appwarden.console.publication.importing.words import VERSION_AND_STORE, is_store

_ITEM: Final = re.compile(
    r"《(?P<name>[^《》]*(?:《[^《》]*》[^《》]*)*)》"
    r"(?:\s*[（(](?P<from>[^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)])?"
)
_LAW: Final = re.compile(r"(?:法|条例|办法|规定|通知|标准|规范|方法|决定|意见|公告|细则|指南)$")
_SECTION: Final = re.compile(
    r"(?:^|[^\d一二三四五六七八九十])(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[、.．)）])\s*"
    r"(?P<said>[^。：:；;《》]{2,120})"
)
_SECTION_COUNT: Final = re.compile(r"(\d{1,4})\s*款")
_TYPE: Final = re.compile(r"^([^，,。\d]{2,16}类)")
_JOIN: Final = re.compile(r"^[\s、，,；;和及。]*$")


def has_inline_list(lines: Sequence[str]) -> bool:
    """Say whether names in 《》 with a store or version in brackets occur."""
    found = _ITEM.finditer("\n".join(lines))
    return any(match["from"] and not _LAW.search(match["name"]) for match in found)


def read_inline_list(lines: Sequence[str], *, damaged: bool) -> Draft:
    """Read every 《name》 with what stands in brackets; the words between give the section."""
    text = "\n".join(lines)
    draft = Draft(damaged=damaged)
    reader = _InlineReader(text, draft)
    draft.pieces = list(pieces_of(text, reader.parts()))
    return draft


class _InlineReader:
    """Walks the text once; an app that stands under two problems stays one row."""

    def __init__(self, text: str, draft: Draft) -> None:
        self.text = text
        self.draft = draft
        self.section = ""
        self.known: dict[tuple[str, str], int] = {}

    def parts(self) -> Iterator[Part]:
        place = 0
        for match in _ITEM.finditer(self.text):
            if _LAW.search(match["name"]) and not match["from"]:
                continue
            yield from self._between(place, match.start())
            yield self._item(match)
            place = match.end()
        yield from self._tail(place)

    def _between(self, start: int, end: int) -> Iterator[Part]:
        words = self.text[start:end]
        if not words:
            return
        if _JOIN.match(words):
            yield Part(start, end, Treatment.BLANK)
            return
        found = list(_SECTION.finditer(words))
        if found:
            self._enter_section(found[-1]["said"], words[found[-1].end() :])
            words = words[: found[-1].start("said")]
        self.draft.notice.append(words)
        yield Part(start, end, Treatment.HEADER if found else Treatment.NOTICE)

    def _enter_section(self, said: str, after: str) -> None:
        self.section = said.strip()
        count = _SECTION_COUNT.search(f"{said}{after}")
        if count is not None:
            self.draft.sections.append(Declared(int(count[1]), count[0], self.section))

    def _item(self, match: re.Match[str]) -> Part:
        line = self.text.count("\n", 0, match.start()) + 1
        name, origin = match["name"].replace("\n", ""), (match["from"] or "").replace("\n", "")
        row = self.known.get((name, origin))
        if row is None:
            raw = RawRow([line], {Column.NAME: name, **_origin(origin)})
            self.draft.raws.append(raw)
            row = self.known[(name, origin)] = len(self.draft.raws)
            treatment = Treatment.ROW
        else:
            raw = self.draft.raws[row - 1]
            raw.lines.append(line)
            treatment = Treatment.CONTINUATION
        self._enter_words(raw)
        return Part(match.start(), match.end(), treatment, row)

    def _enter_words(self, raw: RawRow) -> None:
        app_type = _TYPE.match(self.section)
        if app_type is not None:
            raw.cells[Column.APP_TYPE] = app_type[1]
        if self.section and (app_type is None or is_problem(self.section)):
            raw.problems.append(self.section)

    def _tail(self, place: int) -> Iterator[Part]:
        rest = self.text[place:]
        opened = rest.find("《")
        closed_law = opened >= 0 and "》" in rest[opened:]
        if opened >= 0 and not closed_law:
            yield from self._between(place, place + opened)
            yield Part(
                place + opened, len(self.text), Treatment.UNREAD, reason=Reason.NAME_NOT_CLOSED
            )
        elif rest:
            yield from self._between(place, len(self.text))


def _origin(text: str) -> Cells:
    """Read what stands in the brackets behind a name: a store, a version, or both."""
    if VERSION_AND_STORE.match(text.strip()) or not text:
        return {Column.VERSION: text}
    parts = [part.strip() for part in re.split(r"[，,、；;]", text) if part.strip()]
    stores = [part for part in parts if is_store(part)]
    others = [part for part in parts if not is_store(part)]
    return {
        Column.STORE: "、".join(stores) if stores else ("" if _figures(text) else text),
        Column.VERSION: "、".join(others) if stores or _figures(text) else "",
    }


def _figures(text: str) -> bool:
    return re.fullmatch(r"(?:版本号?[:：]?)?\s*[Vv]?\d[\w.\-]*", text.strip()) is not None
