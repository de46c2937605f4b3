"""Wording of problems -> single problems -> the catalogue's types.

The semicolon separates problems; the enumeration comma stands inside one ("force, repeat and
exceed" is one type), so it never splits. A text without a known phrase keeps its wording alone.
"""

import re
from typing import Final

from appwarden.console.publication.importing.model import Problem

# Phrase -> types. T: types of the ministry's bulletins; A: headings of the 2019 method.
# One alternative per wording in use; the wording of a compiler that joins two types names both.
_PHRASES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (r"超范围收集/违规收集|违规收集/超范围收集", ("T01", "T02")),
    (r"违规收集(?:用户)?个人信息|私自收集个人信息|违规收集", ("T01",)),
    (r"超范围(?:、?超频次)?收集(?:用户)?(?:个人信息)?|超频次收集个人信息", ("T02",)),
    (r"违规使用(?:用户)?个人信息|私自共享给第三方|违规共享个人信息", ("T03",)),
    (r"强制用户使用定向推送(?:功能)?|定向推送/个性化推荐|定向推送|个性化推荐", ("T04",)),
    (
        (
            r"(?:APP)?强制、?频繁、?过度索取(?:用户)?权限|不给权限不让用|频繁申请权限|过度索取权限|"
            r"频繁索取权限|强制索取权限"
        ),
        ("T05",),
    ),
    (r"(?:APP)?频繁自启动(?:和|、)?(?:关联启动)?|自启动和关联启动|关联启动", ("T06",)),
    (r"欺骗误导用户下载(?:APP)?|欺骗误导用户安装", ("T07",)),
    (r"欺骗误导用户提供个人信息", ("T08",)),
    (r"应用分发平台上的?APP信息明示不到位|APP信息明示不到位", ("T09",)),
    (r"应用分发平台管理责任落实不到位|管理责任落实不到位", ("T10",)),
    (r"账号注销难|注销账号难|为用户账号注销设置障碍", ("T11",)),
    (r"违规推送弹窗信息|开屏弹窗信息骚扰用户|弹窗信息骚扰用户|骚扰用户", ("T12",)),
    (r"信息窗口\w{0,12}|(?:弹窗|开屏)\w{0,4}(?:乱跳转|关不掉)|乱跳转", ("T13",)),
    (r"欺骗误导强迫用户", ("T14",)),
    (r"SDK信息公示不到位", ("T15",)),
    (r"整改不彻底|技术对抗|不同地域整改不一致", ("T16",)),
    (r"未公开收集使用规则|未公开个人信息(?:收集|处理)规则", ("A1",)),
    (
        r"未明示(?:收集使用)?个人信息(?:的?目的、方式和范围|处理规则)?|未明示收集使用\w*|未列明\w*",
        ("A2",),
    ),
    (r"未经(?:用户)?同意收集使用(?:个人信息)?|未经(?:用户)?同意(?:就)?收集(?:个人信息)?", ("A3",)),
    (r"违反必要(?:性)?原则\w*|收集与其提供的服务无关的个人信息", ("A4",)),
    (r"未经(?:用户)?同意(?:就)?向(?:他人|第三方)提供(?:个人信息)?", ("A5",)),
    (
        (
            r"未(?:按法律规定)?提供\w{0,6}(?:删除|更正|注销)\w*|未公布投诉\w*|"
            r"投诉举报/权利请求渠道缺失|未建立\w{0,8}投诉\w*"
        ),
        ("A6",),
    ),
)
_KNOWN: Final = tuple((re.compile(wording, re.IGNORECASE), types) for wording, types in _PHRASES)
ANY_PROBLEM: Final = re.compile("|".join(wording for wording, _ in _PHRASES), re.IGNORECASE)
_SPLIT: Final = re.compile(r"[;；\n\r]+")
_PROBLEM_BEGINNING: Final = re.compile(
    r"^(?:违规|违法|超范围|强制|频繁|过度|私自|未经|未公开|未明示|未按|未提供|未列明|未公布|未建立|"
    r"欺骗|误导|不给|在申请|账号注销|信息窗口|整改|技术对抗)"
)


def split_problems(text: str) -> tuple[Problem, ...]:
    """Return the single problems of a cell, each with its types; empty for an empty cell."""
    parts = (part.strip(" \u3000。.，,") for part in _SPLIT.split(text))
    return tuple(Problem(part, problem_types(part)) for part in parts if part)


def problem_types(text: str) -> tuple[str, ...]:
    """Return the types whose wording the text holds, in the catalogue's order.

    A longer wording hides a shorter one inside it, so nothing is counted twice.
    """
    plain = re.sub(r"\s+", "", text)
    found: set[str] = set()
    for wording, types in _KNOWN:
        plain, hits = wording.subn("\0", plain)
        if hits:
            found.update(types)
    return tuple(sorted(found, key=lambda name: (name[0] != "T", name)))


def is_problem(text: str) -> bool:
    """Say whether a cell words a problem."""
    plain = re.sub(r"\s+", "", text)
    return ANY_PROBLEM.search(plain) is not None or _PROBLEM_BEGINNING.match(plain) is not None
