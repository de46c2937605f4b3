"""Which reads a finding may rest on: permissions, the support library, coarse places."""

from datetime import date
from typing import Any, Literal

import pytest
from msgspec.structs import replace

from appwarden.catalogue import load_catalogue
from appwarden.facts.model import Access, Launched, LaunchWorld, Witness
from appwarden.findings import judge
from appwarden.findings.assumptions import assumptions
from appwarden.findings.model import Finding, Judgement
from appwarden.findings.samples import make_sample
from appwarden.findings.scope import Hit, Scope, View

CATALOGUE = load_catalogue()
FINE = "android.permission.ACCESS_FINE_LOCATION"
COARSE = "android.permission.ACCESS_COARSE_LOCATION"
LOCATE = "Landroid/location/LocationManager;->getLastKnownLocation"
LIBRARY = "Landroidx/appcompat/app/TwilightManager;->isNight()Z"
OWN = "Lcom/example/app/MainActivity;->onCreate(Landroid/os/Bundle;)V"
BASE = "Landroidx/appcompat/app/AppCompatActivity;->attachBaseContext(Landroid/content/Context;)V"
RULE = "app_reads_location_before_consent"


def world(name: str, permissions: Literal["all", "none"]) -> LaunchWorld:
    return LaunchWorld(
        name=name, seed=1, api_level=29, permissions=permissions, taps=(), trace_hash="0",
        launcher_reached=True, virtual_ms=0, instructions=0, steps_cut=0, assumptions=0,
        unmodelled_calls=0, native_calls=0, reads={},
    )  # fmt: skip


LAUNCHED = Launched(
    worlds=(world("silence", "all"), world("no_permission", "none")),
    sendings=(), assumptions=(), unmodelled={}, sites=1, sites_reached=1,
)  # fmt: skip


def place(method: str) -> dict[str, Any]:
    return {"kind": "code", "file": "classes.dex", "symbol": method, "offset": 0}


def step(method: str, edge: str) -> dict[str, Any]:
    return {"method": method, "edge": edge, "place": place(method)}


def judged(
    *permissions: dict[str, Any],
    path: tuple[tuple[str, str], ...] = ((OWN, "entry"),),
    min_sdk: int = 21,
    witness: Witness | None = None,
) -> Judgement:
    read = {
        "data_type": "location.precise",
        "api": LOCATE,
        "phase": "pre_consent",
        "entry": path[0][0],
        "path": [step(method, edge) for method, edge in path],
        "place": place(path[-1][0]),
    }
    raw = {
        "says": {"zh": "样例", "en": "A sample"},
        "manifest": {"min_sdk": min_sdk},
        "facts": [{"access": read}, *({"permission": one} for one in permissions)],
    }
    facts = make_sample("x.yaml", raw).facts
    if witness is not None:
        seen = replace(facts.accesses[0], grade="witnessed", witness=witness)
        facts = replace(facts, accesses=(seen,), launches=(LAUNCHED,))
    return judge(facts, CATALOGUE, on=date(2026, 11, 1))


def of_rule(judgement: Judgement) -> Finding | None:
    return next((one for one in judgement.findings if one.rule == RULE), None)


def requests_of(judgement: Judgement) -> list[Finding]:
    wanted = "permission_requested_before_consent"
    return [one for one in judgement.findings if one.rule == wanted]


def test_asking_for_what_the_manifest_does_not_declare_asks_nobody() -> None:
    asked = {"name": FINE, "declared": False, "requested": [{"phase": "pre_consent"}]}
    assert requests_of(judged(asked)) == []
    assert requests_of(judged({**asked, "declared": True})) != []


def test_what_is_asked_for_is_what_the_manifest_declares() -> None:
    request = {"phase": "pre_consent", "permissions": [FINE, COARSE]}
    (found,) = requests_of(judged({"name": FINE, "requested": [request]}))
    assert "ACCESS_FINE_LOCATION" in found.summary.en
    assert "ACCESS_COARSE_LOCATION" not in found.summary.en


def test_a_request_reached_through_another_one_is_the_same_request() -> None:
    outer = {"phase": "pre_consent", "place": place(OWN)}
    inner_path = [step(OWN, "entry"), {"method": LIBRARY, "edge": "call", "place": place(OWN)}]
    inner = {"phase": "pre_consent", "place": place(LIBRARY), "path": inner_path}
    (found,) = requests_of(judged({"name": FINE, "requested": [outer, inner]}))
    assert [one.place.symbol for one in found.evidence] == [OWN]


def test_a_read_without_its_permission_is_no_finding() -> None:
    judgement = judged()
    assert of_rule(judgement) is None
    assert len(judgement.facts.accesses) == 1


def test_a_read_with_its_permission_is_a_violation() -> None:
    found = of_rule(judged({"name": FINE}))
    assert found is not None
    assert (found.verdict, found.data_types) == ("violation", ("location.precise",))


def test_a_coarse_permission_gives_a_coarse_place() -> None:
    found = of_rule(judged({"name": COARSE}))
    assert found is not None
    assert found.data_types == ("location.coarse",)


def test_a_permission_that_nobody_can_have_granted_leaves_a_suspicion() -> None:
    found = of_rule(judged({"name": FINE}, min_sdk=23))
    assert found is not None
    assert found.verdict == "suspected"
    assert "ACCESS_FINE_LOCATION is not granted yet" in found.assumes[-1].en


@pytest.mark.parametrize(("world", "told"), [("silence", True), ("no_permission", False)])
def test_a_launch_that_granted_everything_is_told_to_have_done_so(
    world: str, *, told: bool
) -> None:
    found = of_rule(
        judged({"name": FINE}, min_sdk=23, witness=Witness(world, 3, 500, "", "", 1, 0))
    )
    assert found is not None
    said = found.assumes[-1]
    assert ("granted every permission" in said.en) == told
    assert ("模拟启动时已授予全部权限" in said.zh) == told
    assert said.en.endswith("fails.")


def test_of_several_reads_each_is_told_with_the_permissions_that_it_lacks() -> None:
    facts = judged({"name": FINE}, min_sdk=23).facts
    (access,) = facts.accesses
    scope = Scope(View.of(replace(facts, launches=(LAUNCHED,)), CATALOGUE))
    seen = replace(access, witness=Witness("silence", 3, 500, "", "", 1, 0))

    def hit(record: Access, *names: str) -> Hit:
        return Hit("access", "access:0", access.place, record, ungranted=names)

    rule = CATALOGUE.rules[RULE]
    both = [hit(seen, FINE, COARSE), hit(access, "android.permission.CAMERA")]
    witnessed, other = (text.en for text in assumptions(rule, scope, both)[-2:])
    assert "ACCESS_COARSE_LOCATION, ACCESS_FINE_LOCATION are not granted" in witnessed
    assert "asks for them before consent: without them the call fails" in witnessed
    assert "CAMERA" not in witnessed
    assert "CAMERA is not granted yet and no code asks for it" in other


@pytest.mark.parametrize(
    ("phase", "verdict"), [("pre_consent", "violation"), ("user_action", "suspected")]
)
def test_asking_before_consent_lets_the_read_happen(phase: str, verdict: str) -> None:
    asked = {"name": FINE, "requested": [{"phase": phase}]}
    found = of_rule(judged(asked, min_sdk=23))
    assert found is not None
    assert found.verdict == verdict


@pytest.mark.parametrize(
    "path",
    [
        ((BASE, "entry"), (LIBRARY, "call")),
        ((OWN, "entry"), (BASE, "component"), (LIBRARY, "call")),
    ],
)
def test_what_the_support_library_does_for_itself_is_no_finding(
    path: tuple[tuple[str, str], ...],
) -> None:
    assert of_rule(judged({"name": FINE}, path=path)) is None


def test_what_the_app_asks_of_the_support_library_is_a_finding() -> None:
    path = ((BASE, "entry"), (OWN, "virtual"), (LIBRARY, "call"))
    assert of_rule(judged({"name": FINE}, path=path)) is not None
