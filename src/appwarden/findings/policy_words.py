"""Words of findings on a privacy policy: verdicts, checklist, manners, quotes."""

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.model import Check, Manner, Quote
from appwarden.findings.model import Disclosure
from appwarden.model import Text

QUOTE_CHARS = 80
VERDICTS = {
    "clear": Text(en="clearly stated", zh="写明"),
    "vague": Text(en="stated vaguely", zh="表述含糊"),
    "conditional": Text(en="only on a condition", zh="附条件"),
    "ambiguous": Text(en="stated and denied", zh="前后矛盾"),
    "wrong_recipient": Text(
        en="stated for the app, not for this SDK", zh="仅写明应用收集，未写该SDK"
    ),
    "wrong_purpose": Text(en="stated for another purpose", zh="目的与实际不符"),
    "incorrect": Text(en="denied", zh="声称不收集"),
    "omitted": Text(en="not mentioned", zh="未写明"),
    "over_declared": Text(en="stated, not seen in the app", zh="已写明，应用中未见"),
    "not_checkable": Text(en="could not be compared", zh="无法比对"),
}
STATUSES = {
    "present": Text(en="present", zh="有"),
    "partial": Text(en="incomplete", zh="不完整"),
    "vague": Text(en="vague", zh="含糊"),
    "missing": Text(en="missing", zh="缺失"),
    "not_checkable": Text(en="not checkable", zh="无法检查"),
}
IN_PASSING = Text(en="said in passing only", zh="仅附带提及")
MANNERS = {
    "not_simplified_chinese": Text(en="not in simplified Chinese", zh="没有简体中文版"),
    "long": Text(en="very long (characters)", zh="篇幅过长（字数）"),
    "vague_statements": Text(
        en="statements that leave open what is collected", zh="收集范围含糊的语句"
    ),
    "bundle": Text(en="consent taken from mere use", zh="以使用行为代替同意"),
    "jargon": Text(en="sentences with terms of the trade", zh="含专业术语的语句"),
    "complicated": Text(en="sentences that are hard to understand", zh="晦涩的语句"),
    "only_experience": Text(
        en="sentences that name nothing but a better service as purpose",
        zh="仅以改善服务为目的的语句",
    ),
    "several_operators": Text(
        en="several companies call themselves “we”", zh="出现多个运营主体名称"
    ),
    "placeholder": Text(en="places of a template that were not filled in", zh="模板中未填写的内容"),
    "dead_list": Text(en="lists that are promised and lead nowhere", zh="指向不存在清单的语句"),
    "hidden_text": Text(en="sentences that the page hides", zh="页面隐藏的语句"),
}


def status_of(check: Check) -> Text:
    """Return how an item of the checklist is answered; `vague` may be said in passing only."""
    return IN_PASSING if check.in_passing else STATUSES[check.status]


def told(quotes: tuple[Quote, ...]) -> Text:
    """Return the first quote in quotation marks, or that there is none."""
    if not quotes:
        return Text(en="nothing on it in the policy", zh="政策中未见相关表述")
    words = " ".join(quotes[0].text.split())
    words = words if len(words) <= QUOTE_CHARS else f"{words[: QUOTE_CHARS - 1]}…"
    words = words.rstrip("。.;；")
    return Text(en=f"“{words}”", zh=f"“{words}”")


def disclosure_sentence(one: Disclosure, catalogue: Catalogue) -> Text:
    """Say what the policy says of a read."""
    known = catalogue.data_types.get(one.data_type)
    name = known.name if known is not None else Text(en=one.data_type, zh=one.data_type)
    verdict, quote = VERDICTS[one.verdict], told(one.quotes)
    return Text(
        en=f"Policy on {name.en}: {verdict.en}; {quote.en}.",
        zh=f"政策对{name.zh}：{verdict.zh}；{quote.zh}。",
    )


def check_name(check: str, catalogue: Catalogue) -> Text:
    """Return the name of an item of the checklist; an unknown one keeps its id."""
    known = catalogue.policy_checks.get(check)
    return known.name if known is not None else Text(en=check, zh=check)


def check_sentence(check: Check, catalogue: Catalogue) -> Text:
    """Say how an item of the checklist is answered."""
    name, status, quote = check_name(check.id, catalogue), status_of(check), told(check.quotes)
    return Text(
        en=f"Policy, {name.en}: {status.en}; {quote.en}.",
        zh=f"政策“{name.zh}”：{status.zh}；{quote.zh}。",
    )


def manner_sentence(manner: Manner, _: Catalogue) -> Text:
    """Say what stands out in how the policy is written."""
    kind = MANNERS.get(manner.kind, Text(en=manner.kind, zh=manner.kind))
    quote = told(manner.quotes) if manner.quotes else None
    en, zh = f"Policy, {kind.en}: {manner.figure}", f"政策{kind.zh}：{manner.figure}"
    if quote is not None:
        en, zh = f"{en}; {quote.en}", f"{zh}；{quote.zh}"
    return Text(en=f"{en}.", zh=f"{zh}。")
