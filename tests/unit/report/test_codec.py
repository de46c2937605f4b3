import json

import msgspec
import pytest
from tests.unit.report.sample_report import SAMPLES, sample

from appwarden.errors import UnreadableError, UsageError
from appwarden.report import decode_report, encode_report, render


@pytest.mark.parametrize("name", SAMPLES)
def test_a_report_survives_its_bytes(name: str) -> None:
    report = SAMPLES[name]()
    assert decode_report(encode_report(report)) == report


def test_the_bytes_are_sorted_indented_and_end_with_a_newline() -> None:
    document = encode_report(sample())
    told = json.dumps(json.loads(document), indent=2, ensure_ascii=False, sort_keys=True)
    assert document == told.encode() + b"\n"


def test_the_json_view_is_the_format() -> None:
    assert render(sample(), "json", language="zh") == encode_report(sample())


def test_an_unknown_view_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="text, json, sarif, html, pdf"):
        render(sample(), "docx", language="en")  # type: ignore[arg-type]  # the mistake under test


def test_an_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="en, zh"):
        render(sample(), "text", language="fr")


@pytest.mark.parametrize("document", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"not json"])
def test_what_is_not_json_is_unreadable(document: bytes) -> None:
    with pytest.raises(UnreadableError, match="not readable JSON"):
        decode_report(document)


@pytest.mark.parametrize("document", [b"{}", b'{"schema": "appwarden.facts/1"}', b'{"schema": 7}'])
def test_another_format_is_named(document: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"not a report of format appwarden\.report/1"):
        decode_report(document)


def test_a_break_is_named_with_its_path() -> None:
    broken = msgspec.json.decode(encode_report(sample()))
    broken["findings"][1]["severity"] = "terrible"
    with pytest.raises(UnreadableError, match=r"\$\.findings\[1\]\.severity|\$\.findings"):
        decode_report(msgspec.json.encode(broken))


def test_an_unknown_field_is_refused() -> None:
    broken = msgspec.json.decode(encode_report(sample()))
    broken["artifact"]["colour"] = "red"
    with pytest.raises(UnreadableError, match="colour"):
        decode_report(msgspec.json.encode(broken))
