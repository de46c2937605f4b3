"""Dialogs, ticked boxes and sensor listeners in code in; the screens they make out."""

from collections.abc import Iterator

from appwarden.catalogue.model import Catalogue
from appwarden.facts.code.answer import CodeAnswer, CodeDialog, CodePlace, CodeSensor
from appwarden.facts.model import Screen
from appwarden.facts.prompts import is_from_menu
from appwarden.facts.resources import Resources, holds
from appwarden.model import Place

_ACCELERATION = {1, 10}
_ROTATION = {4, 15, 3, 11}


def built_screens(
    answer: CodeAnswer, resources: Resources, catalogue: Catalogue
) -> Iterator[Screen]:
    """Tell consent prompts built in code, boxes ticked in code, splash screens that react."""
    words = {name: row.words for name, row in catalogue.vocabulary.items()}
    for dialog in answer.dialogs:
        yield from _of_dialog(dialog, words)
    yield from _ticked(answer, resources, words)
    for sensor in answer.sensors:
        yield from _of_sensor(sensor)


def code_place(place: CodePlace) -> Place:
    """Return the place as facts hold it."""
    return Place(kind="code", file=place.file, symbol=place.method, offset=place.offset)


def _of_dialog(dialog: CodeDialog, words: dict[str, tuple[str, ...]]) -> Iterator[Screen]:
    said = " ".join((*dialog.texts, *(text for _, text, _ in dialog.buttons)))
    if not holds(said, words["topic"]):
        return
    place = code_place(dialog.place)
    refuses = agrees = False
    for call, text, meaning in dialog.buttons:
        refused = _refuses(call, text, meaning, words)
        acknowledged = text.strip().lower() in words["acknowledge"]
        if refused:
            refuses = True
            yield Screen("refuse_control", place, text)
        elif not acknowledged:
            agrees = True
            yield Screen("agree_control", place, text)
    answers = refuses or agrees
    if holds(said, words["privacy"]) and (
        answers or not is_from_menu(place.symbol, words["looked_up"])
    ):
        if not answers:
            button = next((text for _, text, _ in dialog.buttons), "")
            yield Screen("acknowledge_only", place, button)
        detail = "" if refuses else "no_refuse_control"
        yield Screen("consent_prompt", place, next(iter(dialog.texts), ""), detail)
    for kind in ("policy_link", "agreement_link"):
        if holds(said, words[kind]):
            yield Screen("policy_link" if kind == "policy_link" else "agreement_link", place, said)


def _refuses(call: str, text: str, meaning: str | None, words: dict[str, tuple[str, ...]]) -> bool:
    """Tell whether a button refuses: its words decide, then the side it stands on."""
    if holds(text, words["refuse"]):
        return True
    if holds(text, words["agree"]):
        return False
    return meaning == "refuse" or call == "setNegativeButton"


def _ticked(
    answer: CodeAnswer, resources: Resources, words: dict[str, tuple[str, ...]]
) -> Iterator[Screen]:
    views = {
        view.id_value: (" ".join((*view.texts(), (view.id or "").replace("_", " "))))
        for layout in resources.layouts
        for view in layout.layout.views
        if view.id_value is not None
    }
    wanted = (*words["agree"], *words["topic"], "agreement", "protocol", "policy", "协议")
    for row in answer.ticked:
        said = views.get(row.view, "") if row.view is not None else ""
        if holds(said, wanted):
            yield Screen("consent_ticked_by_default", code_place(row.place), said.strip(), "code")


def _of_sensor(sensor: CodeSensor) -> Iterator[Screen]:
    motion = set(sensor.types) & (_ACCELERATION | _ROTATION)
    if not motion or not sensor.opens:
        return
    unit = "m/s2" if motion & _ACCELERATION else "rad/s"
    numbers = ", ".join(f"{value:g}" for value in sensor.thresholds)
    text = f"thresholds {numbers} {unit}" if numbers else "no constant threshold"
    detail = f"{min(sensor.thresholds):g} {unit}" if sensor.thresholds else ""
    yield Screen("shake_splash", code_place(sensor.place), text, detail)
