"""Code rows become facts with the right subject; a stopped engine is a gap, not an error."""

from collections.abc import Callable
from pathlib import Path

import pytest
from view_rows import PLACE, answer, resources

from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.errors import AppwardenError
from appwarden.facts.code import examine_code
from appwarden.facts.code.accesses import accesses, requests
from appwarden.facts.model import Access

CATALOGUE = load_catalogue()
STEP = {"method": "Lcom/example/App;->onCreate()V", "edge": "entry", "place": PLACE}
GATE = {"kind": "preference", "key": "agreed", "certainty": "likely", "place": PLACE}


def row(**fields: object) -> dict[str, object]:
    return {
        "data_type": "device.imei",
        "api": "getDeviceId",
        "argument": None,
        "weak": False,
        "phase": "guarded",
        "certainty": "sure",
        "entry": STEP["method"],
        "component": None,
        "path": [STEP],
        "place": PLACE,
        "gate": None,
        "frequency": None,
        **fields,
    }


def access(**fields: object) -> Access:
    (found,) = accesses(answer(accesses=[row(**fields)]), " > ".join)
    return found


def test_the_frames_are_the_path_and_the_reading_method() -> None:
    assert access().subject == f"{STEP['method']} > {PLACE.method}"


def test_a_component_comes_before_its_path() -> None:
    assert access(component="org.push.Service").subject.startswith("Lorg/push/Service; > ")


def test_a_read_without_path_is_its_own_entry() -> None:
    assert access(path=[]).entry == PLACE.method


def test_gate_and_frequency_keep_their_places() -> None:
    found = access(gate=GATE, frequency={"kind": "timer", "period_ms": 5, "place": PLACE})
    assert found.gate is not None
    assert found.frequency is not None
    assert (found.gate.key, found.frequency.period_ms) == ("agreed", 5)
    assert found.gate.place == found.frequency.place == found.place


def test_a_request_keeps_its_gate() -> None:
    asked = {"permissions": ["p"], "phase": "guarded", "path": [STEP], "place": PLACE, "gate": GATE}
    (found,) = requests(answer(requests=[asked | {"apart": [7]}]), len_of)
    assert (found.permissions, found.subject, found.apart) == (("p",), "2 frames", (7,))
    assert found.gate is not None


def len_of(methods: object) -> str:
    assert isinstance(methods, list)
    return f"{len(methods)} frames"


class Stopped:
    """A package whose analysis ends in a fault."""

    def analyse(self, query: bytes) -> bytes:
        assert query
        raise AppwardenError("index out of range")


def test_a_fault_of_the_engine_is_a_gap(sample: Callable[[str], Path]) -> None:
    opened = read_artifact(sample("clean_app"), CATALOGUE)
    broken = opened._replace(package=Stopped())  # type: ignore[arg-type]  # only its one method
    examined = examine_code(broken, CATALOGUE, resources(), budget_seconds=None)
    assert examined.answer.accesses == ()
    (gap,) = examined.gaps
    assert (gap.stage, gap.what) == ("code", "engine_stopped")
    assert "index out of range" in gap.why


@pytest.mark.parametrize("phase", ["pre_consent", "unreachable"])
def test_the_phase_is_the_engine_s(phase: str) -> None:
    assert access(phase=phase).phase == phase
