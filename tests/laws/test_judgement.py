"""Laws of facts and judgements, over facts made up at random."""

from collections.abc import Iterator
from datetime import date

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from appwarden.artifact.model import Artifact, Manifest, PermissionEntry
from appwarden.catalogue import load_catalogue
from appwarden.facts.model import (
    FORMAT,
    Access,
    Basis,
    Coverage,
    Facts,
    Frequency,
    Gate,
    Host,
    PermissionRequest,
    PermissionUse,
    Screen,
    SdkPresence,
    Start,
    Step,
)
from appwarden.facts.save import in_order, load, save
from appwarden.findings import judge
from appwarden.findings.model import Judgement
from appwarden.findings.scope import ABSENT_FACT
from appwarden.model import NOWHERE, Gap, Place

CATALOGUE = load_catalogue()
DAY = date(2026, 11, 1)
SUBJECTS = st.sampled_from(["app", "sdk:umeng", "sdk:pangle", "sdk:jverification", "sdk:unheard"])
DATA_TYPES = st.sampled_from(sorted(CATALOGUE.data_types))
PERMISSIONS = st.sampled_from(
    sorted(name for name, one in CATALOGUE.permissions.items() if one.dangerous)
)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PLACES = st.builds(
    Place,
    kind=st.sampled_from(["code", "manifest", "resource"]),
    file=st.sampled_from(["classes.dex", "AndroidManifest.xml", "res/layout/a.xml"]),
    symbol=NAMES,
    offset=st.none() | st.integers(0, 99),
)
ACCESSES = st.builds(
    Access,
    data_type=DATA_TYPES,
    api=st.sampled_from(["Landroid/a/B;->read()I", "x"]),
    subject=SUBJECTS,
    entry=st.sampled_from(["La/App;->onCreate()V", ""]),
    path=st.lists(
        st.builds(Step, method=NAMES, edge=st.just("call"), place=PLACES), max_size=2
    ).map(tuple),
    place=PLACES,
    argument=st.none() | st.sampled_from(["/sdcard/.id", "android_id"]),
    gate=st.none() | st.builds(Gate, kind=st.just("preference"), key=NAMES, place=PLACES),
    frequency=st.none()
    | st.builds(
        Frequency, kind=st.just("timer"), period_ms=st.none() | st.integers(1, 90_000), place=PLACES
    ),
)
REQUESTS = st.builds(
    PermissionRequest,
    permissions=st.lists(PERMISSIONS, min_size=1, max_size=3).map(tuple),
    subject=SUBJECTS,
    place=PLACES,
    path=st.just(()),
    gate=st.none(),
)
USES = st.builds(
    PermissionUse,
    name=PERMISSIONS,
    requested=st.lists(REQUESTS, max_size=2).map(tuple),
    used_by=st.lists(SUBJECTS, max_size=2, unique=True).map(tuple),
    used_through=st.just(()),
)
SDKS = st.builds(
    SdkPresence,
    id=st.sampled_from(["umeng", "pangle", "jverification", "unheard"]),
    basis=st.lists(st.builds(Basis, value=NAMES, place=PLACES), min_size=1, max_size=2).map(tuple),
)
SCREENS = st.builds(Screen, place=PLACES, text=NAMES, detail=st.sampled_from(["", "rotation=9"]))
STARTS = st.builds(Start, subject=SUBJECTS, component=NAMES, target=NAMES, place=PLACES)
HOSTS = st.builds(
    Host,
    host=st.just("a.example.com"),
    url=st.sampled_from(["", "http://a.example.com/"]),
    subject=SUBJECTS,
    place=PLACES,
)
GAPS = st.builds(
    Gap,
    stage=st.sampled_from(["artifact", "manifest", "resources", "code", "screens", "sdks"]),
    what=st.sampled_from(["packed", "dex_unreadable", "reflection_unresolved", "unheard_of"]),
    why=st.just("because"),
    place=st.sampled_from(["", "classes.dex", "res/layout/a.xml"]),
)
MANIFESTS = st.builds(
    Manifest,
    package=st.sampled_from(["com.example.app", "com.example.news", "com.example.map"]),
    target_sdk=st.none() | st.integers(20, 35),
    permissions=st.lists(
        st.builds(PermissionEntry, name=PERMISSIONS, line=st.integers(1, 9)), max_size=2
    ).map(tuple),
    components=st.just(()),
)


# One judgement walks every rule and clause: a few made-up apps at each run go far enough.
FEW = settings(deadline=None, max_examples=20)


def tables(made: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(made, max_size=4).map(tuple)


FACTS = st.builds(
    Facts,
    schema=st.just(FORMAT),
    artifact=st.builds(
        Artifact,
        sha256=st.just("0" * 64),
        size_bytes=st.just(1),
        format=st.just("apk"),
        manifest=MANIFESTS,
        packed=st.sampled_from([(), ("shell",)]),
    ),
    catalogue_sha256=st.just(""),
    accesses=tables(ACCESSES),
    sdks=st.lists(SDKS, max_size=3, unique_by=lambda sdk: sdk.id).map(tuple),
    permissions=st.lists(USES, max_size=3, unique_by=lambda use: use.name).map(tuple),
    screens=tables(SCREENS),
    starts=tables(STARTS),
    hosts=tables(HOSTS),
    coverage=st.builds(Coverage, classes=st.integers(0, 9)),
    gaps=st.lists(GAPS, max_size=2).map(tuple),
)
TYPES = st.sampled_from([None, "news", "maps-navigation"])


def judged(facts: Facts, app_type: str | None = None) -> Judgement:
    return judge(facts, CATALOGUE, app_type=app_type, on=DAY)


def places_of(record: object) -> Iterator[Place]:
    if isinstance(record, Place):
        yield record
    elif isinstance(record, msgspec.Struct):
        for field in record.__struct_fields__:
            yield from places_of(getattr(record, field))
    elif isinstance(record, tuple):
        for part in record:
            yield from places_of(part)


@given(FACTS)
@FEW
def test_facts_come_back_from_json_lines(facts: Facts) -> None:
    assert load(save(facts)) == in_order(facts)
    assert save(load(save(facts))) == save(facts)


@given(FACTS, st.randoms(use_true_random=False))
@FEW
def test_the_order_of_facts_does_not_matter(facts: Facts, random: object) -> None:
    shuffled = {}
    for table in ("accesses", "sdks", "permissions", "screens", "starts", "hosts", "gaps"):
        records = list(getattr(facts, table))
        random.shuffle(records)  # type: ignore[attr-defined]  # the strategy gives a random.Random
        shuffled[table] = tuple(records)
    assert judged(msgspec.structs.replace(facts, **shuffled)) == judged(facts)


@given(FACTS, TYPES)
@FEW
def test_judging_twice_gives_equal_bytes(facts: Facts, app_type: str | None) -> None:
    one, two = (msgspec.json.encode(judged(facts, app_type)) for _ in range(2))
    assert one == two


@given(FACTS, GAPS, TYPES)
@FEW
def test_a_gap_never_makes_a_clause_clean(facts: Facts, gap: Gap, app_type: str | None) -> None:
    more = msgspec.structs.replace(facts, gaps=(*facts.gaps, gap))
    before = {clause.id: clause.status for clause in judged(facts, app_type).clauses}
    for clause in judged(more, app_type).clauses:
        if before[clause.id] != "no_violation_seen":
            assert clause.status != "no_violation_seen"


@given(FACTS, TYPES)
@FEW
def test_every_place_in_a_finding_exists_in_the_facts(facts: Facts, app_type: str | None) -> None:
    known = set(places_of(facts))
    for finding in judged(facts, app_type).findings:
        assert finding.evidence
        for evidence in finding.evidence:
            missing = evidence.fact == ABSENT_FACT and evidence.place == NOWHERE
            manifest = evidence.place.file == "AndroidManifest.xml"
            assert evidence.place in known or manifest or missing


@given(FACTS)
@FEW
def test_every_key_of_evidence_names_a_fact(facts: Facts) -> None:
    found = judged(facts)
    tables_of = {"access": "accesses"}
    for finding in found.findings:
        for evidence in finding.evidence:
            kind, _, number = evidence.fact.partition(":")
            if kind != "manifest":
                table = getattr(found.facts, tables_of.get(kind, f"{kind}s"))
                assert kind == evidence.kind
                assert int(number) < len(table)


@given(FACTS)
@FEW
def test_fingerprints_do_not_depend_on_places(facts: Facts) -> None:
    raw = msgspec.to_builtins(facts)
    moved = msgspec.convert(_moved(raw), Facts)
    ids = [(one.rule, one.subject, one.id) for one in judged(facts).findings]
    assert {*ids} == {(one.rule, one.subject, one.id) for one in judged(moved).findings}
    assert len({*ids}) == len(ids)


def _moved(raw: object) -> object:
    if isinstance(raw, dict):
        if raw.keys() == {"kind", "file", "symbol", "offset"}:
            return {"kind": raw["kind"], "file": "other", "symbol": "La/a;->a()V", "offset": 7}
        return {
            key: "La/b;->c()V" if key in {"entry", "method"} else _moved(value)
            for key, value in raw.items()
        }
    if isinstance(raw, list | tuple):
        return [_moved(part) for part in raw]
    return raw


@given(FACTS)
@FEW
def test_every_clause_of_every_chosen_pack_is_listed(facts: Facts) -> None:
    found = judged(facts)
    chosen = {pack.id for pack in found.packs}
    wanted = {duty.id for duty in CATALOGUE.duties.values() if duty.pack in chosen}
    assert {clause.id for clause in found.clauses} == wanted
    assert all(clause.reason.zh and clause.reason.en for clause in found.clauses)
