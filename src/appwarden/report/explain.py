"""One finding or fact of a report in, the places to look at out: path, code, manifest, resource."""

from collections.abc import Callable, Iterator

import msgspec

from appwarden.catalogue.condition import AccessTest
from appwarden.catalogue.model import Catalogue
from appwarden.errors import UsageError
from appwarden.findings.model import Evidence, Finding
from appwarden.findings.tell_condition import Told, tell
from appwarden.model import Place, Text
from appwarden.report import terms
from appwarden.report.model import AccessRef, Report, ScreenRef
from appwarden.report.names import plain, readable_member, readable_place, short_api

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
    """One fact with its place; `hops` lead to it where it is a read, the last hop is the read."""

    fact: str
    says: Text
    place: Place
    hops: tuple[Hop, ...] = ()


class Explanation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why a finding stands, or what a fact is; `conditions` are empty for a fact alone."""

    id: str
    title: Text
    conditions: tuple[Met, ...]
    seen: tuple[Seen, ...]
    assumes: tuple[Text, ...] = ()
    remedy: Text | None = None


def explain(
    report: Report,
    id_: str,
    catalogue: Catalogue | None = None,
    disassemble: Disassemble | None = None,
) -> Explanation:
    """Explain the finding, access or screen that `id_` names; a finding's id may be cut short.

    The catalogue tells the rule's conditions; without it, or without the rule, none are told.
    Raises UsageError when the report holds no such id, or several that begin so.
    """
    for fact in (*report.accesses, *report.screens):
        if fact.id == id_:
            return _of_fact(fact, disassemble)
    return _of_finding(report, _finding(report, id_), catalogue, disassemble)


def _finding(report: Report, id_: str) -> Finding:
    hits = [finding for finding in report.findings if id_ and finding.id.startswith(id_)]
    if len(hits) == 1:
        return hits[0]
    if hits:
        raise UsageError(f"several findings begin with {id_}: {', '.join(hit.id for hit in hits)}")
    raise UsageError(f"the report holds no {id_!r}; name a finding, `access-N` or `screen-N` of it")


def _of_fact(fact: AccessRef | ScreenRef, disassemble: Disassemble | None) -> Explanation:
    if isinstance(fact, ScreenRef):
        kind = Text(
            en=terms.term(terms.SCREEN, fact.kind, "en"),
            zh=terms.term(terms.SCREEN, fact.kind, "zh"),
        )
        says = Text(en=f"{kind.en}: {fact.text}", zh=f"{kind.zh}：{fact.text}")
        return Explanation(fact.id, kind, (), (Seen(fact.id, says, fact.place),))
    says = _read(fact)
    hops = tuple(_hops(fact, disassemble))
    return Explanation(fact.id, says, (), (Seen(fact.id, says, fact.place, hops),))


def _of_finding(
    report: Report, finding: Finding, catalogue: Catalogue | None, disassemble: Disassemble | None
) -> Explanation:
    accesses = {access.id: access for access in report.accesses}
    rule = catalogue.rules.get(finding.rule) if catalogue is not None else None
    conditions: tuple[Met, ...] = ()
    if rule is not None and catalogue is not None:
        conditions = tuple(
            Met(told.words, tuple(_meeting(told, finding, accesses)))
            for told in tell(rule.when, catalogue)
        )
    return Explanation(
        id=finding.id,
        title=finding.summary,
        conditions=conditions,
        seen=tuple(_seen(one, accesses, disassemble) for one in finding.evidence),
        assumes=finding.assumes,
        remedy=finding.remedy,
    )


def _meeting(told: Told, finding: Finding, accesses: dict[str, AccessRef]) -> Iterator[str]:
    for evidence in finding.evidence:
        if evidence.kind in told.kinds and _meets(told, evidence, accesses):
            yield evidence.fact


def _meets(told: Told, evidence: Evidence, accesses: dict[str, AccessRef]) -> bool:
    if evidence.kind == "manifest":
        return (evidence.fact == "manifest:absent") is told.absent
    access, test = accesses.get(evidence.fact), told.test
    if access is None or not isinstance(test, AccessTest):
        return True
    return (test.data_type is None or access.data_type in test.data_type) and (
        test.phase is None or access.phase in test.phase
    )


def _seen(
    evidence: Evidence, accesses: dict[str, AccessRef], disassemble: Disassemble | None
) -> Seen:
    access = accesses.get(evidence.fact)
    if access is not None:
        hops = tuple(_hops(access, disassemble))
    elif evidence.place.kind == "code":
        words = Text(en="stands here", zh="位于此处")
        hops = (_hop(words, evidence.place.symbol, evidence.place, disassemble),)
    else:
        hops = ()
    return Seen(evidence.fact, evidence.says, evidence.place, hops)


def _hops(access: AccessRef, disassemble: Disassemble | None) -> Iterator[Hop]:
    for step in access.path:
        member = readable_member(step.method)
        words = Text(
            en=f"{terms.term(terms.EDGE, step.edge, 'en')} {member}",
            zh=f"{terms.term(terms.EDGE, step.edge, 'zh')} {member}",
        )
        yield _hop(words, step.method, step.place, disassemble)
    yield _hop(_read(access), access.place.symbol, access.place, disassemble)


def _hop(words: Text, method: str, place: Place, disassemble: Disassemble | None) -> Hop:
    code: tuple[str, ...] = ()
    if disassemble is not None and place.kind == "code" and place.symbol:
        code = tuple(disassemble(place.symbol, place.offset))
    return Hop(words, method, place, code)


def _read(access: AccessRef) -> Text:
    api = short_api(access.api, access.argument)
    data = {one: terms.term(terms.DATA_TYPE, access.data_type, one) for one in ("en", "zh")}
    phase = {one: terms.term(terms.PHASE, access.phase, one) for one in ("en", "zh")}
    return Text(
        en=f"reads {data['en']} by {api} ({phase['en']})",
        zh=f"通过 {api} 读取{data['zh']}（{phase['zh']}）",
    )


_WORDS = {
    "conditions": Text(en="The rule asks for", zh="规则条件"),
    "met": Text(en="met by", zh="符合的事实"),
    "evidence": Text(en="Where to look", zh="查看位置"),
    "assumes": Text(en="Assumes", zh="前提"),
    "remedy": Text(en="Remedy", zh="整改建议"),
}


def explanation_text(explanation: Explanation, language: str) -> str:
    """Return the explanation as plain text in `language` (`en` or `zh`)."""
    lines = [f"{explanation.id}  {plain(explanation.title.of(language))}"]
    if explanation.conditions:
        lines += ["", _WORDS["conditions"].of(language)]
        for met in explanation.conditions:
            facts = f"  ({_WORDS['met'].of(language)} {', '.join(met.facts)})" if met.facts else ""
            lines.append(f"  - {plain(met.words.of(language))}{facts}")
    lines += ["", _WORDS["evidence"].of(language)]
    for seen in explanation.seen:
        lines += _seen_lines(seen, language)
    for word, texts in (
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
    for number, hop in enumerate(seen.hops, start=1):
        yield f"    {number}. {plain(hop.words.of(language))}"
        yield f"       {plain(readable_place(hop.place, language))}"
        for line in hop.code:
            yield f"         | {plain(line)}"
