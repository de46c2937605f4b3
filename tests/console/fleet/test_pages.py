"""Pages of the fleet: what its folder says, with intervals; nothing where there is none."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import msgspec
import pytest
from django.test import Client
from django.urls import reverse

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.fleet.queries import DIMENSIONS
from appwarden.fleet import status as status_of
from appwarden.fleet.leases.model import Counts, Failure, Slow
from appwarden.fleet.model import Judging, RuleSet
from appwarden.fleet.statistics import population

SignIn = Callable[[User], Client]
RULES = RuleSet("abc", "00" * 32, "2026.11.1", "asks", "appwarden 0.1.0", Judging(day="2026-11-01"))
NOW = 1_795_000_020.0
ODD = "<script>alert(1)</script>.apk"


def _share(dimension: str, key: str, measure: str, count: int) -> population.Share:
    return population.Share(dimension, key, measure, count, 40, 3, count / 40, 0.1, 0.9)


@pytest.fixture
def folder(tmp_path: Path, settings: pytest.FixtureRequest) -> Path:
    settings.FLEET_FOLDER = str(tmp_path)  # type: ignore[attr-defined]  # pytest-django's
    snapshot = status_of.Status(
        schema=status_of.SCHEMA,
        made_at=NOW,
        rule_set=RULES,
        counts=Counts(waiting=5, leased=2, done=1234, quarantined=1),
        endings={"reported": 1233, "out_of_time": 1},
        unparted=0,
        sums={},
        minutes=(status_of.Minute(int(NOW) - 120, 50), status_of.Minute(int(NOW) - 60, 70)),
        rate=1.0,
        seconds_left=5.0,
        failures=(Failure(ODD, "out_of_time", "longer than 300 s", 3, ""),),
        slowest=(Slow("/apps/slow.apk", "ab" * 32, 99.5, 5 << 20),),
    )
    counted = population.Statistics(
        schema=population.SCHEMA,
        made_at=NOW,
        rule_set=RULES,
        population=50,
        reported=40,
        sampled=False,
        shares=(
            _share("all", "", "violated", 20),
            _share("data_type", "device.imei", "read_before_consent", 12),
            _share("gap", "packed", "present", 4),
            _share("problem", "MIIT-T01", "suspected", 3),
            _share("problem", "MIIT-T01", "violated", 9),
            _share("sdk", "umeng", "present", 30),
            _share("sector", "", "violated", 2),
        ),
    )
    (tmp_path / "status.json").write_bytes(msgspec.json.encode(snapshot))
    (tmp_path / "statistics.json").write_bytes(msgspec.json.encode(counted))
    return tmp_path


@pytest.fixture
def inspector(users: dict[Role, User], sign_in: SignIn) -> Client:
    return sign_in(users[Role.INSPECTOR])


@pytest.mark.usefixtures("folder")
def test_the_overview_tells_progress_failures_and_gaps(inspector: Client) -> None:
    page = inspector.get(reverse("fleet:overview")).content.decode()
    for words in ("1,234", "out of time", "longer than 300 s", "99.5", "<svg", "code hidden"):
        assert words in page
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_each_dimension_is_a_page_a_table_and_a_picture(inspector: Client, dimension: str) -> None:
    address = reverse("fleet:shares", args=[dimension])
    page = inspector.get(address).content.decode()
    assert "10.0–90.0 %" in page
    assert "40 apps with a report, of 50 listed" in page
    table = inspector.get(f"{address}?format=csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(table)))
    measure = rows[0]["measure"]
    picture = inspector.get(f"{address}?format=svg&measure={measure}")
    assert picture["Content-Type"] == "image/svg+xml"
    assert picture.content.startswith(b"<svg")
    assert inspector.get(f"{address}?format=svg&measure=none").status_code == 404


@pytest.mark.usefixtures("folder")
def test_names_come_from_the_catalogue_in_the_readers_language(inspector: Client) -> None:
    address = reverse("fleet:shares", args=["data_type"])
    assert "IMEI" in inspector.get(address, headers={"accept-language": "zh-hans"}).content.decode()
    words = inspector.get(
        reverse("fleet:shares", args=["problem"]), headers={"accept-language": "zh-hans"}
    ).content.decode()
    assert "95%置信区间" in words


def test_without_a_fleet_the_page_says_what_to_do(inspector: Client) -> None:
    assert "APPWARDEN_CONSOLE_FLEET" in inspector.get(reverse("fleet:overview")).content.decode()
    assert inspector.get(reverse("fleet:shares", args=["sdk"])).status_code == 404


def test_a_damaged_file_is_as_none(inspector: Client, folder: Path) -> None:
    (folder / "status.json").write_bytes(b"{")
    assert "APPWARDEN_CONSOLE_FLEET" in inspector.get(reverse("fleet:overview")).content.decode()


@pytest.mark.usefixtures("folder")
def test_the_public_sees_nothing_of_it(
    client: Client, users: dict[Role, User], sign_in: SignIn
) -> None:
    assert client.get(reverse("fleet:overview")).status_code in {302, 403, 404}
    company = sign_in(users[Role.COMPANY])
    assert company.get(reverse("fleet:overview")).status_code in {403, 404}
