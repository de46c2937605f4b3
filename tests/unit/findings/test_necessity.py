"""The app type is guessed from the app's name first, and only a sure guess judges anything."""

import msgspec
import pytest

from appwarden.artifact.model import Label
from appwarden.catalogue import load_catalogue
from appwarden.facts.model import Facts
from appwarden.findings.necessity import SURE_ENOUGH, decide_app_type, duty_of_type
from appwarden.findings.samples import make_sample

CATALOGUE = load_catalogue()


def app(package: str, **label: str) -> Facts:
    raw = {"says": {"zh": "说明", "en": "words"}, "facts": [], "manifest": {"package": package}}
    facts = make_sample("made", raw).facts
    artifact = msgspec.structs.replace(facts.artifact, label=Label(**label))
    return msgspec.structs.replace(facts, artifact=artifact)


@pytest.mark.parametrize(
    ("facts", "type_id"),
    [
        (app("com.example.a", zh="每日新闻"), "news"),
        (app("com.example.maps", default="Example Maps"), "maps-navigation"),
        (app("com.example.x", default="File Manager"), "utilities"),
    ],
)
def test_a_name_that_says_it_is_sure_enough(facts: Facts, type_id: str) -> None:
    shown, necessity = decide_app_type(facts, CATALOGUE, None)
    assert shown is not None
    assert (shown.id, shown.given) == (type_id, False)
    assert shown.confidence >= SURE_ENOUGH
    assert shown.basis
    assert necessity is not None
    assert not necessity.given


def test_a_package_alone_is_shown_and_judges_nothing() -> None:
    shown, necessity = decide_app_type(app("com.example.news"), CATALOGUE, None)
    assert shown is not None
    assert shown.confidence < SURE_ENOUGH
    assert necessity is None


def test_nothing_is_guessed_from_nothing() -> None:
    assert decide_app_type(app("com.example.zzz", default="Zzz"), CATALOGUE, None) == (None, None)


@pytest.mark.parametrize("type_id", sorted(CATALOGUE.app_types))
def test_every_type_can_be_given_and_has_its_duty(type_id: str) -> None:
    shown, necessity = decide_app_type(app("com.example.a"), CATALOGUE, type_id)
    assert shown is not None
    assert shown.given
    assert necessity is not None
    from_items = {one for item in CATALOGUE.app_types[type_id].necessary for one in item.data_types}
    assert necessity.data_types == from_items
    assert duty_of_type(CATALOGUE, necessity.app_type) in CATALOGUE.duties
