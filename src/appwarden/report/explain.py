"""One finding or fact of a report in, the places to look at out: path, code, manifest, resource."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec

from appwarden.artifact.model import Manifest
from appwarden.catalogue.condition import AccessTest
from appwarden.catalogue.model import Catalogue
from appwarden.errors import UsageError
from appwarden.findings.model import Evidence, Finding
from appwarden.findings.scope import ABSENT_FACT
from appwarden.findings.tell_condition import Told, tell
from appwarden.findings.words import data_in_sentence
from appwarden.model import Place, Text
from appwarden.report import terms
from appwarden.report.manifest_element import element_of, entry_of
from appwarden.report.model import AccessRef, Report, ScreenRef
from appwarden.report.names import plain, readable_member, readable_place, short_api
from appwarden.report.policy_view import in_paragraph, quotes_of
from appwarden.report.ways import tell_astray, tell_gate, tell_witness
from appwarden.report.words import bracketed, say_list

Disassemble = Callable[[str, int | None], list[str]]
"""Method and offset in 16-bit code units to the lines of code around it; empty when not found."""


class Met(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One test of the rule, and the facts among the evidence that meet it."""

    words: Text
    facts: tuple[str, ...]


class Hop(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step of a way through the code: what happens, where, and the code there."""

    words: Text
    method: str
    place: Place
    code: tuple[str, ...] = ()


class Seen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One fact with its place; `hops` lead to it where it is a read, the last hop is the read.

    `paragraphs` are those of the policy that it rests on, what is quoted between ⟦ and ⟧;
    `gate` tells what cuts the path or starts it, `witness` the launch in which a read happened,
    `astray` the call that launches saw lead elsewhere. `element` is the element of the manifest in
    which it stands or through which the system comes to its way, `begins` what makes it come.
    """

    fact: str
    says: Text
    place: Place
    hops: tuple[Hop, ...] = ()
    paragraphs: tuple[str, ...] = ()
    gate: Text | None = None
    witness: Text | None = None
    astray: Text | None = None
    element: tuple[str, ...] = ()
    begins: Text | None = None


class Explanation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why a finding stands, or what a fact is; `conditions` are empty for a fact alone.

    `replays` tell, where the app was at hand, whether launches went again as the report says.
    """

    id: str
    title: Text
    conditions: tuple[Met, ...]
    seen: tuple[Seen, ...]
    assumes: tuple[Text, ...] = ()
    remedy: Text | None = None
    replays: tuple[Text, ...] = ()


def explain(
    report: Report,
    id_: str,
    catalogue: Catalogue,
    disassemble: Disassemble | None = None,
    manifest: Manifest | None = None,
) -> Explanation:
    """Explain the finding, access or screen that `id_` names; a finding's id may be cut short.

    The catalogue tells the rule's conditions; none are told when it no longer holds the rule.
    With the app at hand, `disassemble` and `manifest` show what stands at the places.
    Raises UsageError when the report holds no such id, or several that begin so.
    """
    look = _Look(catalogue, disassemble, manifest)
    facts: list[AccessRef | ScreenRef] = [*report.accesses, *report.screens]
    for fact in facts:
        if fact.id == id_:
            return look.of_fact(fact)
    return look.of_finding(report, _finding(report, id_))


def _finding(report: Report, id_: str) -> Finding:
    hits = [finding for finding in report.findings if id_ and finding.id.startswith(id_)]
    if len(hits) == 1:
        return hits[0]
    if hits:
        raise UsageError(f"several findings begin with {id_}: {', '.join(hit.id for hit in hits)}")
    raise UsageError(f"the report holds no {id_!r}; name a finding, `access-N` or `screen-N` of it")


@dataclass(frozen=True)
class _Look:
    """What explaining needs beside the report."""

    catalogue: Catalogue
    disassemble: Disassemble | None
    manifest: Manifest | None

    def of_fact(self, fact: AccessRef | ScreenRef) -> Explanation:
        if isinstance(fact, ScreenRef):
            says = Text(
                en=f"{terms.term(terms.SCREEN, fact.kind, 'en')}: {fact.text}",
                zh=f"{terms.term(terms.SCREEN, fact.kind, 'zh')}：{fact.text}",
            )
            return Explanation(fact.id, says, (), (Seen(fact.id, says, fact.place),))
        says = self.read(fact)
        return Explanation(fact.id, says, (), (self.way(fact, says, fact.place),))

    def way(self, access: AccessRef, says: Text, place: Place) -> Seen:
        hops = tuple(self.hops(access))
        start = access.path[0].method if access.path else access.entry
        element, begins = entry_of(self.manifest, start) if self.manifest else ((), None)
        return Seen(
            access.id,
            says,
            place,
            hops,
            gate=_gate(access),
            witness=_witness(access),
            astray=_astray(access),
            element=element,
            begins=begins,
        )

    def of_finding(self, report: Report, finding: Finding) -> Explanation:
        accesses = {access.id: access for access in report.accesses}
        rule = self.catalogue.rules.get(finding.rule)
        told = tell(rule.when, self.catalogue) if rule is not None else ()
        return Explanation(
            id=finding.id,
            title=finding.summary,
            conditions=tuple(
                Met(one.words, tuple(_meeting(one, finding, accesses))) for one in told
            ),
            seen=tuple(
                self.quoted(report, one) if one.kind == "policy" else self.seen(one, accesses)
                for one in finding.evidence
            ),
            assumes=finding.assumes,
            remedy=finding.remedy,
        )

    def quoted(self, report: Report, evidence: Evidence) -> Seen:
        policy = report.policy
        quotes = quotes_of(report, evidence.fact) if policy is not None else ()
        told = tuple(in_paragraph(policy, quote) for quote in quotes) if policy is not None else ()
        return Seen(evidence.fact, evidence.says, evidence.place, paragraphs=told)

    def seen(self, evidence: Evidence, accesses: dict[str, AccessRef]) -> Seen:
        access = accesses.get(evidence.fact)
        if access is not None:
            return self.way(access, evidence.says, evidence.place)
        hops: tuple[Hop, ...] = ()
        if evidence.place.kind == "code":
            words = Text(en="stands here", zh="位于此处")
            hops = (self.hop(words, evidence.place.symbol, evidence.place),)
        element: tuple[str, ...] = ()
        if evidence.place.kind == "manifest" and self.manifest is not None:
            element = element_of(self.manifest, evidence.place.symbol)
        return Seen(evidence.fact, evidence.says, evidence.place, hops, element=element)

    def hops(self, access: AccessRef) -> Iterator[Hop]:
        for step in access.path:
            member = readable_member(step.method)
            words = Text(
                en=f"{terms.term(terms.EDGE, step.edge, 'en')} {member}",
                zh=f"{terms.term(terms.EDGE, step.edge, 'zh')} {member}",
            )
            yield self.hop(words, step.method, step.place)
        yield self.hop(self.read(access), access.place.symbol, access.place)

    def hop(self, words: Text, method: str, place: Place) -> Hop:
        code: tuple[str, ...] = ()
        if self.disassemble is not None and place.kind == "code" and place.symbol:
            code = tuple(self.disassemble(place.symbol, place.offset))
        return Hop(words, method, place, code)

    def read(self, access: AccessRef) -> Text:
        api = short_api(access.api, access.argument)
        data = data_in_sentence(access.data_type, self.catalogue)
        return Text(
            en=f"reads {data.en} by {api} ({terms.term(terms.PHASE, access.phase, 'en')})",
            zh=f"通过 {api} 读取{data.zh}（{terms.term(terms.PHASE, access.phase, 'zh')}）",
        )


def _gate(access: AccessRef) -> Text | None:
    if access.gate is None:
        return None
    return Text(en=tell_gate(access.gate, "en"), zh=tell_gate(access.gate, "zh"))


def _witness(access: AccessRef) -> Text | None:
    if access.witness is None:
        return None
    return Text(en=tell_witness(access.witness, "en"), zh=tell_witness(access.witness, "zh"))


def _astray(access: AccessRef) -> Text | None:
    if access.astray is None:
        return None
    return Text(en=tell_astray(access.astray, "en"), zh=tell_astray(access.astray, "zh"))


def _meeting(told: Told, finding: Finding, accesses: dict[str, AccessRef]) -> Iterator[str]:
    for evidence in finding.evidence:
        if evidence.kind in told.kinds and _meets(told, evidence, accesses):
            yield evidence.fact


def _meets(told: Told, evidence: Evidence, accesses: dict[str, AccessRef]) -> bool:
    if evidence.kind == "manifest":
        return (evidence.fact == ABSENT_FACT) is told.absent
    access, test = accesses.get(evidence.fact), told.test
    if access is None or not isinstance(test, AccessTest):
        return True
    return (test.data_type is None or access.data_type in test.data_type) and (
        test.phase is None or access.phase in test.phase
    )


_WORDS = {
    "conditions": Text(en="The rule asks for", zh="规则条件"),
    "met": Text(en="met by", zh="符合的事实"),
    "evidence": Text(en="Where to look", zh="查看位置"),
    "assumes": Text(en="Assumes", zh="前提"),
    "replays": Text(en="Launched again", zh="重新启动"),
    "remedy": Text(en="Remedy", zh="整改建议"),
}


def explanation_text(explanation: Explanation, language: str) -> str:
    """Return the explanation as plain text in `language` (`en` or `zh`)."""
    lines = [f"{explanation.id}  {plain(explanation.title.of(language))}"]
    if explanation.conditions:
        lines += ["", _WORDS["conditions"].of(language)]
        for met in explanation.conditions:
            facts = f"{_WORDS['met'].of(language)} {say_list(list(met.facts), language)}"
            told = plain(met.words.of(language))
            lines.append(f"  - {bracketed(told, facts if met.facts else '', language)}")
    lines += ["", _WORDS["evidence"].of(language)]
    for seen in explanation.seen:
        lines += _seen_lines(seen, language)
    for word, texts in (
        ("replays", explanation.replays),
        ("assumes", explanation.assumes),
        ("remedy", (explanation.remedy,) if explanation.remedy else ()),
    ):
        if texts:
            lines += ["", _WORDS[word].of(language)]
            lines += [f"  {plain(text.of(language))}" for text in texts]
    return "\n".join(lines) + "\n"


def _seen_lines(seen: Seen, language: str) -> Iterator[str]:
    yield f"  {plain(seen.fact)}  {plain(seen.says.of(language))}"
    if not seen.hops:
        yield f"    {plain(readable_place(seen.place, language))}"
    for paragraph in seen.paragraphs:
        yield from (f"      {plain(line)}" for line in paragraph.splitlines())
    if seen.gate is not None:
        yield f"    {plain(seen.gate.of(language))}"
    if seen.witness is not None:
        yield f"    {plain(seen.witness.of(language))}"
    if seen.astray is not None:
        yield f"    {plain(seen.astray.of(language))}"
    if seen.begins is not None:
        yield f"    {plain(seen.begins.of(language))}"
    yield from (f"         | {plain(line)}" for line in seen.element)
    for number, hop in enumerate(seen.hops, start=1):
        yield f"    {number}. {plain(hop.words.of(language))}"
        yield f"       {plain(readable_place(hop.place, language))}"
        for line in hop.code:
            yield f"         | {plain(line)}"
