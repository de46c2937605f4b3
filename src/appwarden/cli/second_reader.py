"""A second reader of a policy: any endpoint that speaks the chat completions protocol.

Off unless the user names one. What it proposes counts only where its quote stands in the document
word for word and the data it names stand in the quote; it decides nothing.
"""

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from appwarden.catalogue.model import Catalogue
from appwarden.cli.connection import answer_of
from appwarden.errors import UnreadableError
from appwarden.facts.policy.lexicon import UNLISTED, lexicon_of
from appwarden.facts.policy.model import Action, Document, Level, Polarity, Policy, Quote
from appwarden.facts.policy.normal import level

TIMEOUT_SECONDS = 120
MAX_ANSWER_BYTES = 4 << 20
PART_CHARS = 6_000
_TASK = """You read a privacy policy. List every statement that personal data are collected, used, \
stored, shared, entrusted, transferred, disclosed, exported or deleted. Answer with JSON alone: \
{"statements": [{"quote": ..., "data": ..., "action": ..., "polarity": ...}]}. "quote" is the \
sentence, copied character for character; "data" is the words for the data, copied from the quote; \
"action" is one of collect, use, store, share, entrust, transfer, disclose, export, delete; \
"polarity" is one of does, does_not, not_unless."""


class Proposal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A statement that the second reader proposes; its quote was found in the document."""

    term: str
    action: Action
    polarity: Polarity
    level: Level
    data: Quote
    quote: Quote


class _Said(msgspec.Struct):
    quote: str
    data: str
    action: Action
    polarity: Polarity


class _Answer(msgspec.Struct):
    statements: list[_Said]


def propose(policy: Policy, url: str, model: str, catalogue: Catalogue) -> tuple[Proposal, ...]:
    """Ask the endpoint about every document; raises UsageError for a URL that is none.

    Raises UnreadableError when nobody answers. Statements whose words do not stand in the
    document are dropped without a word.
    """
    found: dict[Quote, Proposal] = {}
    for document in policy.documents:
        for start in range(0, len(document.text), PART_CHARS):
            part = document.text[start : start + PART_CHARS]
            for one in _kept(document, _ask(url, model, part), catalogue):
                found.setdefault(one.data, one)
    return tuple(found[key] for key in sorted(found))


def _ask(url: str, model: str, text: str) -> list[_Said]:
    messages = [{"role": "system", "content": _TASK}, {"role": "user", "content": text}]
    body = json.dumps({"model": model, "temperature": 0, "messages": messages}).encode()
    answer = answer_of(
        f"{url.rstrip('/')}/chat/completions",
        body=body,
        seconds=TIMEOUT_SECONDS,
        limit=MAX_ANSWER_BYTES,
    )
    try:
        content: Any = json.loads(answer)
        words = str(content["choices"][0]["message"]["content"])
    except (ValueError, LookupError, TypeError) as problem:
        raise UnreadableError(f"{url}: no answer that can be read ({problem})") from problem
    said = words[words.find("{") : words.rfind("}") + 1]
    try:
        return msgspec.json.decode(said, type=_Answer).statements
    except msgspec.MsgspecError:
        return []


def _kept(document: Document, said: list[_Said], catalogue: Catalogue) -> Iterator[Proposal]:
    lexicon = lexicon_of(catalogue)
    for one in said:
        start = document.text.find(one.quote) if one.quote else -1
        offset = one.quote.find(one.data) if one.data else -1
        if start < 0 or offset < 0:
            continue
        mentions = lexicon.mentions(level(one.data))
        term = mentions[0].term if mentions else UNLISTED
        place = start + offset
        yield Proposal(
            term=term,
            action=one.action,
            polarity=one.polarity,
            level=lexicon.level_of(term),
            data=Quote(document.name, place, place + len(one.data), one.data),
            quote=Quote(document.name, start, start + len(one.quote), one.quote),
        )
