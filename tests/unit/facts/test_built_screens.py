"""Screens that code builds: dialogs, ticked boxes, splash windows that react to motion."""

import pytest
from msgspec.structs import replace
from view_rows import PLACE, answer, layout, resources, view

from appwarden.catalogue import load_catalogue
from appwarden.facts.code.built_screens import built_screens
from appwarden.facts.model import Screen
from appwarden.facts.resources import Resources

CATALOGUE = load_catalogue()
Button = tuple[str, str, str | None]


def dialog(*buttons: Button, says: str = "请阅读隐私政策") -> dict[str, object]:
    return {"buttons": buttons, "texts": (says,), "place": PLACE}


def sensor(types: list[int], thresholds: list[float], *, opens: bool = True) -> dict[str, object]:
    return {
        "types": types,
        "thresholds": thresholds,
        "opens": opens,
        "place": PLACE,
        "phase": "pre_consent",
    }


def built(shown: Resources | None = None, **rows: object) -> list[Screen]:
    return list(built_screens(answer(**rows), shown or resources(), CATALOGUE))


def kinds(found: list[Screen]) -> list[str]:
    return [screen.kind for screen in found]


AGREE: Button = ("setPositiveButton", "同意", "agree")
REFUSE: Button = ("setNegativeButton", "不同意", "refuse")


def test_a_dialog_with_both_answers() -> None:
    found = built(dialogs=[dialog(AGREE, REFUSE)])
    assert kinds(found) == ["agree_control", "refuse_control", "consent_prompt", "policy_link"]
    assert found[2].detail == ""


def test_a_dialog_without_refusal() -> None:
    found = built(dialogs=[dialog(AGREE)])
    assert found[1].detail == "no_refuse_control"


def test_a_dialog_that_only_takes_note() -> None:
    assert "acknowledge_only" in kinds(
        built(dialogs=[dialog(("setPositiveButton", "我知道了", None))])
    )


NOTED: Button = ("setPositiveButton", "OK", None)


def test_a_dialog_about_terms_alone_is_no_prompt_about_privacy() -> None:
    assert kinds(built(dialogs=[dialog(NOTED, says="terms of service")])) == ["agreement_link"]
    found = kinds(built(dialogs=[dialog(AGREE, says="terms of service")]))
    assert found == ["agree_control", "agreement_link"]


@pytest.mark.parametrize(
    ("method", "prompts"),
    [
        ("Lcom/x/MainActivity;->onOptionsItemSelected(Landroid/view/MenuItem;)Z", False),
        ("Lcom/x/AboutActivity;->onCreate(Landroid/os/Bundle;)V", False),
        ("Lcom/x/MainActivity;->onCreate(Landroid/os/Bundle;)V", True),
    ],
)
def test_what_a_person_opens_from_a_menu_asks_for_nothing(method: str, *, prompts: bool) -> None:
    shown = {**dialog(NOTED), "place": replace(PLACE, method=method)}
    assert ("acknowledge_only" in kinds(built(dialogs=[shown]))) == prompts
    answered = {**dialog(AGREE), "place": replace(PLACE, method=method)}
    assert "consent_prompt" in kinds(built(dialogs=[answered]))


def test_a_dialog_about_something_else() -> None:
    assert built(dialogs=[dialog(AGREE, REFUSE, says="加入战队")]) == []


BOX = layout(view("CheckBox", "同意隐私政策", id="agree_box", id_value=7))


@pytest.mark.parametrize(("number", "count"), [(7, 1), (8, 0), (None, 0)])
def test_a_box_ticked_in_code(number: int | None, count: int) -> None:
    found = built(resources(BOX), ticked=[{"view": number, "place": PLACE}])
    assert kinds(found) == ["consent_ticked_by_default"] * count


@pytest.mark.parametrize(
    ("types", "thresholds", "text", "detail"),
    [
        ([1], [15.0, 8.5], "thresholds 15, 8.5 m/s2", "8.5 m/s2"),
        ([4], [2.0], "thresholds 2 rad/s", "2 rad/s"),
        ([10], [], "no constant threshold", ""),
    ],
)
def test_a_splash_that_reacts(
    types: list[int], thresholds: list[float], text: str, detail: str
) -> None:
    (found,) = built(sensors=[sensor(types, thresholds)])
    assert (found.kind, found.text, found.detail) == ("shake_splash", text, detail)


def test_a_compass_and_a_listener_that_opens_nothing_are_no_splash() -> None:
    assert built(sensors=[sensor([2], [1.0]), sensor([1], [15.0], opens=False)]) == []
