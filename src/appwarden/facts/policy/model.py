"""The records of a privacy policy: documents, sections, statements, SDK rows, checks, manners."""

from typing import Literal

import msgspec

from appwarden.model import CheckStatus, Gap

Role = Literal["policy", "sdk_list", "collected_list", "children", "agreement", "shell", "other"]
Format = Literal["html", "pdf", "docx", "text", "markdown"]
Language = Literal["zh", "zh-Hant", "en", "unknown"]
BlockKind = Literal["heading", "paragraph", "item", "row"]
Actor = Literal["first_party", "user", "third_party"]
Action = Literal[
    "collect", "use", "store", "share", "entrust", "transfer", "disclose", "export", "delete"
]  # fmt: skip
Level = Literal["exact", "class", "generic"]
Polarity = Literal["does", "does_not", "not_unless"]
Modality = Literal["will", "may"]


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A document as received: what it is called, and its bytes."""

    name: str
    content: bytes


class Quote(msgspec.Struct, frozen=True, forbid_unknown_fields=True, order=True):
    """Words of a document: `text` is its canonical text from `start` to `end` (code points).

    `section` is the path of headings above it, outermost first.
    """

    document: str
    start: int
    end: int
    text: str
    section: tuple[str, ...] = ()


class Block(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A paragraph, heading, list item or table row; `path` is its place in the source.

    `level` is the rank of a heading or the depth of a list, from 1; 0 elsewhere. `hidden` is text
    that the page does not show (`display: none`); what a reader can unfold is not hidden.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    hidden: bool = False
    path: str = ""


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A heading and what stands under it, subsections included; offsets into the text."""

    level: int
    title: str
    start: int
    end: int
    path: tuple[str, ...]


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One document: `text` is its canonical text, to which every offset refers."""

    name: str
    role: Role
    format: Format
    language: Language
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]


class Statement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing a policy says: who does what with which data, when, what for, for whom.

    `term` is an id of the catalogue's `data_terms`, `data_types` the ids that it stands for: one
    for an exact word, several for a class, none for a generic word. `open` is a list that does
    not end (`等`, `such as`), `permission` data named as a permission of the system (`camera
    permission`): it may be read, which is not yet that it is collected.
    """

    actor: Actor
    action: Action
    term: str
    data_types: tuple[str, ...]
    level: Level
    polarity: Polarity
    modality: Modality
    open: bool
    data: Quote
    quote: Quote
    subject: str = ""
    purpose: str = ""
    condition: str = ""
    recipient: str = ""
    retention: str = ""
    hidden: bool = False
    permission: bool = False


class SdkRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One third party as a policy lists it; `sdk` is the catalogue's id where it is recognised."""

    name: str
    company: str
    data: str
    terms: tuple[str, ...]
    data_types: tuple[str, ...]
    purpose: str
    link: str
    quote: Quote
    sdk: str = ""


class Check(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One item of the checklist with its quotes; `lacks` names the parts that were not found.

    `in_passing` is an item that is `vague` because it is said in sections about something else.
    """

    id: str
    status: CheckStatus
    quotes: tuple[Quote, ...] = ()
    lacks: tuple[str, ...] = ()
    in_passing: bool = False


class Manner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something about how the policy is written; `figure` counts what `kind` says."""

    kind: str
    figure: int
    quotes: tuple[Quote, ...] = ()


class Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a set of documents says, in the order of the documents and their text."""

    documents: tuple[Document, ...]
    statements: tuple[Statement, ...] = ()
    sdks: tuple[SdkRecord, ...] = ()
    checks: tuple[Check, ...] = ()
    manners: tuple[Manner, ...] = ()
    gaps: tuple[Gap, ...] = ()
