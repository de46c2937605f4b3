"""Launches settle the facts of a check: what happened is witnessed, what they contradict is cut."""

import pytest
from expected import BuiltSample, built_samples
from msgspec.structs import replace

from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.facts import extract_facts
from appwarden.facts.launch import add_launches
from appwarden.facts.launch.settle import settle
from appwarden.facts.model import Access, Facts, Gate, Step, Witness
from appwarden.facts.save import load, save
from appwarden.facts.sdks import Prefixes
from appwarden.model import Grade, Phase, Place

CATALOGUE = load_catalogue()
SAMPLES = {sample.name: sample for sample in built_samples()}
BEFORE: Phase = "pre_consent"
# What launches take back: of `guarded` what they came to on the very way.
TAKEN_BACK: set[Phase] = {BEFORE, "after_refusal", "after_consent", "guarded"}
WITNESS = Witness("silence", 1, 0, "49••", "ab", 1, 0)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_launches_tell_what_happened_and_never_where_a_sample_forbids_it(name: str) -> None:
    sample = SAMPLES[name]
    static, facts = examined(sample)
    assert {phase for _, phase in phases(static) - phases(facts)} <= TAKEN_BACK
    changed = [access for access in facts.accesses if access not in static.accesses]
    added = [access for access in changed if access.witness is not None]
    assert all(is_cut(access) for access in changed if access.witness is None)
    forbidden = {row.data_type for row in sample.expected.must_not if BEFORE in row.phases}
    told = {one.data_type for one in added if (one.phase, one.grade) == (BEFORE, "witnessed")}
    known = {one.data_type for one in static.accesses if one.phase == BEFORE}
    assert not (told - known) & forbidden


def test_a_reading_that_happened_is_witnessed_with_its_stack_and_value() -> None:
    _, facts = examined(SAMPLES["consent_after_sdk_init"])
    (access,) = facts.accesses
    assert (access.phase, access.grade, access.certainty) == ("pre_consent", "witnessed", "sure")
    assert access.witness is not None
    assert (access.witness.world, access.witness.reads) == ("silence", 1)
    assert [step.edge for step in access.path] == ["entry", "call", "call"]
    assert access.path[1].place.symbol == access.path[0].method
    assert access.place.file == "classes.dex"


def test_the_worlds_of_one_app_are_told_side_by_side() -> None:
    _, facts = examined(SAMPLES["consent_after_sdk_init"])
    (launched,) = facts.launches
    reads = {world.name: world.reads for world in launched.worlds}
    assert reads["silence"] == reads["other_phone"] == {"device.imei": 1}
    assert reads["second_start"] == reads["refuse"] == {"device.imei": 2}
    assert reads["no_permission"] == {}
    assert launched.sites == launched.sites_reached == 1
    (sent,) = launched.sendings
    assert (sent.sink, sent.phase, sent.data) == (
        "log",
        "pre_consent",
        {"device.imei": ("concat",)},
    )


def test_what_a_person_taps_is_told_and_what_runs_behind_it_is_after_it() -> None:
    _, facts = examined(SAMPLES["dialog_agree_starts_sdk"])
    (launched,) = facts.launches
    taps = {world.name: world.taps for world in launched.worlds}
    assert taps["silence"] == ()
    assert all(taps[world] for world in ("agree", "refuse"))
    told = {(one.phase, one.grade) for one in facts.accesses if one.data_type == "device.imei"}
    assert ("after_consent", "witnessed") in told
    assert "pre_consent" not in {phase for phase, _ in told}


def test_using_the_app_reaches_what_only_a_tap_or_the_system_starts() -> None:
    _, facts = examined(SAMPLES["boot_receiver"])
    witnesses = [one.witness for one in facts.accesses if one.phase == "background"]
    # The second world grants from the start what nobody asks for.
    assert {one.world for one in witnesses if one is not None} == {"use", "answered"}


def test_what_only_another_phone_reads_is_witnessed_on_that_phone() -> None:
    _, facts = examined(SAMPLES["only_one_region_is_asked"])
    (access,) = (one for one in facts.accesses if one.phase == BEFORE)
    assert access.witness is not None
    assert (access.grade, access.witness.world) == ("witnessed", "abroad")
    (launched,) = facts.launches
    phones = {world.name: world.phone for world in launched.worlds}
    assert phones["abroad"] != phones["silence"] == phones["other_phone"]


def test_what_only_a_way_not_taken_reads_names_the_decision() -> None:
    _, facts = examined(SAMPLES["stock_phone_checks"])
    (access,) = (one for one in facts.accesses if one.data_type == "device.iccid")
    assert access.grade == "witnessed_assuming"
    assert access.witness is not None
    (decision,) = access.witness.otherwise
    assert decision.decided
    assert decision.place.symbol.endswith("endsWell()Z")


def test_a_way_not_taken_never_stands_against_a_path_of_the_code() -> None:
    (_, facts) = examined(SAMPLES["stock_phone_checks"])
    (forked,) = (one for one in facts.accesses if one.data_type == "device.iccid")
    for phase in ("guarded", "after_consent", "user_action"):
        path = replace(forked, phase=phase, grade="static_path", witness=None)
        assert settle([path], [forked]) == (path,)


def test_facts_with_launches_are_saved_and_read_again() -> None:
    _, facts = examined(SAMPLES["consent_after_sdk_init"])
    assert load(save(facts)) == facts


@pytest.mark.parametrize(
    ("code", "grade", "told"),
    [
        ([], "witnessed", [("pre_consent", "witnessed")]),
        (["pre_consent"], "witnessed", [("pre_consent", "witnessed")]),
        (["unknown"], "witnessed", [("pre_consent", "witnessed")]),
        (["unreachable"], "witnessed_assuming", [("pre_consent", "witnessed_assuming")]),
        # The launch came the very way that was taken for guarded.
        (["guarded"], "witnessed", [("pre_consent", "witnessed")]),
        (["guarded"], "witnessed_assuming", [("guarded", "static_path")]),
        (["user_action"], "witnessed_assuming", [("user_action", "static_path")]),
        (
            ["after_consent", "pre_consent"],
            "witnessed",
            [("after_consent", "static_path"), ("pre_consent", "witnessed")],
        ),
    ],
)
def test_the_stronger_of_code_and_launch_speaks(
    code: list[Phase], grade: str, told: list[tuple[str, str]]
) -> None:
    paths = [path(phase) for phase in code]
    witness = replace(path("pre_consent"), grade=grade, witness=WITNESS)
    settled = settle(paths, [witness])
    assert sorted((one.phase, one.grade) for one in settled) == told


def test_a_witness_of_one_way_leaves_another_guarded() -> None:
    step = Step("La/A;->c()V", "call", Place("code", "classes.dex", "La/A;->b()V", offset=9))
    guarded = path("guarded")
    guarded = replace(guarded, path=(*guarded.path, step))
    witness = replace(path("pre_consent"), grade="witnessed", witness=WITNESS)
    assert settle([guarded], [witness]) == (guarded, witness)


def test_a_witness_makes_a_doubtful_path_sure_and_one_with_assumptions_does_not() -> None:
    doubtful = replace(path("pre_consent"), certainty="likely")
    sure = replace(path("pre_consent"), grade="witnessed", witness=WITNESS)
    assuming = replace(sure, grade="witnessed_assuming", certainty="likely")
    assert [one.certainty for one in settle([doubtful], [sure])] == ["sure"]
    assert [one.certainty for one in settle([doubtful], [assuming])] == ["likely"]


@pytest.mark.parametrize("grade", ["witnessed", "witnessed_assuming"])
def test_the_way_that_ran_is_told_and_not_the_one_that_only_the_code_tells(grade: Grade) -> None:
    by_code = replace(path("pre_consent"), gate=gate("agreed"), argument="x")
    entry = "La/B;->run()V"
    way = (Step(entry, "entry", replace(by_code.place, symbol=entry, offset=0)),)
    ran = replace(path("pre_consent"), grade=grade, entry=entry, path=way, witness=WITNESS)
    (told,) = settle([by_code], [ran])
    assert (told.entry, told.path, told.gate, told.witness) == (entry, way, None, WITNESS)
    # The code knew the argument, and was sure: another leg to stand on takes neither away.
    assert (told.argument, told.certainty) == ("x", "sure")


def test_what_stands_before_a_guarded_reading_that_ran_is_told_by_the_code() -> None:
    ran = replace(path("guarded"), grade="witnessed_assuming", gate=gate("answer"), witness=WITNESS)
    (told,) = settle([replace(path("guarded"), gate=gate("agreed"))], [ran])
    assert told.gate == gate("agreed")
    (told,) = settle([path("guarded")], [ran])
    assert told.gate == gate("answer")


def gate(key: str) -> Gate:
    return Gate(kind="preference", key=key, certainty="sure", place=path("guarded").place)


def path(phase: Phase) -> Access:
    place = Place(kind="code", file="classes.dex", symbol="La/A;->b()V", offset=4)
    return Access(
        data_type="device.imei",
        api="Landroid/telephony/TelephonyManager;->getDeviceId",
        subject="app",
        phase=phase,
        grade="static_path",
        entry="La/A;->b()V",
        path=(Step("La/A;->b()V", "entry", replace(place, offset=0)),),
        place=place,
    )


def examined(sample: BuiltSample) -> tuple[Facts, Facts]:
    """Return the facts of the code alone, and those with launches."""
    opened = read_artifact(sample.app, CATALOGUE)
    static = extract_facts(opened, CATALOGUE, budget_seconds=None)
    subject_of = Prefixes(CATALOGUE, opened.artifact.manifest.package).subject_of
    return static, add_launches(
        static, opened, CATALOGUE, subject_of=subject_of, budget_seconds=20.0
    )


def is_cut(access: Access) -> bool:
    """Tell whether launches took an access out of the time before consent."""
    if access.gate is not None and access.gate.kind == "launch":
        return access.phase == "guarded"
    return (access.phase, access.certainty) == ("unknown", "likely")


def phases(facts: Facts) -> set[tuple[str, Phase]]:
    """Return what is read in which phase; where the code knew no phase a launch may tell one."""
    vague = {"unknown", "unreachable"}
    return {(one.data_type, one.phase) for one in facts.accesses if one.phase not in vague}
