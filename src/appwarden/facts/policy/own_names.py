"""Sentences of a document in; a pattern for the short names that its operator gave itself out."""

import re
from collections.abc import Iterable

from appwarden.facts.policy.cues import Cues
from appwarden.facts.policy.units import Unit

MAX_NAMES = 8
# Behind a firm's name: `(hereinafter "Example" or "we")`.
_SHORT = re.compile(
    r"(?:简称|下称|以下称|统称|合称|称为?)(?:为|作)?[:：]?[“\"「『]([^”\"」』,，。]{2,12})[”\"」』]"
    r"|\((?:the |hereinafter )?[“\"]([a-z][^”\",.]{1,24}?),?[”\"]"
)
_FIRM = re.compile(
    r"公司|银行|医院|学校|中心|机构|协会|我们|本行|\b(?:inc|ltd|llc|gmbh|limited|plc|we|our)\b"
)
# How far before its short name a firm's name may stand, in levelled characters.
REACH = 40
_COMMON = re.compile(
    r"政策|协议|声明|规则|条款|信息|数据|服务|账[号户]|软件|产品|用户|会员|儿童|小程序"
    r"|policy|service|terms|site|data|information|app\b|we$|us$|our$"
)


def own_names(units: Iterable[Unit], cues: Cues) -> re.Pattern[str] | None:
    """Return what finds the operator's short names in levelled text; None where it gave none."""
    found: dict[str, None] = {}
    for unit in units:
        for short in _SHORT.finditer(unit.text):
            name = short[1] or short[2]
            named = _FIRM.search(unit.text, max(0, short.start() - REACH), short.end()) is not None
            pronoun = any(cues.holds(cue, name) for cue in ("first_party", "user", "third_party"))
            if named and not pronoun and _COMMON.search(name) is None:
                found[name] = None
    if not found:
        return None
    words = "|".join(re.escape(name) for name in list(found)[:MAX_NAMES])
    return re.compile(rf"(?<![a-z])(?:{words})(?![a-z]|的|账|帐|用户|会员|服务|产品|app|sdk)")
