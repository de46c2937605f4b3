"""What a call gives and is not asked for is weak; what only carries a reading is none."""

from pathlib import Path

import pytest

from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.facts import extract_facts
from appwarden.facts.model import Access

CATALOGUE = load_catalogue()
APKS = Path(__file__).parents[2] / "samples" / "apks"


@pytest.fixture(scope="module")
def accesses() -> tuple[Access, ...]:
    app = APKS / "little_is_asked_of_what_is_given.apk"
    return extract_facts(read_artifact(app, CATALOGUE), CATALOGUE, budget_seconds=None).accesses


def test_a_record_that_is_asked_for_its_address_alone_is_weak(accesses: tuple[Access, ...]) -> None:
    weak = {one.data_type: one.weak for one in accesses if one.phase == "pre_consent"}
    assert weak == {"network.wifi": True, "network.ip": False, "files.external": True}


def test_callbacks_that_look_at_nothing_are_no_reading(accesses: tuple[Access, ...]) -> None:
    assert not {"accessibility", "notifications"} & {one.data_type for one in accesses}


def test_a_page_that_a_loop_shows_again_has_no_period(accesses: tuple[Access, ...]) -> None:
    (serial,) = (one for one in accesses if one.data_type == "device.serial")
    assert (serial.phase, serial.frequency) == ("unknown", None)
    (number,) = (one for one in accesses if one.data_type == "device.android_id")
    assert number.phase == "background"
    assert number.frequency is not None
    assert number.frequency.period_ms == 30_000


def test_a_thread_with_one_known_task_runs_no_other(accesses: tuple[Access, ...]) -> None:
    assert {one.phase for one in accesses if one.data_type == "device.imei"} == {"user_action"}
