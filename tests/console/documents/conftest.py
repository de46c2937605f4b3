"""Fictitious letters of every kind for the tests of wording and rendering."""

from collections.abc import Callable
from datetime import date

import pytest

from appwarden.console.documents.kinds import Kind
from appwarden.console.documents.letter import Entry, FindingLine, Letter, Table, Values
from appwarden.console.documents.wording import bundled, cut, filled

ADDRESS = "https://office.example/documents/verify/7K2MX9QRTB/"
PROBLEMS = ("违规收集个人信息", "APP强制、频繁、过度索取权限", "账号注销难")
VALUES = Values(
    office="示例省通信管理局", campaign="示例专项行动", year="2031", batch_in_year="3",
    batch_running="90", app_count="2", app_names="《晨光天气》", problems="违规收集个人信息",
    deadline="2031年3月14日", deadline_rule="5个工作日", next_action="依法处置",
    legal_basis="《示例法》第三条", issued_on="2031年3月4日", contact="示例处",
    reference="示局通报〔2031〕3号", store="示例应用商店", meeting_time="3月7日9时",
    meeting_place="示例大厦", period="2031年", reason="第1行应用版本应为2.0.1",
)  # fmt: skip


def entries(count: int) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            name=f"示例应用{number}号",
            developer=f"杭州示例第{number}网络科技有限公司",
            stores=("示例应用商店",),
            version=f"{number}.0",
            app_type=("地图导航类", "")[number % 2],
            problems=PROBLEMS[: number % 3],
        )
        for number in range(1, count + 1)
    )


@pytest.fixture
def letter() -> Callable[..., Letter]:
    """Return the maker of letters: kind, language, layout=, rows=, draft=."""
    return make_letter


def make_letter(
    kind: str = Kind.NAMING_BULLETIN,
    language: str = "zh",
    *,
    layout: str = "apps",
    rows: int = 3,
    draft: bool = False,
) -> Letter:
    wording = filled(cut(bundled(kind, language)), VALUES)
    return Letter(
        kind=kind,
        language=language,
        office="示例省通信管理局",
        title=wording.title,
        paragraphs=wording.paragraphs,
        number="" if draft else "示局通报〔2031〕3号",
        code="" if draft else "7K2MX9QRTB",
        verify_address="" if draft else ADDRESS,
        issued_on=None if draft else date(2031, 3, 4),
        draft=draft,
        layout=layout,
        addressees=("杭州晨光网络科技有限公司",),
        entries=entries(rows),
        findings=(FindingLine("违规收集个人信息", "示例办法第三条", "同意前读取设备标识"),),
        tables=(Table("年度数字", ("范围", "数字"), (("本局", "12"),)),),
    )
