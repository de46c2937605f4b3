"""Blocks of a document in; its tree of headings out: tags, numbering, bold and short lines."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from appwarden.facts.policy.ingest.canonical import Canonical
from appwarden.facts.policy.model import Block, Section

MAX_TITLE_CHARS = 60
MAX_PLAIN_TITLE_CHARS = 28
MAX_SECTIONS = 5_000
_STYLES = tuple(
    (style, re.compile(pattern))
    for style, pattern in (
        ("chapter", r"第[一二三四五六七八九十百〇零\d]+[章部編编]"),
        ("article", r"第[一二三四五六七八九十百〇零\d]+[条條节節]"),
        ("han", r"[一二三四五六七八九十]{1,3}\s*[、.．,，]"),
        ("han_round", r"[（(]\s*[一二三四五六七八九十]{1,3}\s*[)）]"),
        ("deep", r"\d{1,2}\.\d{1,2}\.\d{1,2}(?:[.、\s]|(?=[^\d\s]))"),
        ("dotted", r"\d{1,2}\.\d{1,2}(?:[.、\s]|(?=[^\d\s.]))"),
        ("number", r"\d{1,2}\s*[、.．)）](?!\d)"),
        ("round", r"[（(]\s*\d{1,2}\s*[)）]"),
        ("ring", r"[①-⑳]"),
        ("letter", r"[A-Za-z]\s*(?:[、．]|[.)](?=\s))"),
        ("bracket", r"【[^】]{2,30}】$"),
    )
)
_SENTENCE_END = re.compile(r"[。；;，,！!…]\s*$|\.\s*$|[：:]\s*$")
# `Tel.: 010-...` or a company's name says something by itself.
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_SAYS = re.compile(
    r"[：:]\s*\S{4,}|公司\s*$|@|\d{4}\s*[年.-]\s*\d{1,2}"
    rf"|\d{{1,2}} {_MONTH} \d{{4}}|\b{_MONTH} \d{{1,2}},? \d{{4}}",
    re.IGNORECASE,
)
# Marks of emphasis that were left in a text, and a number's escaped stop.
_MARKS = re.compile(r"^[\s*_#\\]+|\\(?=[.、．)）])")
# A line that holds no more than the mark or the number of the line below it.
_MARK_ALONE = re.compile(
    r"[\W_]*(?:[oOvu]|\d{1,2}(?:[.．]\d{1,2}){0,3}|[a-zA-Z一二三四五六七八九十])?[\W_]*"
)
_INNER_STOP = re.compile(r"[。；！]|[，,].{0,40}[，,]")
# A number and words without a stop, then a gap, which sets apart no Chinese words else; or a
# phrase and a colon: what is one word before a colon is a key, and what follows its value.
_NUMBERED = r"(?:\*\*)?[（(【]?第?[一二三四五六七八九十\d]{1,4}[章节條条]?"
_RUN_IN = re.compile(
    rf"\s*(?:(?P<title>{_NUMBERED}[^\s，,。；;：:*]{{3,30}})(?:\*\*\s*|\s+(?=[\u4e00-\u9fff]))"
    rf"|(?P<phrase>{_NUMBERED}[^\s，,。；;：:*]{{2,20}}(?:的|与|和|及|如何)[^\s，,。；;：:*]{{2,12}})"
    r"[：:](?=\s*\S))"
)


class Heading(NamedTuple):
    """A title: its style tells which stand at the same level, `end` where its words end.

    It is the whole block, or runs in before the sentences of a paragraph.
    """

    block: int
    style: str
    rank: int
    end: int


def headings(canonical: Canonical) -> list[Heading]:
    """Return the blocks that are headings, in order."""
    found = []
    blocks = canonical.blocks
    for number, block in enumerate(blocks):
        heading = _heading(canonical, blocks, number, block)
        if heading is not None:
            found.append(heading)
    return found


def _heading(
    canonical: Canonical, blocks: Sequence[Block], number: int, block: Block
) -> Heading | None:
    words = canonical.text[block.start : block.end].strip()
    if block.kind == "row" or is_mark(words):
        return None
    if len(words) > MAX_TITLE_CHARS:
        return _run_in(canonical.text, number, block)
    if block.kind == "heading":
        return Heading(number, f"h{block.level}", block.level, block.end)
    style = numbering(words)
    if _is_sentence(words, style):
        return _run_in(canonical.text, number, block)
    style = style or ("bold" if number in canonical.bold else "")
    listed = block.kind == "item"
    if style:
        known = not listed or (style != "bold" and _leads(blocks, number))
        return Heading(number, style, 0, block.end) if known else None
    short = len(words) <= MAX_PLAIN_TITLE_CHARS and not listed
    return (
        Heading(number, "plain", 0, block.end)
        if short and _stands_alone(canonical, blocks, number)
        else None
    )


def _run_in(text: str, number: int, block: Block) -> Heading | None:
    """Return the title before the sentences of a long paragraph: numbered, and set apart."""
    found = _RUN_IN.match(text, block.start, min(block.end, block.start + MAX_TITLE_CHARS))
    if found is None or block.kind == "item" or not (style := numbering(found[0])):
        return None
    return Heading(number, style, 0, max(found.end("title"), found.end("phrase")))


def is_mark(words: str) -> bool:
    """Tell whether a line holds no words, but a bullet or a number at most."""
    return _MARK_ALONE.fullmatch(words) is not None


def _is_sentence(words: str, style: str) -> bool:
    """Tell whether a line says something by itself and so is no heading."""
    ended = _SENTENCE_END.search(words) is not None and not (style and words[-1] in "：:")
    says = _SAYS.search(words) is not None and not style
    return ended or says or _INNER_STOP.search(words) is not None


def numbering(words: str) -> str:
    """Return the style of the number that `words` begin with, empty where there is none."""
    plain = _MARKS.sub("", words[:MAX_TITLE_CHARS])
    for style, pattern in _STYLES:
        if pattern.match(plain):
            return style
    return ""


def _leads(blocks: Sequence[Block], number: int) -> bool:
    """Tell whether something that is no list item follows."""
    return number + 1 < len(blocks) and blocks[number + 1].kind == "paragraph"


def _stands_alone(canonical: Canonical, blocks: Sequence[Block], number: int) -> bool:
    """Tell whether a short line stands between longer ones, and does not end a list's head."""
    after = blocks[number + 1] if number + 1 < len(blocks) else None
    before = blocks[number - 1] if number else None
    own = blocks[number].end - blocks[number].start
    if after is None or after.kind == "row" or after.end - after.start < max(2 * own, 24):
        return False
    if before is None:
        return True
    return canonical.text[before.start : before.end].rstrip()[-1:] not in "：:、，,"


def section_tree(canonical: Canonical) -> tuple[Section, ...]:
    """Return the sections in order; one ends where a heading of its level or above begins."""
    found: list[Section] = []
    open_: list[tuple[Heading, int]] = []
    ends: dict[int, int] = {}
    blocks, length = canonical.blocks, len(canonical.text)
    for heading in headings(canonical)[:MAX_SECTIONS]:
        start = blocks[heading.block].start
        depth = _depth(open_, heading)
        for _, index in open_[depth:]:
            ends[index] = start
        del open_[depth:]
        title = canonical.text[start : heading.end].strip()
        path = (*(found[index].title for _, index in open_), title)
        open_.append((heading, len(found)))
        found.append(Section(len(path), title, start, length, path))
    return tuple(
        Section(one.level, one.title, one.start, ends.get(index, length), one.path)
        for index, one in enumerate(found)
    )


def _depth(open_: Sequence[tuple[Heading, int]], heading: Heading) -> int:
    """Return how many of the open headings stand above a new one."""
    for depth, (above, _) in enumerate(open_):
        if above.style == heading.style or (
            above.rank and heading.rank and above.rank >= heading.rank
        ):
            return depth
    # A line without tag or number heads no more than what stands below the last numbered one.
    if heading.rank and open_ and not open_[0][0].rank:
        return 0
    return min(len(open_), 6)
