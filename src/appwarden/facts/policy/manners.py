"""Documents with their sentences in; how they are written out: language, vagueness, bundling."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from appwarden.facts.policy.cues import Cues
from appwarden.facts.policy.model import Manner, Quote, SdkRecord, Statement
from appwarden.facts.policy.normal import level
from appwarden.facts.policy.units import Unit

if TYPE_CHECKING:
    from appwarden.facts.policy.read import Reading

QUOTES_LISTED = 5
# A list of anything is longer than this.
LEAST_LIST_CHARS = 300
# Longer than this nobody reads; half an hour at the speed of reading Chinese.
LONG_CHARS = 20_000
# What one in so many statements says is a habit and not a slip.
_BY_CUE = ("bundle", "complicated", "only_experience", "placeholder")
_OPERATOR = re.compile(
    r"((?:[\u4e00-\u9fff()a-z0-9]{2,40}?)(?:有限责任公司|股份有限公司|有限公司))"
    r"[^,，。]{0,12}(?:以下|下称|简称)[^,，。]{0,10}(?:我们|本公司|我司|公司)"
)
# The name of a company in a title of the document, or behind the key that names the operator.
_TITLED = re.compile(
    r"^([\u4e00-\u9fff()a-z0-9]{2,40}?(?:有限责任公司|股份有限公司|有限公司))[^,，。;；:：]{0,12}"
    r"(?:隐私|个人信息)[^,，。;；:：]{0,10}$"
    r"|^(?:公司名称|公司全称|运营者|运营主体|运营方|开发者|个人信息处理者)(?:名称)?[:：]"
    r"([\u4e00-\u9fff()a-z0-9]{2,40}?(?:有限责任公司|股份有限公司|有限公司))"
)
_EXPLAINS = re.compile(
    r"[^,，。;；]{0,8}(?:是指|指的是|是一[种个类项]|是由|即|全称|\([^)]{2,40}\)"
    r"| (?:means|refers to|is an?) )"
)
_NAMED = re.compile(r"[\u4e00-\u9fff()a-z0-9]{2,30}?(?:有限责任公司|股份有限公司|有限公司)")
_LEADING = re.compile(r"^.*?(?:由|是|为|与|和|及|我们是|本(?:应用|软件|产品)|欢迎使用)")
# Where nobody else can follow: nowhere, or the writer's own machine or network.
_DEAD = re.compile(
    r"^(?:#|javascript:|about:|file:|\s*$"
    r"|(?:https?:)?//(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|\[::1\]))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s，。；、）)\"'<>|]{1,400}")


def manners(
    readings: Sequence["Reading"],
    statements: Sequence[Statement],
    sdks: Sequence[SdkRecord],
    cues: Cues,
) -> tuple[Manner, ...]:
    """Return what stands out in how a set of documents is written; nothing where nothing does."""
    policies = [one for one in readings if one.document.role in {"policy", "children"}]
    units = [unit for one in policies for unit in one.units if unit.kind != "heading"]
    found = [
        *_language(policies),
        *_vague(statements, cues),
        *(_cue(cue, units, cues) for cue in _BY_CUE),
        _jargon(units, cues),
        *_operators([unit for one in policies for unit in one.units]),
        *_dead_lists(readings, sdks, cues),
        *_hidden(policies),
    ]
    return tuple(manner for manner in found if manner.figure)


def _language(policies: Sequence["Reading"]) -> Iterator[Manner]:
    languages = {one.document.language for one in policies}
    if policies and "zh" not in languages:
        yield Manner("not_simplified_chinese", len(policies))
    longest = max((len(one.document.text) for one in policies), default=0)
    if longest > LONG_CHARS:
        yield Manner("long", longest)


def _vague(statements: Sequence[Statement], cues: Cues) -> Iterator[Manner]:
    """Count statements whose data are open or generic, or whose sentence leaves much open."""
    quotes = dict.fromkeys(
        one.quote
        for one in statements
        if one.action == "collect"
        and (one.level == "generic" or (one.open and cues.holds("vague", level(one.quote.text))))
    )
    yield Manner("vague_statements", len(quotes), tuple(quotes)[:QUOTES_LISTED])


def _cue(cue: str, units: Sequence[Unit], cues: Cues) -> Manner:
    quotes = [unit.quote() for unit in units if cues.holds(cue, unit.text)]
    return Manner(cue, len(quotes), tuple(quotes[:QUOTES_LISTED]))


def _jargon(units: Sequence[Unit], cues: Cues) -> Manner:
    """Count sentences with terms of the trade that the document explains nowhere."""
    used = [
        (unit, frozenset(found[0] for found in cues.pattern("jargon").finditer(unit.text)))
        for unit in units
    ]
    explained = {word for unit, words in used for word in words if _explains(unit.text, word)}
    quotes = [unit.quote() for unit, words in used if words - explained]
    return Manner("jargon", len(quotes), tuple(quotes[:QUOTES_LISTED]))


def _explains(sentence: str, word: str) -> bool:
    """Tell whether what stands behind a word in a sentence says what it means."""
    return _EXPLAINS.match(sentence, sentence.find(word) + len(word)) is not None


def _operators(units: Sequence[Unit]) -> Iterator[Manner]:
    """Tell of companies that are each named as the operator: a template not filled in.

    Several names behind the same key are a list of companies, which nobody forgot to fill in.
    """
    named: dict[str, Quote] = {}
    keyed: dict[str, Quote] = {}
    for unit in units:
        for found in _OPERATOR.finditer(unit.text):
            name = _LEADING.sub("", found[1])
            if _NAMED.fullmatch(name):
                named.setdefault(name, unit.quote())
        titled = _TITLED.match(unit.text)
        if titled is not None:
            (named if titled[1] else keyed).setdefault(titled[1] or titled[2], unit.quote())
    if len(keyed) == 1:
        named |= {name: quote for name, quote in keyed.items() if name not in named}
    apart = [name for name in named if not any(name != one and name.endswith(one) for one in named)]
    if len(apart) > 1:
        quotes = tuple(named[name] for name in apart)
        yield Manner("several_operators", len(apart), quotes[:QUOTES_LISTED])


def _dead_lists(
    readings: Sequence["Reading"], sdks: Sequence[SdkRecord], cues: Cues
) -> Iterator[Manner]:
    """Tell of lists that are promised and are neither there nor linked."""
    lists = [one for one in readings if one.document.role in {"sdk_list", "collected_list"}]
    if sdks or any(not _only_points(one, cues) for one in lists):
        return
    quotes = [
        unit.quote()
        for one in readings
        for unit in one.units
        if cues.holds("self_reference", unit.text)
        and cues.holds("third_party_place", unit.text)
        and not _leads_somewhere(unit, one)
    ]
    yield Manner("dead_list", len(quotes), tuple(quotes[:QUOTES_LISTED]))


def _only_points(reading: "Reading", cues: Cues) -> bool:
    """Tell whether a document that is to be a list holds nothing but where the list is."""
    pointing = any(cues.holds("self_reference", unit.text) for unit in reading.units)
    return pointing and len(reading.document.text) < LEAST_LIST_CHARS


def _leads_somewhere(unit: Unit, reading: "Reading") -> bool:
    """Tell whether a sentence holds an address or a link that leads out of its own document."""
    targets = [
        link.target
        for link in reading.ingested.canonical.links
        if link.start < unit.end and unit.start < link.end
    ]
    targets += _ADDRESS.findall(unit.source[unit.start : unit.end])
    name = reading.document.name
    return any(not _DEAD.match(target) and not _is_itself(target, name) for target in targets)


def _is_itself(target: str, name: str) -> bool:
    """Tell whether a link leads back to the document that it stands in."""
    page = target.split("#", maxsplit=1)[0]
    return page == name or ("//" not in page and page.rsplit("/", 1)[-1] == name.rsplit("/", 1)[-1])


def _hidden(policies: Sequence["Reading"]) -> Iterator[Manner]:
    hidden = [unit for one in policies for unit in one.units if unit.hidden]
    quotes = tuple(unit.quote() for unit in hidden[:QUOTES_LISTED])
    yield Manner("hidden_text", len(hidden), quotes)
