import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.unit.report import sample_report as shop

from appwarden.findings.model import Evidence, Finding, Judgement
from appwarden.model import NOWHERE
from appwarden.report import build_report, decode_report, encode_report
from appwarden.report.order import natural


def moved(judgement: Judgement, order: list[int]) -> Judgement:
    """Return the judgement with its accesses in another order, evidence following them."""
    accesses = judgement.facts.accesses
    facts = replace(judgement.facts, accesses=tuple(accesses[old] for old in order))
    keys = {f"access:{old}": f"access:{new}" for new, old in enumerate(order)}
    findings = tuple(
        replace(
            finding,
            evidence=tuple(
                replace(one, fact=keys.get(one.fact, one.fact)) for one in finding.evidence
            ),
        )
        for finding in judgement.findings
    )
    return replace(judgement, facts=facts, findings=findings)


@given(st.permutations(range(len(shop.FACTS.accesses))), st.randoms())
def test_the_order_of_facts_does_not_matter(order: list[int], random: object) -> None:
    del random
    shuffled = moved(shop.JUDGEMENT, order)
    assert encode_report(build_report(shuffled, timing={})) == encode_report(
        build_report(shop.JUDGEMENT, timing={})
    )


def test_the_order_of_everything_else_does_not_matter() -> None:
    one = shop.JUDGEMENT
    facts = replace(
        one.facts,
        permissions=one.facts.permissions[::-1],
        gaps=one.facts.gaps[::-1],
        sdks=one.facts.sdks[::-1],
    )
    turned = replace(
        one,
        facts=facts,
        findings=one.findings[::-1],
        clauses=one.clauses[::-1],
        subjects=one.subjects[::-1],
        packs=one.packs[::-1],
    )
    assert build_report(turned, timing={}) == build_report(one, timing={})


def test_ids_follow_the_order_of_the_report() -> None:
    report = shop.sample()
    assert [one.id for one in report.accesses] == [f"access-{n}" for n in range(1, 6)]
    assert [one.id for one in report.screens] == ["screen-1", "screen-2"]


def test_evidence_names_the_access_it_named_before() -> None:
    report = shop.sample()
    by_id = {one.id: one for one in report.accesses}
    first = report.findings[0]
    read = [by_id[one.fact] for one in first.evidence]
    assert {one.data_type for one in read} == {"device.imei", "device.android_id"}
    assert {one.place for one in read} == {one.place for one in first.evidence}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("screen:0", "screen-1"),
        ("start:0", "start-1"),
        ("host:0", "host-2"),
        ("host:1", "host-1"),
        ("permission:android.permission.INTERNET", "permission:android.permission.INTERNET"),
        ("sdk:example-push", "sdk:example-push"),
        ("manifest:debuggable", "manifest:debuggable"),
    ],
)
def test_evidence_of_each_kind_gets_its_report_id(before: str, after: str) -> None:
    evidence = Evidence(kind="host", fact=before, place=NOWHERE, says=shop.CN2019.title)
    finding = replace(shop.TICKED_BOX, evidence=(evidence,))
    report = build_report(replace(shop.JUDGEMENT, findings=(finding, *_others())), timing={})
    found = next(one for one in report.findings if one.id == finding.id)
    assert [one.fact for one in found.evidence] == [after]


def _others() -> tuple[Finding, ...]:
    return tuple(one for one in shop.JUDGEMENT.findings if one.id != shop.TICKED_BOX.id)


def test_findings_stand_worst_first_and_drafts_last() -> None:
    report = shop.sample()
    told = [(one.draft, one.verdict, one.severity) for one in report.findings]
    assert told == [
        (False, "violation", "high"),
        (False, "violation", "medium"),
        (False, "suspected", "medium"),
        (True, "suspected", "low"),
    ]


def test_clauses_stand_in_the_order_of_their_numbers() -> None:
    ids = [one.id for one in shop.sample().clauses]
    assert ids == sorted(ids, key=natural)
    assert ids.index("CN2019-3.5") < ids.index("CN2019-3.10")


def test_every_clause_of_the_judgement_is_listed() -> None:
    assert {one.id for one in shop.sample().clauses} == {one.id for one in shop.CLAUSES}


def test_a_gap_that_two_stages_hand_on_stands_once() -> None:
    assert len(shop.sample().gaps) == len(shop.GAPS)


def test_need_is_not_known_without_an_app_type() -> None:
    untyped = build_report(replace(shop.JUDGEMENT, app_type=None), timing={})
    assert {one.needed_for_type for one in untyped.permissions} == {None}
    typed = {one.name: one.needed_for_type for one in shop.sample().permissions}
    assert typed["android.permission.INTERNET"] is True
    assert typed["android.permission.READ_CONTACTS"] is False


def test_the_worst_phase_of_a_data_type_comes_first() -> None:
    imei = [one.phase for one in shop.sample().accesses if one.data_type == "device.imei"]
    assert imei == ["pre_consent", "guarded"]


def test_two_equal_accesses_are_both_kept() -> None:
    twice = (shop.IMEI, shop.IMEI)
    facts = replace(shop.FACTS, accesses=twice)
    report = build_report(replace(shop.JUDGEMENT, facts=facts, findings=(), clauses=()), timing={})
    assert len(report.accesses) == 2
    assert decode_report(encode_report(report)) == report
