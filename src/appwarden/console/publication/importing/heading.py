"""What a notice says of itself: title, day, batch numbers, deadline, and how many it declares."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from appwarden.console.publication.importing.model import Declared, Heading

_TITLE: Final = re.compile(r"通报|通告|公告|名单|公示")
_BATCH_IN_YEAR: Final = re.compile(r"(\d{4})年第([\d一二三四五六七八九十]+)[批期]")
_RUNNING: Final = re.compile(r"总第([\d一二三四五六七八九十]+)[批期]")
_DAY: Final = re.compile(r"(?<!\d)(20\d\d)(?:年|-|/|\.)(\d{1,2})(?:月|-|/|\.)(\d{1,2})(?!\d)日?")
_DUE: Final = re.compile(
    r"(?:应|须|请)?(?:于|在)(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日(?:之?前)?[^。；]{0,12}?整改"
)
_PUBLISHED: Final = re.compile(r"发布(?:时间|日期)[:：]?\s*")
_COUNT: Final = re.compile(r"(?<!\d)(\d{1,4})\s*款(?!以上|以下)([^。；;\n]{0,12})")
_SDK_TOO: Final = re.compile(
    r"(?<!\d)(\d{1,4})\s*款[^。；;\d]{0,20}?(?:及|和|、|与|，|,)\s*(\d{1,4})\s*款[^。；;]{0,6}SDK",
    re.IGNORECASE,
)
_DIGITS: Final = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_LONGEST_TITLE_CHARACTERS: Final = 120


def heading_of(lines: Iterable[str], sections: Iterable[Declared] = ()) -> Heading:
    """Read the heading out of a notice's own text, in reading order."""
    texts = [line.strip() for line in lines if line.strip()]
    whole = "\n".join(texts)
    in_year = _BATCH_IN_YEAR.search(whole)
    running = _RUNNING.search(whole)
    issued = _issued(whole)
    due = _DUE.search(whole)
    return Heading(
        title=_title(texts),
        issued_on=issued,
        year=int(in_year[1]) if in_year else None,
        year_number=_number(in_year[2]) if in_year else None,
        running_number=_number(running[1]) if running else None,
        due_on=_due(due, issued),
        due_text=due[0] if due else "",
        declared=(*_declared(texts), *sections),
    )


def day_in(text: str) -> date | None:
    """Return the first proper day written in the text, or None."""
    for match in _DAY.finditer(text):
        try:
            return date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            continue
    return None


def _title(texts: list[str]) -> str:
    """Return the first short line without a full stop that calls itself notice or list."""
    bare = (re.sub(r"^附件\d*[:：]?", "", text) for text in texts)
    short = (text for text in bare if len(text) <= _LONGEST_TITLE_CHARACTERS)
    return next((text for text in short if _TITLE.search(text) and "。" not in text), "")


def _issued(whole: str) -> date | None:
    published = _PUBLISHED.search(whole)
    if published is not None:
        return day_in(whole[published.end() : published.end() + 24])
    days = [line for line in whole.split("\n") if _DAY.fullmatch(line)]
    return day_in(days[-1]) if days else None


def _due(match: re.Match[str] | None, issued: date | None) -> date | None:
    """Return the day to rectify by; without a year it is the one next after the day of issue."""
    if match is None or (match[1] is None and issued is None):
        return None
    try:
        if match[1] is not None or issued is None:
            return date(int(match[1]), int(match[2]), int(match[3]))
        due = date(issued.year, int(match[2]), int(match[3]))
        return due if due >= issued else due.replace(year=due.year + 1)
    except ValueError:
        return None


def _declared(texts: list[str]) -> list[Declared]:
    """Return the declared numbers, a later one only where it differs from those before."""
    said: dict[int, Declared] = {}
    for text in texts:
        both = _SDK_TOO.search(text)
        if both is not None:
            count = int(both[1]) + int(both[2])
            said.setdefault(count, Declared(count, both[0]))
            continue
        for match in _COUNT.finditer(text):
            said.setdefault(int(match[1]), Declared(int(match[1]), match[0]))
    return list(said.values())


def _number(text: str) -> int:
    """Read 8, 八, 十, 十一, 二十 or 二十一."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS.get(text, 0)
    return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
