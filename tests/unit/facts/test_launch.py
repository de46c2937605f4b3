"""A first start without a device: what it witnesses, what it never may, that it repeats."""

from typing import Any

import msgspec
import pytest
from expected import BuiltSample, built_samples

from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.facts.launch import Launch, World, grade_of, launch_app, phase_of, save
from appwarden.facts.launch.question import KeyWords
from appwarden.facts.launch.witnesses import Launches
from appwarden.facts.launch.witnesses import witnessed as witnessed_accesses
from appwarden.facts.launch.worlds import ANSWERED
from appwarden.facts.sdks import Prefixes
from appwarden.model import Phase

CATALOGUE = load_catalogue()
SAMPLES = {sample.name: sample for sample in built_samples()}
BEFORE: Phase = "pre_consent"
SECONDS = 20.0
# Its budgets are what the sample is about.
HOSTILE = "hostile_beginnings"


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_a_sample_ends_by_itself_and_shows_nothing_that_does_not_run_before_consent(
    name: str,
) -> None:
    sample = SAMPLES[name]
    launch = launched(sample, World())
    possible = {row.data_type for row in sample.expected.accesses if BEFORE in row.phases}
    assert witnessed(launch) <= possible
    assert ("launch_budget" in {gap.what for gap in launch.gaps}) == (name == HOSTILE)


@pytest.mark.parametrize(
    "name",
    [
        "launcher_intent_and_its_task",
        "platform_library_answers",
        "proxies_and_initialisers",
        "screens_made_anew_and_told_again",
        "small_answers_of_the_platform",
    ],
)
def test_what_stands_behind_right_answers_of_the_platform_is_witnessed(name: str) -> None:
    sample = SAMPLES[name]
    launch = launched(sample, World())
    read = {event.what for event in launch.events if event.kind == "source"}
    assert read == {row.data_type for row in sample.expected.accesses}
    assert launch.assumptions == ()


def test_an_answer_taken_as_given_is_told_once_and_one_that_is_no_is_no_gate() -> None:
    words = {name: CATALOGUE.vocabulary[name].words for name in ("consent_key", "unrelated_key")}
    answered = KeyWords(keys=words["consent_key"], unrelated=words["unrelated_key"])
    launch = launched(SAMPLES["answers_asked_by_polling"], World(answered=answered))
    told = [(event.what, event.result) for event in launch.events if event.kind == "answer"]
    assert told == [("privacy_agreed", "ok"), ("privacy_policy_shown", "no")]
    (access,) = witnessed_accesses(Launches({ANSWERED: launch}, lambda _: "app"))
    assert (access.phase, access.grade) == ("guarded", "witnessed_assuming")
    assert access.gate is not None
    assert access.gate.key == "privacy_agreed"


def test_what_the_phone_is_not_known_to_answer_is_an_assumption() -> None:
    launch = launched(SAMPLES["stock_phone_checks"], World())
    assert witnessed(launch) == {"device.imei"}
    assert [row.reason for row in launch.assumptions] == [
        "a file of the phone that the model does not know",
        "the end of a command that the model does not run",
    ]


def test_a_way_not_taken_shows_what_stands_behind_the_decision_that_was_turned() -> None:
    launch = launched(SAMPLES["stock_phone_checks"], World(forks=8))
    (fork,) = launch.forks
    assert [event.what for event in fork.events] == ["device.iccid"]
    (decision,) = fork.decisions
    assert decision.decided
    assert decision.reason == "the end of a command that the model does not run"
    plain = launched(SAMPLES["stock_phone_checks"], World())
    assert (plain.forks, plain.trace_hash) == ((), launch.trace_hash)


def test_another_makers_phone_abroad_goes_the_other_way() -> None:
    sample = SAMPLES["only_one_region_is_asked"]
    home, abroad = launched(sample, World()), launched(sample, World(abroad=True))
    assert witnessed(home) == set()
    assert witnessed(abroad) == {"device.imei"}
    assert home.coverage.phone.endswith("zh-CN")
    assert abroad.coverage.phone.endswith("en-US")


def test_work_for_a_service_runs_through_the_engine_of_its_jobs() -> None:
    launch = launched(SAMPLES["work_of_job_intent_service"], World())
    (reading,) = (event for event in launch.events if event.kind == "source")
    assert reading.what == "device.imei"
    assert phase_of(reading, launch.tasks) == "background"


def test_no_phone_grants_a_permission_that_is_not_declared() -> None:
    launch = launched(SAMPLES["permission_never_asked_for"], World())
    assert {event.what for event in launch.events} == {"device.imei"}


def test_only_newer_systems_tell_an_activitys_own_callbacks_in_their_order() -> None:
    sample = SAMPLES["own_callbacks_of_an_activity_on_newer_systems"]
    older, newer = launched(sample, World(api_level=28)), launched(sample, World(api_level=29))
    assert witnessed(older) == {"device.iccid"}
    assert witnessed(newer) == {"device.imei", "device.android_id"}


def test_a_second_process_starts_the_application_once_more() -> None:
    launch = launched(SAMPLES["push_process_started_at_launch"], World())
    assert witnessed(launch) == {"device.imei", "network.wifi"}
    assert [event.sequence for event in launch.events] == list(range(1, len(launch.events) + 1))


def test_what_is_written_to_connections_ends_in_the_record() -> None:
    launch = launched(SAMPLES["request_over_connections_of_its_own"], World())
    sent = [
        (event.value, {one.data_type for one in event.carries})
        for event in launch.events
        if event.what == "network"
    ]
    # Neither what fills the buffer later nor the address of the other end is of this phone.
    assert sent == [
        ("plain.example.com:8080", {"device.imei"}),
        ("secure.example.com:443", {"device.imei"}),
    ]
    assert witnessed(launch) == {"device.imei"}
    assert [one.reason for one in launch.assumptions] == [
        "what the other end of a connection answers"
    ]
    assert not launch.unmodelled


def test_a_preference_of_another_kind_is_not_given() -> None:
    launch = launched(SAMPLES["stored_as_text_and_asked_as_truth"], World())
    assert witnessed(launch) == {"device.android_id"}


def test_a_second_process_finds_what_the_first_stored() -> None:
    launch = launched(SAMPLES["second_process_finds_what_the_first_stored"], World())
    assert witnessed(launch) == {"device.imei", "network.wifi"}


@pytest.mark.parametrize(
    ("name", "data_type"),
    [
        ("android_id_by_query_of_settings", "device.android_id"),
        ("observer_of_own_address_notified", "accounts"),
        ("property_change_told_at_launch", "apps.installed"),
        ("listeners_told_at_once", "device.imei"),
        ("listeners_told_at_once", "device.android_id"),
        ("listeners_told_at_once", "device.iccid"),
        ("listeners_told_at_once", "device.imsi"),
    ],
)
def test_what_the_platform_calls_back_or_answers_by_a_row_is_witnessed(
    name: str, data_type: str
) -> None:
    assert data_type in witnessed(launched(SAMPLES[name], World()))


def test_hostile_beginnings_leave_the_rest_its_turn() -> None:
    launch = launched(SAMPLES[HOSTILE], World())
    assert launch.coverage.launcher_reached
    reading = next(event for event in launch.events if event.kind == "source")
    assert (reading.what, reading.step) == ("device.imei", "launcher")
    cut = [gap.place for gap in launch.gaps if gap.what in {"launch_budget", "uncaught_exception"}]
    for name in ("Endless", "Deep", "Huge", "Bombs", "Broken"):
        assert any(name in place for place in cut), name


def test_a_reading_is_told_with_its_order_stack_subject_and_covered_value() -> None:
    sample = SAMPLES["consent_after_sdk_init"]
    artifact = read_artifact(sample.app, CATALOGUE).artifact
    launch = launched(sample, World())
    trace = save(
        launch,
        artifact,
        World(),
        catalogue_sha256=CATALOGUE.sha256,
        subject_of=Prefixes(CATALOGUE, artifact.manifest.package).subject_of,
    )
    header, *lines = told(trace)
    assert (header["line"], header["artifact"]) == ("launch", artifact.sha256)
    assert header["coverage"]["launcher_reached"]
    reading = next(line for line in lines if line.get("kind") == "source")
    assert (reading["what"], reading["phase"]) == ("device.imei", BEFORE)
    assert (reading["grade"], reading["subject"]) == ("witnessed", "sdk:example-stat")
    assert reading["value"].endswith("•••")
    frames = [frame["method"].partition("(")[0] for frame in reading["stack"]]
    assert frames == [
        "Lcom/example/sdk/stat/DeviceInfo;->imei",
        "Lcom/example/sdk/stat/StatAgent;->init",
        "Lcom/example/consent_after_sdk_init/MainActivity;->onCreate",
    ]


def test_equal_worlds_give_equal_traces_and_another_seed_another_phone() -> None:
    sample = SAMPLES["consent_after_sdk_init"]
    first, again = (launched(sample, World(seed=7)) for _ in range(2))
    other = launched(sample, World(seed=8))
    assert first == again
    assert first.trace_hash == again.trace_hash
    assert [event.api for event in first.events] == [event.api for event in other.events]
    assert first.events[0].value_hash != other.events[0].value_hash


def test_a_reading_without_its_permission_is_told_as_denied() -> None:
    launch = launched(SAMPLES["consent_after_sdk_init"], World(granted=()))
    reading = next(event for event in launch.events if event.kind == "source")
    assert (reading.what, reading.result) == ("device.imei", "denied")


def told(trace: bytes) -> list[dict[str, Any]]:
    return [msgspec.json.decode(line) for line in trace.splitlines()]


def launched(sample: BuiltSample, world: World) -> Launch:
    opened = read_artifact(sample.app, CATALOGUE)
    return launch_app(opened, CATALOGUE, world, budget_seconds=SECONDS)


def witnessed(launch: Launch) -> set[str]:
    """Return what was read before consent with nothing assumed."""
    return {
        event.what
        for event in launch.events
        if event.kind == "source"
        and not event.weak
        and (grade_of(event), phase_of(event, launch.tasks)) == ("witnessed", BEFORE)
    }
