import io

import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from tests.unit.report.sample_report import SAMPLES, sample

from appwarden.artifact.model import Label
from appwarden.errors import AppwardenError, UnreadableError
from appwarden.facts.policy.model import Check, Quote
from appwarden.findings.model import Disclosure
from appwarden.report import pdf, render
from appwarden.report.model import PolicyRef, Report

needs_chinese = pytest.mark.skipif(pdf.find_cjk_font() is None, reason="no Chinese font installed")


def told(report: Report, language: str) -> str:
    reader = PdfReader(io.BytesIO(render(report, "pdf", language=language)))
    return "".join("".join(page.extract_text() for page in reader.pages).split())


@needs_chinese
def test_the_chinese_pages_hold_chinese() -> None:
    text = told(sample(), "zh")
    assert "示例商城" in text
    assert "示例推送在用户同意隐私政策之前读取IMEI" in text
    assert "检测人" in text


def test_the_english_pages_hold_everything_that_was_found() -> None:
    report = sample()
    text = told(report, "en")
    for finding in report.findings:
        assert finding.id in text
        assert "".join(finding.summary.en.split()) in text
    for clause in report.clauses:
        assert clause.id in text
    assert "com.example.push.b.DeviceIdentityCollector.collect()" in text


@pytest.mark.parametrize("name", ["clean", "packed", "hostile"])
def test_every_sample_can_be_printed(name: str) -> None:
    assert render(SAMPLES[name](), "pdf", language="en").startswith(b"%PDF-1.7")


def test_a_hostile_app_stays_text() -> None:
    text = told(SAMPLES["hostile"](), "en")
    assert "<script>alert(1)</script>\\u202eevil\\u0000" in text
    assert "{{7*7}}#eval[1]" in text


def test_equal_reports_give_equal_bytes() -> None:
    assert render(sample(), "pdf", language="en") == render(sample(), "pdf", language="en")


def test_the_date_is_the_day_judged_for() -> None:
    reader = PdfReader(io.BytesIO(render(sample(), "pdf", language="en")))
    assert reader.metadata is not None
    assert str(reader.metadata.get("/CreationDate")).startswith("D:20261121000000")


@pytest.mark.parametrize("date", ["", "yesterday", "2026-13-01", "2026-11-21T00:00:00"])
def test_a_report_without_a_proper_day_is_refused(date: str) -> None:
    report = sample()
    odd = replace(report, catalogue=replace(report.catalogue, date=date))
    with pytest.raises(UnreadableError, match=r"\$\.catalogue\.date"):
        render(odd, "pdf", language="en")


def test_it_is_an_archival_pdf() -> None:
    assert b"pdfaid:part" in render(sample(), "pdf", language="en")


def test_a_name_that_no_font_holds_still_prints() -> None:
    report = sample()
    label = Label(default="\U00012000 \U0001f6d2 ", zh=None, en=None)
    odd = replace(report, artifact=replace(report.artifact, label=label))
    assert render(odd, "pdf", language="en").startswith(b"%PDF-")


def test_without_a_chinese_font_the_error_names_the_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf, "CJK_FAMILIES", ())
    with pytest.raises(AppwardenError, match="apt-get install fonts-noto-cjk"):
        render(sample(), "pdf", language="zh")
    assert "noChinesefontisinstalled" in told(sample(), "en")


def test_the_pages_hold_the_policy_with_its_quotes() -> None:
    denied = Disclosure("app", "contacts", seen=True, grade="declared", verdict="incorrect")
    policy = PolicyRef(
        documents=(), statements=(), sdks=(), manners=(),
        checks=(Check("retention", "present", (Quote("p", 0, 9, "Kept for six months."),)),),
        disclosures=(denied,),
    )  # fmt: skip
    text = told(replace(sample(), policy=policy), "en")
    assert "Privacypolicy" in text
    assert "RetentionperiodpresentKeptforsixmonths." in text
    assert "denied" in text
    assert "Noprivacypolicywasread." in told(replace(sample(), policy=None), "en")
