"""The policy of a report in; its quotes in their paragraphs and its text with highlights out."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from appwarden.catalogue import Catalogue, load_catalogue
from appwarden.facts.policy.model import Document, Quote
from appwarden.findings.policy_words import check_name
from appwarden.model import Text
from appwarden.report.model import PolicyRef, Report

# A page with more is slow to open; the JSON view holds the whole text.
SHOWN_CHARS = 200_000
PARAGRAPH_CHARS = 1_200


class Piece(NamedTuple):
    """A run of a document's text; `mark` is what the policy says there of data, or nothing."""

    text: str
    mark: str
    anchor: str


def name_of_check(check: str) -> Text:
    """Return the name of an item of the checklist."""
    return check_name(check, _catalogue())


@lru_cache(maxsize=1)
def _catalogue() -> Catalogue:
    # Names only: what the report says was settled when it was made.
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
    """Return the id of the place in the page where a quote begins."""
    names = [document.name for document in policy.documents]
    number = names.index(quote.document) if quote.document in names else 0
    return f"policy-{number}-{quote.start}"


def pieces(policy: PolicyRef, document: Document) -> Iterator[Piece]:
    """Yield the text of a document, cut where a quote begins and where data are named."""
    marks = sorted(
        {
            (one.data.start, one.data.end, one.polarity)
            for one in policy.statements
            if one.data.document == document.name
        }
    )
    anchors = {
        quote.start: anchor(quote, policy)
        for quote in _quotes(policy)
        if quote.document == document.name
    }
    cuts = sorted({0, *anchors, *(edge for row in marks for edge in row[:2])})
    ends = [*cuts[1:], len(document.text)]
    number = 0
    for start, end in zip(cuts, ends, strict=True):
        if start >= SHOWN_CHARS:
            return
        while number < len(marks) and marks[number][1] <= start:
            number += 1
        inside = number < len(marks) and marks[number][0] <= start < marks[number][1]
        text = document.text[start : min(end, SHOWN_CHARS)]
        if text:
            yield Piece(text, marks[number][2] if inside else "", anchors.get(start, ""))


def _quotes(policy: PolicyRef) -> Iterator[Quote]:
    for rows in (policy.checks, policy.disclosures, policy.manners):
        for row in rows:
            yield from row.quotes
    yield from (record.quote for record in policy.sdks)
