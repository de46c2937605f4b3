"""A policy in, a text for the terminal out: documents, checklist with quotes, what is listed."""

from collections.abc import Iterator

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.model import Check, Policy, Quote
from appwarden.model import Text

QUOTE_CHARS = 90
STATUS = {
    "present": Text(en="present", zh="有"),
    "partial": Text(en="partial", zh="不完整"),
    "vague": Text(en="vague", zh="含糊"),
    "missing": Text(en="MISSING", zh="缺失"),
    "not_checkable": Text(en="not checkable", zh="无法检查"),
}
ROLES = {
    "policy": Text(en="privacy policy", zh="隐私政策"),
    "sdk_list": Text(en="list of SDKs", zh="SDK清单"),
    "collected_list": Text(en="list of collected information", zh="个人信息收集清单"),
    "children": Text(en="children's rules", zh="儿童个人信息规则"),
    "agreement": Text(en="user agreement", zh="用户协议"),
    "shell": Text(en="no text of a policy", zh="没有政策正文"),
    "other": Text(en="not recognised as a policy", zh="未识别为隐私政策"),
}
_TITLES = {
    "documents": Text(en="Documents", zh="文件"),
    "checks": Text(en="Checklist", zh="检查清单"),
    "gaps": Text(en="Not examined", zh="未检查"),
}


def policy_text(policy: Policy, catalogue: Catalogue, language: str) -> str:
    """Return the policy in `language` (`en` or `zh`), one line a thing."""
    lines = [_TITLES["documents"].of(language)]
    for one in policy.documents:
        role = ROLES[one.role].of(language)
        lines.append(f"  {one.name}: {role}, {one.format}, {one.language}, {len(one.text)}")
    lines += ["", _TITLES["checks"].of(language)]
    for check in policy.checks:
        lines += _check(check, catalogue, language)
    if policy.gaps:
        lines += ["", _TITLES["gaps"].of(language)]
        lines += [f"  {gap.place}: {gap.what}: {gap.why}" for gap in policy.gaps]
    return "\n".join(lines) + "\n"


def _check(check: Check, catalogue: Catalogue, language: str) -> Iterator[str]:
    item = catalogue.policy_checks.get(check.id)
    name = item.name.of(language) if item is not None else check.id
    lacks = _lacks(check, catalogue, language)
    yield f"  [{STATUS[check.status].of(language)}] {name}{lacks}"
    for quote in check.quotes[:1]:
        yield f"      {quoted(quote)}"


def _lacks(check: Check, catalogue: Catalogue, language: str) -> str:
    item = catalogue.policy_checks.get(check.id)
    if check.status != "partial" or item is None:
        return ""
    names = [part.name.of(language) for part in item.parts if part.name.en in check.lacks]
    return f"；缺：{'、'.join(names)}" if language == "zh" else f"; lacks: {', '.join(names)}"


def quoted(quote: Quote) -> str:
    """Return a quote on one line with the title it stands under."""
    words = " ".join(quote.text.split())
    words = words if len(words) <= QUOTE_CHARS else f"{words[: QUOTE_CHARS - 1]}…"
    return f"“{words}”" + (f" ({quote.section[-1]})" if quote.section else "")
