"""Records of the catalogue by which a privacy policy is read: words for data, cues, checks."""

from typing import Annotated, Literal

import msgspec

from appwarden.model import Text

Patterns = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]


class DataTerm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What policies call a kind of data: one node of the ontology, with its words.

    `parent` is the wider term (None for the root), `data_types` what the term stands for exactly;
    a term without any stands for those below it. Words are compared levelled (lower case,
    simplified characters), so words of Taiwan and Hong Kong are written as they are. `stems` make
    a name of this kind where they stand in one that no term has, before a noun of `data_head` or
    `stem_head`: `parking` in `parking fee statement`.
    """

    id: str
    name: Text
    parent: str | None
    zh: tuple[str, ...]
    en: tuple[str, ...]
    data_types: tuple[str, ...] = ()
    generic: bool = False
    stems: tuple[str, ...] = ()


class PolicyCue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that steer the reading of a sentence, as regular expressions over levelled text."""

    id: str
    note: str
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class CheckPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that a sentence must say: `any`, or `under` in a section whose title is `titled`.

    A sentence that meets `unless` says nothing of it; `anywhere` are words so plain that they count
    in a section about something else as well.
    """

    name: Text
    any: tuple[str, ...] = ()
    titled: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    anywhere: tuple[str, ...] = ()


class PolicyCheck(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One item of the checklist for policies: present with all `parts`, partial with some.

    `vague` are words that say it without saying anything. Without the first part an item is vague
    at best. In a section about one of `aside` (topics: cues `topic_...`) and none of `topics` it is
    only said in passing: vague. What is `information` is no duty: it is told, and its absence means
    nothing.
    """

    id: str
    name: Text
    parts: Annotated[tuple[CheckPart, ...], msgspec.Meta(min_length=1)]
    order: int
    vague: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    kind: Literal["clause", "information"] = "clause"
