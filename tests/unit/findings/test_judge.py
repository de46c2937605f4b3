"""Findings and clause statuses on small facts: verdicts, evidence, gaps, packs, app types."""

from datetime import date
from typing import Any

import msgspec
import pytest

from appwarden.artifact.model import Label
from appwarden.catalogue import load_catalogue
from appwarden.errors import UsageError
from appwarden.facts.model import Facts
from appwarden.findings import judge
from appwarden.findings.judge import EVIDENCE_LISTED, fingerprint
from appwarden.findings.model import Clause, Finding, Judgement
from appwarden.findings.samples import make_sample
from appwarden.model import NOWHERE
from appwarden.report.telling import strength

CATALOGUE = load_catalogue()
DAY = date(2026, 11, 1)
IMEI = {"access": {"data_type": "device.imei", "phase": "pre_consent"}}


def facts_of(*facts: dict[str, Any], **more: Any) -> Facts:  # noqa: ANN401  (a sample's YAML)
    raw = {"says": {"zh": "说明", "en": "words"}, "facts": list(facts), **more}
    return make_sample("made", raw).facts


def judged(*facts: dict[str, Any], **more: Any) -> Judgement:  # noqa: ANN401  (a sample's YAML)
    return judge(facts_of(*facts, **more), CATALOGUE, on=DAY)


def finding(judgement: Judgement, rule: str) -> Finding:
    (found,) = (one for one in judgement.findings if one.rule == rule)
    return found


def clause(judgement: Judgement, id_: str) -> Clause:
    (found,) = (one for one in judgement.clauses if one.id == id_)
    return found


def test_a_read_before_consent_violates_its_clauses() -> None:
    judgement = judged(IMEI)
    found = finding(judgement, "app_reads_device_id_before_consent")
    assert (found.verdict, found.grade, found.subject) == ("violation", "static_path", "app")
    assert found.data_types == ("device.imei",)
    violated = clause(judgement, "CN2019-3.1")
    assert violated.status == "violated"
    assert found.id in violated.findings
    assert violated.reason.en == "Findings: 1 violation, 1 suspected."


@pytest.mark.parametrize(
    ("grades", "verb"),
    [
        (("static_path",), "can read"),
        (("witnessed_assuming",), "can read"),
        (("witnessed",), "reads"),
        (("static_path", "witnessed"), "reads"),
    ],
)
def test_what_a_launch_saw_is_not_told_as_a_mere_possibility(
    grades: tuple[str, ...], verb: str
) -> None:
    reads = [{"access": {**IMEI["access"], "grade": grade}} for grade in grades]
    found = finding(judged(*reads), "app_reads_device_id_before_consent")
    assert f"the app {verb} IMEI" in found.summary.en
    assert ("会读取" in found.summary.zh) == (verb == "reads")


def test_one_data_type_that_was_only_followed_in_code_keeps_the_possibility() -> None:
    seen = {"access": {**IMEI["access"], "grade": "witnessed"}}
    followed = {"access": {"data_type": "device.imsi", "phase": "pre_consent"}}
    found = finding(judged(seen, followed), "app_reads_device_id_before_consent")
    assert "the app can read IMEI" in found.summary.en


def test_one_finding_holds_all_reads_of_a_subject_and_tells_their_number() -> None:
    places = [
        {
            "access": {
                **IMEI["access"],
                "place": {"kind": "code", "file": "classes.dex", "offset": n},
            }
        }
        for n in range(40)
    ]
    mac = {"access": {"data_type": "device.mac", "phase": "pre_consent", "certainty": "likely"}}
    found = finding(judged(*places, mac), "app_reads_device_id_before_consent")
    assert len(found.evidence) == EVIDENCE_LISTED
    assert "41 places in all" in found.summary.en
    assert "共41处" in found.summary.zh
    # The one read of another data type is listed though forty stronger ones stand before it.
    assert any("MAC" in evidence.says.en for evidence in found.evidence)


def test_the_gravest_read_is_the_occasion_for_what_is_missing() -> None:
    tap = {"access": {**IMEI["access"], "phase": "user_action", "grade": "witnessed"}}
    early = {"access": {"data_type": "device.imsi", "phase": "pre_consent"}}
    found = finding(judged(tap, early), "no_privacy_policy_link")
    missing, first, *_ = found.evidence
    assert missing.place == NOWHERE
    assert "before consent" in first.says.en
    assert strength(found) == "absent"
    read = finding(judged(early), "app_reads_device_id_before_consent")
    assert strength(read) == read.grade == "static_path"


def test_a_moment_not_told_rests_on_nothing_that_was_looked_for() -> None:
    read = {"access": {"data_type": "device.imei", "phase": "unknown"}}
    told = finding(judged(read), "app_reads_at_unknown_moment").assumes
    assert not any("not found" in one.en for one in told)
    unused = {"permission": {"name": "android.permission.READ_SMS", "declared": True}}
    missing = finding(judged(unused), "permission_declared_never_used").assumes
    assert any("not found" in one.en for one in missing)


def test_the_fingerprint_tells_rules_subjects_data_and_keys_apart() -> None:
    ids = {
        fingerprint("a", "app", ("x",), ""),
        fingerprint("b", "app", ("x",), ""),
        fingerprint("a", "sdk:x", ("x",), ""),
        fingerprint("a", "app", ("x", "y"), ""),
        fingerprint("a", "app", ("x",), "k"),
    }
    assert len(ids) == 5
    assert all(len(id_) == 16 for id_ in ids)


def test_nothing_seen_is_said_where_nothing_was_hidden() -> None:
    judgement = judged({"access": {"data_type": "device.imei", "phase": "guarded"}})
    unharmed = clause(judgement, "MIIT164-S1.1.2")
    assert unharmed.status == "no_violation_seen"
    assert "None of the" in unharmed.reason.en
    assert unharmed.steps == ()


def test_nothing_seen_over_a_packer_is_not_examined() -> None:
    judgement = judged(packed=["example-shell"])
    hidden = clause(judgement, "CN2019-3.1")
    assert hidden.status == "not_examined"
    assert "packer" in hidden.reason.en
    assert hidden.steps
    assert any(gap.what == "packed" for gap in judgement.gaps)


def test_a_gap_that_narrows_is_told_with_the_clause() -> None:
    gap = {"stage": "code", "what": "reflection_unresolved", "why": "3 calls"}
    unharmed = clause(judged(gaps=[gap]), "MIIT164-S1.1.2")
    assert unharmed.status == "no_violation_seen"
    assert "seen only in part: " in unharmed.reason.en


def test_a_gap_narrows_only_what_looks_there() -> None:
    gap = {"stage": "code", "what": "native_code", "why": "3 native methods"}
    of_code = clause(judged(gaps=[gap]), "MIIT164-S1.1.2")
    assert "native code" in of_code.reason.en
    assert "原生代码" in of_code.reason.zh
    of_manifest = {"stage": "manifest", "what": "xml_kind", "why": "odd"}
    assert "in part" not in clause(judged(gaps=[of_manifest]), "MIIT164-S1.1.2").reason.en


PROMPT = {"screen": {"kind": "consent_prompt"}}
REFUSAL = {"screen": {"kind": "refuse_control"}}
LOGIN = {"sdk": {"id": "wechat"}}
CANCELLING = {"screen": {"kind": "account_cancellation"}}


@pytest.mark.parametrize(
    ("id_", "there"),
    [
        ("MIIT164-S1.1.7", [PROMPT, REFUSAL]),
        ("MIIT164-S1.1.8", [PROMPT]),
        ("CN2019-3.2", [PROMPT]),
        ("CN2019-3.2", [{"access": {"data_type": "device.mac", "phase": "after_consent"}}]),
        ("CN2019-6.1", [CANCELLING]),
        ("MIIT-T11", [LOGIN, CANCELLING]),
    ],
)
def test_what_an_app_does_not_have_cannot_be_seen_to_be_in_order(
    id_: str, there: list[dict[str, Any]]
) -> None:
    without = clause(judged(IMEI), id_)
    assert without.status == "needs_person"
    assert "found" in without.reason.en or "recognised" in without.reason.en
    assert without.steps
    assert clause(judged(IMEI, *there), id_).status == "no_violation_seen"


@pytest.mark.parametrize("id_", ["CN2019-1.3", "CN2019-2.4", "CN2019-5.2", "PIPL-17"])
def test_what_a_file_cannot_show_needs_a_person_with_steps(id_: str) -> None:
    asked = clause(judged(IMEI), id_)
    assert asked.status == "needs_person"
    assert asked.steps


def test_a_policy_clause_names_what_the_policy_must_list() -> None:
    asked = clause(judged(IMEI, {"sdk": {"id": "jpush"}}), "CN2019-2.1")
    assert asked.status == "needs_person"
    assert CATALOGUE.sdks["jpush"].name.en in asked.reason.en
    assert CATALOGUE.data_types["device.imei"].name.zh in asked.reason.zh


def test_necessity_is_not_examined_without_an_app_type() -> None:
    judgement = judged({"access": {"data_type": "contacts", "phase": "guarded"}})
    assert judgement.app_type is None
    weighed = clause(judgement, "MIIT164-S2.1.8")
    assert weighed.status == "not_examined"
    assert "--app-type" in weighed.reason.en


def test_a_given_app_type_is_judged_against() -> None:
    facts = facts_of({"access": {"data_type": "contacts", "phase": "guarded"}})
    judgement = judge(facts, CATALOGUE, app_type="news", on=DAY)
    assert judgement.app_type is not None
    assert judgement.app_type.given
    assert finding(judgement, "app_reads_beyond_app_type").verdict == "violation"
    assert judgement.needed_permissions == tuple(sorted(CATALOGUE.app_types["news"].permissions))


def test_a_guessed_app_type_only_raises_suspicion() -> None:
    facts = facts_of(
        {"access": {"data_type": "contacts", "phase": "guarded"}},
        manifest={"package": "com.example.news"},
    )
    artifact = msgspec.structs.replace(facts.artifact, label=Label(zh="每日新闻", default="News"))
    judgement = judge(msgspec.structs.replace(facts, artifact=artifact), CATALOGUE, on=DAY)
    assert judgement.app_type is not None
    assert judgement.app_type.id == "news"
    assert not judgement.app_type.given
    found = finding(judgement, "app_reads_beyond_app_type")
    assert found.verdict == "suspected"
    assert any("guessed" in text.en for text in found.assumes)


@pytest.mark.parametrize("wrong", [{"packs": ["no-such-pack"]}, {"app_type": "no-such-type"}])
def test_a_word_that_is_not_known_is_wrong_use(wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="no-such"):
        judge(facts_of(IMEI), CATALOGUE, on=DAY, **wrong)


def test_only_packs_in_force_on_the_day_are_judged() -> None:
    before = judge(facts_of(IMEI), CATALOGUE, on=date(2020, 1, 15))
    assert "pipl" not in {pack.id for pack in before.packs}
    assert "cn-2019" in {pack.id for pack in before.packs}
    chosen = judge(facts_of(IMEI), CATALOGUE, packs=["pipl"], on=date(2020, 1, 15))
    assert [(pack.id, pack.status) for pack in chosen.packs] == [("pipl", "not_yet_in_force")]
    assert clause(chosen, "PIPL-14").status == "violated"


def test_a_duty_that_began_later_is_not_examined() -> None:
    judgement = judge(facts_of(IMEI), CATALOGUE, packs=["miit"], on=date(2020, 6, 1))
    later = clause(judgement, "MIIT-T13")
    assert later.status == "not_examined"
    assert "2023-01-01" in later.reason.en
    assert later.steps == ()


def test_draft_rules_run_and_count_for_no_clause() -> None:
    judgement = judged({"host": {"host": "a.example.com", "url": "http://a.example.com/"}})
    found = finding(judgement, "cleartext_host")
    assert found.draft
    assert clause(judgement, "GBT35273-6.3").findings == ()


def test_subjects_carry_name_company_role_and_basis() -> None:
    judgement = judged(
        IMEI, {"sdk": {"id": "umeng"}}, {"start": {"kind": "boot", "subject": "sdk:x"}}
    )
    by_id = {subject.id: subject for subject in judgement.subjects}
    assert list(by_id) == ["app", "sdk:umeng", "sdk:x"]
    assert by_id["app"].basis == ("package:com.example.app",)
    assert by_id["sdk:umeng"].role == "statistics"
    assert by_id["sdk:umeng"].basis == ("package:com.example.sdk",)
    assert by_id["sdk:x"].name.zh == "x"


@pytest.mark.parametrize("certainty", ["likely", "weak"])
def test_a_path_that_leaves_a_call_open_is_a_suspicion(certainty: str) -> None:
    read = {"access": {**IMEI["access"], "certainty": certainty}}
    found = finding(judged(read), "app_reads_device_id_before_consent")
    assert found.verdict == "suspected"
    assert any("leaves open" in text.en for text in found.assumes)


def test_assumptions_tell_what_a_suspicion_rests_on() -> None:
    moment = {"access": {"data_type": "device.imei", "phase": "unknown"}}
    found = finding(judged(moment), "app_reads_at_unknown_moment")
    assert any("could not be told" in text.en for text in found.assumes)
    found = finding(judged(IMEI), "no_privacy_policy_link")
    assert any("not found" in text.en for text in found.assumes)


def test_only_the_duty_of_the_apps_own_type_is_weighed() -> None:
    facts = facts_of({"access": {"data_type": "contacts", "phase": "guarded"}})
    judgement = judge(facts, CATALOGUE, packs=["necessary-39"], app_type="news", on=DAY)
    assert clause(judgement, "N39-30").status == "violated"
    assert clause(judgement, "N39-29").status == "not_examined"
    unknown = judge(facts, CATALOGUE, packs=["necessary-39"], on=DAY)
    assert "--app-type" in clause(unknown, "N39-30").reason.en


@pytest.mark.parametrize(("screens", "shown"), [((), False), (("consent_prompt",), True)])
def test_the_scene_with_rules_shown_needs_a_prompt(screens: tuple[str, ...], shown: bool) -> None:  # noqa: FBT001 -- a case of the table
    judgement = judged(IMEI, *({"screen": {"kind": kind}} for kind in screens))
    found = finding(judgement, "app_reads_device_id_before_consent")
    assert ("MIIT164-S1.1.2" in found.clauses) is shown
