"""A policy in, a text for the terminal out: documents, checklist, statements, lists, manners."""

from collections.abc import Iterator, Sequence

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.changes import Change
from appwarden.facts.policy.model import Check, Policy, Quote, Statement
from appwarden.findings.policy_words import MANNERS, STATUSES
from appwarden.model import Text
from appwarden.report import terms
from appwarden.report.names import plain

QUOTE_CHARS = 90
POLARITIES = {
    "does": Text(en="does", zh="是"),
    "does_not": Text(en="does not", zh="否"),
    "not_unless": Text(en="not unless", zh="附条件"),
}
ACTIONS = {
    "collect": Text(en="collect", zh="收集"),
    "use": Text(en="use", zh="使用"),
    "store": Text(en="store", zh="保存"),
    "share": Text(en="share", zh="共享"),
    "entrust": Text(en="entrust", zh="委托处理"),
    "transfer": Text(en="transfer", zh="转让"),
    "disclose": Text(en="disclose", zh="公开披露"),
    "export": Text(en="send abroad", zh="向境外提供"),
    "delete": Text(en="delete", zh="删除"),
}
CHANGES = {
    "added": Text(en="added", zh="新增"),
    "removed": Text(en="removed", zh="删除"),
    "weakened": Text(en="weakened", zh="减弱"),
    "strengthened": Text(en="strengthened", zh="加强"),
}
_TITLES = {
    "documents": Text(en="Documents", zh="文件"),
    "checks": Text(en="Checklist", zh="检查清单"),
    "statements": Text(en="Statements", zh="语句"),
    "sdks": Text(en="Third parties listed", zh="列出的第三方"),
    "manners": Text(en="How it is written", zh="表述方式"),
    "gaps": Text(en="Not examined", zh="未检查"),
    "changes": Text(en="Against the older version", zh="与旧版本比较"),
    "proposals": Text(en="Proposed by the second reader, not judged", zh="模型建议（未作判断）"),
    "consent": Text(en="needs a new consent", zh="需重新取得同意"),
    "none": Text(en="none", zh="无"),
}


def policy_text(policy: Policy, catalogue: Catalogue, language: str) -> str:
    """Return the policy in `language` (`en` or `zh`), one line a thing and one for its quote."""
    documents = [
        f"{one.name}: {terms.term(terms.DOCUMENT_ROLE, one.role, language)}, {one.format}, "
        f"{one.language}, {len(one.text)}"
        for one in policy.documents
    ]
    parts = {
        "documents": documents,
        "checks": [line for check in policy.checks for line in _check(check, catalogue, language)],
        "statements": list(_statements(policy.statements, catalogue, language)),
        "sdks": [f"{one.name} | {one.company} | {one.data} | {one.purpose}" for one in policy.sdks],
        "manners": [
            f"{MANNERS[one.kind].of(language)}: {one.figure}"
            for one in policy.manners
            if one.kind in MANNERS
        ],
        "gaps": [f"{gap.place}: {gap.what}: {gap.why}" for gap in policy.gaps],
    }
    return "\n".join(_part(name, lines, language) for name, lines in parts.items() if lines)


def changes_text(changes: Sequence[Change], language: str) -> str:
    """Return the differences of two versions, those that need a new consent marked."""
    lines = []
    for one in changes:
        consent = f" ({_TITLES['consent'].of(language)})" if one.needs_consent else ""
        lines.append(f"[{CHANGES[one.kind].of(language)}] {one.what} {one.key}{consent}")
        quote = one.new or one.old
        if quote is not None:
            lines.append(f"    {quoted(quote)}")
    return "\n" + _part("changes", lines or [_TITLES["none"].of(language)], language)


def proposals_text(rows: Sequence[tuple[str, str, Quote]], language: str) -> str:
    """Return what a second reader proposes, one line a statement."""
    lines = [
        f"{ACTIONS[action].of(language)}, {POLARITIES[polarity].of(language)}: {quoted(quote)}"
        for action, polarity, quote in rows
    ]
    return "\n" + _part("proposals", lines or [_TITLES["none"].of(language)], language)


def _part(name: str, lines: Sequence[str], language: str) -> str:
    return "\n".join([_TITLES[name].of(language), *(f"  {plain(line)}" for line in lines)]) + "\n"


def _check(check: Check, catalogue: Catalogue, language: str) -> Iterator[str]:
    item = catalogue.policy_checks.get(check.id)
    name = item.name.of(language) if item is not None else check.id
    yield f"[{STATUSES[check.status].of(language)}] {name}{_lacks(check, catalogue, language)}"
    for quote in check.quotes[:1]:
        yield f"    {quoted(quote)}"


def _lacks(check: Check, catalogue: Catalogue, language: str) -> str:
    item = catalogue.policy_checks.get(check.id)
    if check.status != "partial" or item is None:
        return ""
    names = [part.name.of(language) for part in item.parts if part.name.en in check.lacks]
    return f"；缺：{'、'.join(names)}" if language == "zh" else f"; lacks: {', '.join(names)}"


def _statements(
    statements: Sequence[Statement], catalogue: Catalogue, language: str
) -> Iterator[str]:
    """Yield one line for each action, kind of data and polarity, with the first quote."""
    first: dict[tuple[str, str, str], Statement] = {}
    for one in statements:
        first.setdefault((one.action, one.polarity, one.term), one)
    for (action, polarity, term), one in first.items():
        known = catalogue.data_terms.get(term)
        name = known.name.of(language) if known is not None else one.data.text
        said = f"{ACTIONS[action].of(language)} {name}: {POLARITIES[polarity].of(language)}"
        yield f"{said} {quoted(one.quote)}"


def quoted(quote: Quote) -> str:
    """Return a quote on one line with the title it stands under."""
    words = " ".join(quote.text.split())
    words = words if len(words) <= QUOTE_CHARS else f"{words[: QUOTE_CHARS - 1]}…"
    return f"“{words}”" + (f" ({quote.section[-1]})" if quote.section else "")
