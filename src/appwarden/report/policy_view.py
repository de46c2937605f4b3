"""The policy of a report in; its quotes in their paragraphs and its text with highlights out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from appwarden.catalogue import Catalogue, load_catalogue
from appwarden.facts.policy.model import Block, BlockKind, Document, Quote, Statement
from appwarden.findings.policy_words import check_name
from appwarden.model import Text
from appwarden.report.model import PolicyRef, Report

# A page with more is slow to open; the JSON view holds the whole text.
SHOWN_CHARS = 200_000
PARAGRAPH_CHARS = 1_200
# A place in a text, what is marked from there on, the id of the place.
Cut = tuple[int, str, str]


class Piece(NamedTuple):
    """A run of a document's text; `mark` is what the policy says there of data, or nothing."""

    text: str
    mark: str
    anchor: str


class Paragraph(NamedTuple):
    """A block of a document with its pieces; `checks` are the items that quote from it.

    `kind` is that of the block, or `heading` where it is the title of a section; `level` is from 1
    for headings and lists, else 0.
    """

    kind: BlockKind
    level: int
    hidden: bool
    pieces: tuple[Piece, ...]
    checks: tuple[str, ...]


def name_of_check(check: str) -> Text:
    """Return the name of an item of the checklist."""
    return check_name(check, built_in())


@lru_cache(maxsize=1)
def built_in() -> Catalogue:
    """Return our own catalogue, for names only: what a report says was settled when it was made."""
    return load_catalogue()


def quotes_of(report: Report, fact: str) -> tuple[Quote, ...]:
    """Return the quotes behind evidence such as `check:retention` or `disclosure:app:sms`."""
    policy = report.policy
    if policy is None:
        return ()
    kind, _, key = fact.partition(":")
    if kind == "check":
        return next((one.quotes for one in policy.checks if one.id == key), ())
    if kind == "manner":
        return next((one.quotes for one in policy.manners if one.kind == key), ())
    rows = policy.disclosures if kind == "disclosure" else ()
    return next((one.quotes for one in rows if f"{one.subject}:{one.data_type}" == key), ())


def in_paragraph(policy: PolicyRef, quote: Quote) -> str:
    """Return the paragraph that a quote stands in, the quote itself between ⟦ and ⟧."""
    document = next((one for one in policy.documents if one.name == quote.document), None)
    if document is None or not document.blocks:
        return f"⟦{quote.text}⟧"
    starts = [block.start for block in document.blocks]
    block = document.blocks[max(0, bisect_right(starts, quote.start) - 1)]
    start = max(block.start, quote.start - PARAGRAPH_CHARS)
    end = min(max(block.end, quote.end), quote.end + PARAGRAPH_CHARS)
    text = document.text
    return f"{text[start : quote.start]}⟦{quote.text}⟧{text[quote.end : end]}"


def anchor(quote: Quote, policy: PolicyRef) -> str:
    """Return the id of the place in the page where a quote begins; "" where that is not shown."""
    names = [document.name for document in policy.documents]
    if quote.document not in names or quote.start >= SHOWN_CHARS:
        return ""
    return f"policy-{names.index(quote.document)}-{quote.start}"


def paragraphs(
    policy: PolicyRef, document: Document, further: Iterable[Quote] = ()
) -> Iterator[Paragraph]:
    """Yield the blocks of a document, cut where a quote begins and where data are named.

    `further` are quotes that the page leads to besides the policy's own.
    """
    cuts = _cuts(policy, document, further)
    places = [place for place, _, _ in cuts]
    asking = [
        (quote.start, check.id)
        for check in policy.checks
        for quote in check.quotes
        if quote.document == document.name
    ]
    titles = {section.start: section for section in document.sections}
    blocks = document.blocks or (Block("paragraph", 0, len(document.text)),)
    for block in blocks:
        if block.start >= SHOWN_CHARS:
            return
        if block.start >= block.end:
            continue
        inside = cuts[bisect_right(places, block.start) - 1 : bisect_left(places, block.end)]
        title = titles.get(block.start)
        # A title may also be the first words of a paragraph.
        alone = title is not None and block.end - block.start <= len(title.title) + 1
        yield Paragraph(
            kind="heading" if alone else block.kind,
            level=title.level if title is not None and alone else block.level,
            hidden=block.hidden,
            pieces=tuple(_pieces(document.text, block, inside)),
            checks=tuple({one: None for at, one in asking if block.start <= at < block.end}),
        )


def _pieces(text: str, block: Block, cuts: Sequence[Cut]) -> Iterator[Piece]:
    """Cut the text of a block; the first cut is at its start or before."""
    end = min(block.end, SHOWN_CHARS)
    ends = [place for place, _, _ in cuts[1:]]
    for (start, mark, name), until in zip(cuts, [*ends, end], strict=True):
        some = text[max(start, block.start) : min(until, end)]
        if some:
            yield Piece(some, mark, name if start >= block.start else "")


def _cuts(policy: PolicyRef, document: Document, further: Iterable[Quote]) -> list[Cut]:
    """Return where the text changes: the place, what is marked from there on, the id there."""
    anchors = {
        quote.start: anchor(quote, policy)
        for quote in (*_quotes(policy), *further)
        if quote.document == document.name
    }
    marks = sorted(
        {
            (one.data.start, one.data.end, one.polarity)
            for one in policy.statements
            if one.data.document == document.name
        }
    )
    cuts: list[Cut] = []
    number = 0
    for place in sorted({0, *anchors, *(edge for row in marks for edge in row[:2])}):
        while number < len(marks) and marks[number][1] <= place:
            number += 1
        inside = number < len(marks) and marks[number][0] <= place
        cuts.append((place, marks[number][2] if inside else "", anchors.get(place, "")))
    return cuts


def statement_groups(statements: Iterable[Statement]) -> list[list[Statement]]:
    """Put statements together that say the same of the same kind of data, in order of the first.

    Who does it tells them apart where it is somebody else than the operator.
    """
    groups: dict[tuple[bool, str, str, str], list[Statement]] = {}
    for one in statements:
        foreign = one.actor == "third_party"
        groups.setdefault((foreign, one.action, one.polarity, one.term), []).append(one)
    return list(groups.values())


def _quotes(policy: PolicyRef) -> Iterator[Quote]:
    for rows in (policy.checks, policy.disclosures, policy.manners):
        for row in rows:
            yield from row.quotes
    yield from (record.quote for record in policy.sdks)
