"""The demo: the public record as cases, entered once, with its figures."""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from django.test import Client

from appwarden.console.accounts.models import User
from appwarden.console.cases.models import Batch, Case, CourtAction, Remedy, Summons
from appwarden.console.deadlines.queries import overdue
from appwarden.console.demo import services
from appwarden.console.demo.people import NAMES, PASSWORD
from appwarden.console.demo.record import PublicRecord, public_record
from appwarden.console.demo.services import Demo, build_demo
from appwarden.console.publication.models import Bulletin
from appwarden.console.registry.models import Operator
from appwarden.console.statistics.funnel import tally, total
from appwarden.console.statistics.scope import Scope

pytestmark = pytest.mark.django_db
# Rounds of more than this many unnamed apps are entered with this many here: time is short.
UNNAMED_AT_MOST = 2


def _shortened(record: PublicRecord) -> PublicRecord:
    replace = msgspec.structs.replace
    rounds = tuple(
        replace(
            entered,
            unnamed=tuple(
                replace(group, count=min(group.count, UNNAMED_AT_MOST)) for group in entered.unnamed
            ),
        )
        for entered in record.rounds
    )
    return replace(record, rounds=rounds)


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Demo:
    """Build a demo with few unnamed apps and without sample apps."""
    monkeypatch.setattr(services, "public_record", lambda: _shortened(public_record()))
    monkeypatch.setattr(services, "inspect_samples", lambda *_arguments: 0)
    return build_demo(tmp_path)


def test_the_record_says_the_figures_of_the_press() -> None:
    rounds = {entered.key: entered for entered in public_record().rounds}

    def size(key: str) -> int:
        entered = rounds[key]
        return len(entered.subjects) + sum(group.count for group in entered.unnamed)

    assert size("r2018-01") == 3
    assert size("r2019-07") + size("r2019-07-unnamed") == 40
    assert size("r2019-11") == 100
    assert size("r2021-03") == 136
    assert size("r2021-07") == 25
    assert size("r2021-08") == 43
    tallies = {group.operator: group.count for group in rounds["r2020-11"].unnamed}
    assert tallies == {
        "alibaba": 40, "bytedance": 30, "tencent": 30, "baidu": 20, "xiaomi": 10, "netease": 10,
    }  # fmt: skip


def test_the_demo_is_entered_once_and_holds_together(demo: Demo, tmp_path: Path) -> None:
    assert demo.cases == Case.objects.count()
    again = build_demo(tmp_path)
    assert again == demo
    words = demo.describe("http://127.0.0.1:8000")
    assert PASSWORD in words
    assert all(name in words for name in NAMES)
    _three_companies_are_named_in_a_bulletin_of_january_2018()
    _the_removal_of_one_companys_apps_is_by_another_authority()
    _the_eighth_batch()
    _meetings_and_records()
    _groups_are_counted()
    _nothing_of_the_record_waits_today()
    _people_may_sign_in()


def _three_companies_are_named_in_a_bulletin_of_january_2018() -> None:
    bulletin = Bulletin.objects.get(issued_on=date(2018, 1, 12))
    named = [entry.operator.brand_en for entry in bulletin.entries.all() if entry.operator]
    assert sorted(named) == ["Ant Financial", "Baidu", "ByteDance"]


def _the_removal_of_one_companys_apps_is_by_another_authority() -> None:
    removed = Case.objects.filter(removed_on__year=2021)
    assert {case.authority.code for case in removed} == {"cac"}
    assert {case.operator.brand_en for case in removed if case.operator} == {"Didi"}
    assert all(case.immediate_ground for case in removed)


def _the_eighth_batch() -> None:
    batch = Batch.objects.get(year=2021, year_number=8)
    assert batch.running_number == 17
    wechat = Case.objects.get(app__name_en="WeChat")
    assert wechat.named_on == date(2021, 8, 18)
    due = wechat.deadlines.get(purpose="after_naming").due_on
    assert due == date(2021, 8, 25)


def _meetings_and_records() -> None:
    assert Summons.objects.get(held_on=date(2020, 6, 12)).fix_by == date(2020, 6, 17)
    assert Remedy.objects.count() == 3
    assert CourtAction.objects.get().public_interest


def _groups_are_counted() -> None:
    rows = {row.label: row.counts["tested"] for row in tally("group", Scope()).rows}
    alibaba = Operator.objects.get(brand_en="Alibaba")
    # Two unnamed apps of 2020, Ele.me of 2019 and the affiliate of 2018.
    assert rows[str(alibaba)] == 4
    assert total(Scope(start=date(2021, 8, 1), end=date(2021, 8, 31))).counts["named"] == 7


def _nothing_of_the_record_waits_today() -> None:
    assert not overdue().exists()
    assert set(Case.objects.values_list("status", flat=True)) == {"closed"}
    assert set(Case.objects.values_list("outcome", flat=True)) == {"record", "removed"}


def _people_may_sign_in() -> None:
    for name in NAMES:
        assert User.objects.get(username=name).check_password(PASSWORD)
        assert not User.objects.get(username=name).must_change_password
    assert Client().login(username="officer", password=PASSWORD)


def test_a_database_with_other_data_is_left_alone(tmp_path: Path) -> None:
    User.objects.create(username="somebody", display_name="Somebody", role="auditor")
    with pytest.raises(ValueError, match="other data"):
        build_demo(tmp_path)
