"""One app across stores: what differs between builds, from their reports."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from appwarden.errors import UsageError
from appwarden.report import decode_report
from appwarden.report.model import Report
from appwarden.stores.comparing import Row, compare_builds, encode_comparison
from appwarden.stores.telling import comparison_text

Change = Callable[[dict[str, list[dict[str, object]]]], None]
SCREEN_GAP = {"stage": "artifact", "what": "packed", "why": "hidden by a packer", "place": ""}


@pytest.fixture
def other(leaky_report: Path) -> Callable[..., Report]:
    """Return the same report without what reads device identifiers, as another store's build."""

    def make(*gaps: dict[str, str]) -> Report:
        report = json.loads(leaky_report.read_bytes())
        for name in ("accesses", "findings", "permissions"):
            report[name] = []
        report["gaps"] += gaps
        report["artifact"] |= {"sha256": "0" * 64, "version_code": 2}
        return decode_report(json.dumps(report).encode())

    return make


@pytest.fixture
def leaky(leaky_report: Path) -> Report:
    return decode_report(leaky_report.read_bytes())


def test_what_one_build_does_and_another_does_not_is_told(
    leaky: Report, other: Callable[..., Report]
) -> None:
    found = compare_builds([("one", leaky), ("two", other())])
    by_aspect = {row.aspect: row for row in found.rows}
    assert {"permission", "access", "finding"} <= by_aspect.keys()
    assert by_aspect["permission"].key == "android.permission.READ_PHONE_STATE"
    assert all(row.marks == ("yes", "no") for row in found.rows)
    assert [caution.en.split(":")[0] for caution in found.cautions] == ["The versions differ"]


def test_what_was_not_examined_is_not_absent(leaky: Report, other: Callable[..., Report]) -> None:
    found = compare_builds([("one", leaky), ("two", other(SCREEN_GAP))])
    marks = {row.aspect: row.marks for row in found.rows}
    assert marks["access"] == ("yes", "not_examined")
    assert "未检查" in comparison_text(found, "zh")


def test_what_is_sent_and_what_a_policy_says_is_told_where_it_was_looked_at(
    leaky_report: Path,
) -> None:
    bare = json.loads(leaky_report.read_bytes())
    sent = {
        "world": "first", "sequence": 1, "time_ms": 5, "phase": "pre_consent", "subject": "app",
        "sink": "network", "api": "La;->b()V", "target": "collect.example.com",
        "data": {"device.imei": []}, "place": bare["accesses"][0]["place"],
    }  # fmt: skip
    launched = {"worlds": [], "assumptions": [], "unmodelled": {}, "sites": 0, "sites_reached": 0}
    said = {"subject": "app", "data_type": "device.imei", "seen": True}
    said |= {"grade": "static_path", "verdict": "omitted"}
    policy: dict[str, list[object]] = {
        "documents": [],
        "checks": [],
        "statements": [],
        "sdks": [],
        "manners": [],
    }
    one, two, three = (
        decode_report(json.dumps(bare | {"launch": launch, "policy": read}).encode())
        for launch, read in (
            (launched | {"sendings": [sent]}, policy | {"disclosures": [said]}),
            (launched | {"sendings": []}, policy | {"disclosures": []}),
            (None, None),
        )
    )
    found = compare_builds([("one", one), ("two", two), ("three", three)])
    marks = {row.aspect: row.marks for row in found.rows}
    assert marks["sending"] == marks["policy"] == ("yes", "no", "not_examined")
    text = comparison_text(found, "en")
    assert "collect.example.com" in text
    assert "Sent in a launch without a device" in text


def test_equal_builds_share_all(leaky: Report) -> None:
    found = compare_builds([("one", leaky), ("two", leaky)])
    assert found.rows == ()
    assert found.shared["access"] == len(
        {(one.data_type, one.subject, one.phase) for one in leaky.accesses}
    )
    assert found.cautions[0].en == "Some builds are the same file."
    assert encode_comparison(found) == encode_comparison(
        compare_builds([("one", leaky), ("two", leaky)])
    )


def test_the_text_names_builds_and_marks(leaky: Report, other: Callable[..., Report]) -> None:
    text = comparison_text(compare_builds([("商店\x1b", leaky), ("two", other())]), "en")
    assert "1. 商店\\u001b: com.example.application_on_create" in text
    line = next(each for each in text.splitlines() if "READ_PHONE_STATE" in each)
    assert line.split() == ["yes", "-", "android.permission.READ_PHONE_STATE"]


def test_rows_are_sorted_within_their_aspect(leaky: Report, other: Callable[..., Report]) -> None:
    rows: dict[str, list[Row]] = {}
    for row in compare_builds([("one", leaky), ("two", other())]).rows:
        rows.setdefault(row.aspect, []).append(row)
    assert all(
        [one.key for one in each] == sorted(one.key for one in each) for each in rows.values()
    )


@pytest.mark.parametrize("labels", [["one"], ["one", "one"], [str(number) for number in range(21)]])
def test_too_few_too_many_or_two_alike_are_refused(leaky: Report, labels: list[str]) -> None:
    with pytest.raises(UsageError):
        compare_builds([(label, leaky) for label in labels])
