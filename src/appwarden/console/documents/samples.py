"""A fictitious letter's content, so that a wording can be looked at before it is used."""

from datetime import date

from appwarden.console.documents.composition import Content
from appwarden.console.documents.kinds import Language
from appwarden.console.documents.letter import Entry, FindingLine, Values
from appwarden.console.documents.page import day_in_words
from appwarden.console.registry.models import Authority


def sample_content(authority: Authority, kind: str, language: str, day: date) -> Content:
    """Return content with every placeholder filled; all names in it are invented."""
    chinese = language == Language.CHINESE
    return Content(
        authority=authority,
        kind=kind,
        language=language,
        values=_chinese(day) if chinese else _english(day),
        addressees=["杭州晨光网络科技有限公司" if chinese else "Morninglight Network Co., Ltd."],
        entries=(_entry(chinese=chinese),),
        findings=(_finding(chinese=chinese),),
    )


def _entry(*, chinese: bool) -> Entry:
    if chinese:
        return Entry(
            name="晨光天气", developer="杭州晨光网络科技有限公司", stores=("示例应用商店",),
            version="4.0.7", problems=("违规收集个人信息",),
        )  # fmt: skip
    return Entry(
        name="Morning Weather", developer="Morninglight Network Co., Ltd.",
        stores=("Example Store",), version="4.0.7",
        problems=("Collecting personal information in breach",),
    )  # fmt: skip


def _finding(*, chinese: bool) -> FindingLine:
    if chinese:
        return FindingLine("违规收集个人信息", "MIIT-T01", "用户同意前读取设备标识")
    return FindingLine(
        "Collecting personal information in breach", "MIIT-T01", "device identifier before consent"
    )


def _chinese(day: date) -> Values:
    return Values(
        campaign="示例专项行动", year=str(day.year), batch_in_year="3", batch_running="90",
        app_count="1", app_names="《晨光天气》", problems="违规收集个人信息",
        deadline=day_in_words(day, "zh"), deadline_rule="5个工作日", next_action="依法向社会通报",
        legal_basis="《示例办法》", contact="示例处", reference="前次通知", store="示例应用商店",
        meeting_time=day_in_words(day, "zh"), meeting_place="示例会议室",
        period=f"{day.year}年", reason="示例理由",
    )  # fmt: skip


def _english(day: date) -> Values:
    return Values(
        campaign="Example campaign", year=str(day.year), batch_in_year="3", batch_running="90",
        app_count="1", app_names="Morning Weather",
        problems="collecting personal information in breach",
        deadline=day_in_words(day, "en"), deadline_rule="5 working days",
        next_action="name the app in public", legal_basis="the Example Act",
        contact="Example section", reference="an earlier notice", store="Example Store",
        meeting_time=day_in_words(day, "en"), meeting_place="Example room",
        period=str(day.year), reason="an example reason",
    )  # fmt: skip
