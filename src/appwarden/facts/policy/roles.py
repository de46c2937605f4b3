"""A document's canonical text in; what it is out: policy, SDK list, children's rules, shell."""

import re

from appwarden.facts.policy.cues import Cues
from appwarden.facts.policy.ingest.canonical import Canonical
from appwarden.facts.policy.model import Format, Language, Role
from appwarden.facts.policy.normal import level

# A page with a script and less text than this is no policy but the frame of one.
SHELL_CHARS = 200
LEAST_CHARS = 30
HEAD_CHARS = 400
READ_CHARS = 20_000
ROLES: tuple[Role, ...] = ("sdk_list", "collected_list", "children", "policy", "agreement")
TITLE_CHARS = 40
_ENDS = frozenset("。.;；:：,，")
# A text that speaks of collecting and of personal information oftener than this is a policy.
MENTIONS = 2
_COLLECTS = re.compile(r"收集|采集|搜集|获取|collect")
_PERSONAL = re.compile(r"个人信息|个人资料|个资|隐私|personal (?:information|data)|privacy")
_TRADITIONAL = re.compile(
    "[個們資訊隱權與務協議檔機關聯應時對會說錄戶電話碼體網這為從過後還進將請關於]"
)
_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]{2,}")


def role_of(name: str, form: Format, canonical: Canonical, cues: Cues) -> Role:
    """Tell what a document is, by its title first, else by what it speaks of."""
    framed = form == "html" and "<script" in canonical.source.lower()
    least = SHELL_CHARS if framed else LEAST_CHARS
    # Characters that nobody sees are no text.
    if (
        len(level(canonical.text[: SHELL_CHARS * READ_CHARS]).strip()) < least
        and not canonical.tables
    ):
        return "shell"
    firsts = [level(canonical.text[block.start : block.end]) for block in canonical.blocks[:4]]
    titles = [
        *(first for first in firsts if len(first) <= TITLE_CHARS and first[-1:] not in _ENDS),
        level(name),
    ]
    whole = level(canonical.text[:READ_CHARS])
    for title in titles:
        for role in ROLES:
            if cues.holds(f"role_{role}", title):
                return "policy" if role == "agreement" and _holds_policy(whole, cues) else role
    if len(_COLLECTS.findall(whole)) > MENTIONS and len(_PERSONAL.findall(whole)) > MENTIONS:
        return "policy"
    head = level(canonical.text[:HEAD_CHARS])
    return next((role for role in ROLES if cues.holds(f"role_{role}", head)), "other")


def _holds_policy(whole: str, cues: Cues) -> bool:
    """Tell whether an agreement has a privacy policy within it, which speaks of itself."""
    return len(cues.pattern("own_policy").findall(whole)) > MENTIONS


def language_of(text: str) -> Language:
    """Tell the language that most of `text` is written in; Chinese by its characters."""
    han, latin = len(_HAN.findall(text)), len(_LATIN.findall(text))
    if not han and not latin:
        return "unknown"
    # One Chinese character says about as much as half an English word.
    if han < latin:
        return "en"
    traditional = len(_TRADITIONAL.findall(text))
    return "zh-Hant" if traditional * 25 > han else "zh"
