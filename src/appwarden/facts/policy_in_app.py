"""An app's package in, the privacy policy that it carries out; a given policy goes before it."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from appwarden.artifact import OpenedArtifact
from appwarden.artifact.summary import Summary
from appwarden.catalogue.model import Catalogue
from appwarden.errors import UnreadableError
from appwarden.facts.policy import Source, read_policy
from appwarden.facts.policy.model import Policy
from appwarden.facts.resources import LongText, Resources, holds
from appwarden.model import Gap

MAX_FOUND = 12
# Read twice, and an app may hold many: ten times the longest policy is enough.
MAX_ENTRY_BYTES = 1 << 20
_NAMED = re.compile(
    r"(?:privacy|yinsi|yszc|ysxy|隐私|隱私|personal_?info|gerenxinxi|children_?(?:rule|policy)|"
    r"sdk_?list|third_?party_?(?:sdk|share))[^/]*\.(?:html?|txt|md|pdf|docx)$",
    re.IGNORECASE,
)
_FOLDERS = ("assets/", "res/raw/", "resources/")


def policies_of(
    opened: OpenedArtifact,
    resources: Resources,
    catalogue: Catalogue,
    given: Sequence[Source],
) -> tuple[Policy, ...]:
    """Read the given documents, else those in the package; nothing where there are none.

    Raises UnreadableError for a given document that is none; one in the package is a gap.
    """
    if given:
        return (read_policy(given, catalogue),)
    found = [*_entries(opened), *_strings(resources, catalogue)][:MAX_FOUND]
    readable, gaps = [], []
    for source in found:
        try:
            read_policy([source], catalogue)
        except UnreadableError as problem:
            gaps.append(Gap("policy", "document_unreadable", str(problem), source.name))
        else:
            readable.append(source)
    if not readable:
        return ()
    policy = read_policy(readable, catalogue)
    # Pages by such names may only be frames for a page of the server: they say nothing.
    if not any(document.role == "policy" for document in policy.documents):
        return ()
    gaps += [gap for gap in _cut(resources) if gap.place in {one.name for one in readable}]
    whole = msgspec.structs.replace(policy, gaps=tuple(sorted({*policy.gaps, *gaps})))
    if any(gap.what == "document_cut" for gap in gaps):
        # What was cut off may answer what was not found.
        checks = tuple(
            one if one.status == "present" else msgspec.structs.replace(one, status="not_checkable")
            for one in whole.checks
        )
        whole = msgspec.structs.replace(whole, checks=checks)
    return (whole,)


def _entries(opened: OpenedArtifact) -> Iterator[Source]:
    summary = msgspec.json.decode(opened.package.summary(), type=Summary)
    for number, part in enumerate(summary.parts):
        for name in part.entries:
            if name.startswith(_FOLDERS) and _NAMED.search(name.rsplit("/", 1)[-1]):
                content = opened.package.read(number, name)
                if content is not None and len(content) <= MAX_ENTRY_BYTES:
                    yield Source(name, bytes(content))


def _strings(resources: Resources, catalogue: Catalogue) -> Iterator[Source]:
    words = catalogue.vocabulary["policy_link"].words
    for row in resources.texts:
        if holds(row.text, words):
            yield Source(_name_of(row), row.text.encode())


def _cut(resources: Resources) -> Iterator[Gap]:
    """Yield what a text too long to be kept whole leaves out."""
    for row in resources.texts:
        if row.cut:
            why = f"only the first {len(row.text)} characters were read"
            yield Gap("policy", "document_cut", why, _name_of(row))


def _name_of(row: LongText) -> str:
    return f"resources.arsc/{row.name}" + (f"-{row.locale}" if row.locale else "")
