"""Documents with their sentences in; how they are written out: language, vagueness, bundling."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from appwarden.facts.policy.cues import Cues
from appwarden.facts.policy.ingest.canonical import Link
from appwarden.facts.policy.model import Manner, Quote, SdkRecord, Statement
from appwarden.facts.policy.normal import level
from appwarden.facts.policy.units import Unit

if TYPE_CHECKING:
    from appwarden.facts.policy.read import Reading

QUOTES_LISTED = 5
# Longer than this nobody reads; half an hour at the speed of reading Chinese.
LONG_CHARS = 20_000
# What one in so many statements says is a habit and not a slip.
_BY_CUE = ("bundle", "jargon", "complicated", "only_experience")
_OPERATOR = re.compile(
    r"((?:[\u4e00-\u9fff()a-z0-9]{2,40}?)(?:有限责任公司|股份有限公司|有限公司))"
    r"[^,，。]{0,12}(?:以下|下称|简称)[^,，。]{0,10}(?:我们|本公司|我司|公司)"
)
_NAMED = re.compile(r"[\u4e00-\u9fff()a-z0-9]{2,30}?(?:有限责任公司|股份有限公司|有限公司)")
_LEADING = re.compile(r"^.*?(?:由|是|为|与|和|及|我们是|本(?:应用|软件|产品)|欢迎使用)")
_DEAD = re.compile(r"^(?:#|javascript:|about:|\s*$)", re.IGNORECASE)


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
        *_operators(units),
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


def _operators(units: Sequence[Unit]) -> Iterator[Manner]:
    """Tell of two companies that both call themselves `we`: a template not filled in."""
    operators: dict[str, Quote] = {}
    for unit in units:
        for found in _OPERATOR.finditer(unit.text):
            name = _LEADING.sub("", found[1])
            if _NAMED.fullmatch(name):
                operators.setdefault(name, unit.quote())
    if len(operators) > 1:
        yield Manner("several_operators", len(operators), tuple(operators.values())[:QUOTES_LISTED])


def _dead_lists(
    readings: Sequence["Reading"], sdks: Sequence[SdkRecord], cues: Cues
) -> Iterator[Manner]:
    """Tell of lists that are promised and are neither there nor linked."""
    there = bool(sdks) or any(
        one.document.role in {"sdk_list", "collected_list"} for one in readings
    )
    if there:
        return
    quotes = [
        unit.quote()
        for one in readings
        for unit in one.units
        if cues.holds("self_reference", unit.text)
        and cues.holds("third_party_place", unit.text)
        and not _leads_somewhere(unit, one.ingested.canonical.links)
    ]
    yield Manner("dead_list", len(quotes), tuple(quotes[:QUOTES_LISTED]))


def _leads_somewhere(unit: Unit, links: Sequence[Link]) -> bool:
    named = "http://" in unit.text or "https://" in unit.text
    return named or any(
        link.start < unit.end and unit.start < link.end and not _DEAD.match(link.target)
        for link in links
    )


def _hidden(policies: Sequence["Reading"]) -> Iterator[Manner]:
    hidden = [unit for one in policies for unit in one.units if unit.hidden]
    quotes = tuple(unit.quote() for unit in hidden[:QUOTES_LISTED])
    yield Manner("hidden_text", len(hidden), quotes)
