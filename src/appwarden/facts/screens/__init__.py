"""Layouts and strings in; what a user sees of consent, links and rights out."""

from collections.abc import Iterator

from appwarden.catalogue.model import Catalogue
from appwarden.facts.model import Screen
from appwarden.facts.prompts import is_looked_up
from appwarden.facts.resources import LayoutFile, Resources, ViewRow, holds
from appwarden.model import Place, ScreenKind

__all__ = ["find_screens"]

_TICKABLE = ("CheckBox", "Switch", "SwitchCompat", "SwitchMaterial", "ToggleButton", "RadioButton")
_LINKS: tuple[ScreenKind, ...] = (
    "policy_link",
    "agreement_link",
    "account_cancellation",
    "personalisation_switch",
    "complaint_contact",
)
# A longer text tells about a thing rather than being the entry that leads to it.
_ENTRY_CHARACTERS = 60
_CONTROL_CHARACTERS = 24


def find_screens(resources: Resources, catalogue: Catalogue) -> Iterator[Screen]:
    """Tell what layouts and strings show; code that builds screens is told by the code facts."""
    words = {name: row.words for name, row in catalogue.vocabulary.items()}
    for layout in resources.layouts:
        yield from _of_layout(layout, words)
    yield from _of_strings(resources, words)


def _place(layout: LayoutFile, view: ViewRow) -> Place:
    symbol = view.id or view.cls
    return Place(kind="resource", file=layout.file, symbol=symbol, offset=view.line or None)


def _of_layout(layout: LayoutFile, words: dict[str, tuple[str, ...]]) -> Iterator[Screen]:
    views = layout.layout.views
    everything = " ".join(" ".join((*view.texts(), view.id or "")) for view in views)
    about = holds(f"{layout.name} {everything}", words["topic"])
    for view in views:
        yield from _links(layout, view, words)
    if about:
        private = holds(f"{layout.name} {everything}", words["privacy"])
        yield from _consent(layout, words, private=private)


def _links(
    layout: LayoutFile, view: ViewRow, words: dict[str, tuple[str, ...]]
) -> Iterator[Screen]:
    for text in view.texts():
        for kind in _LINKS:
            if holds(text, words[kind]):
                yield Screen(kind=kind, place=_place(layout, view), text=text[:200])


def _consent(
    layout: LayoutFile, words: dict[str, tuple[str, ...]], *, private: bool
) -> Iterator[Screen]:
    """Tell the controls; only words of privacy, not of terms alone, make them a prompt for it."""
    controls: dict[str, list[ViewRow]] = {"agree": [], "refuse": [], "acknowledge": [], "": []}
    for view in layout.layout.views:
        controls[_meaning(view, words)].append(view)
        if _ticked(view) and _about_consent(view, words):
            yield Screen("consent_ticked_by_default", _place(layout, view), _said(view), "layout")
    agrees, refuses = controls["agree"], controls["refuse"]
    for view in agrees:
        yield Screen("agree_control", _place(layout, view), _said(view))
    for view in refuses:
        yield Screen("refuse_control", _place(layout, view), _said(view))
    looked_up = is_looked_up(layout.name.rpartition("/")[2], words["looked_up"])
    acknowledges = [] if looked_up else controls["acknowledge"]
    if private and acknowledges and not agrees and not refuses:
        view = acknowledges[0]
        yield Screen("acknowledge_only", _place(layout, view), _said(view))
    if private and (agrees or refuses or acknowledges):
        view = (agrees or refuses or acknowledges)[0]
        detail = "" if refuses else "no_refuse_control"
        yield Screen("consent_prompt", _place(layout, view), layout.name, detail)


def _said(view: ViewRow) -> str:
    return next(iter(view.texts()), view.id or "")[:200]


def _is_control(view: ViewRow) -> bool:
    simple = view.cls.rsplit(".", 1)[-1]
    named = "Button" in simple or simple in {"Chip", "MaterialButton"}
    return named or view.on_click is not None or view.clickable is True or simple == "TextView"


def _meaning(view: ViewRow, words: dict[str, tuple[str, ...]]) -> str:
    simple = view.cls.rsplit(".", 1)[-1]
    if not _is_control(view) or simple in _TICKABLE:
        return ""
    texts = [text.strip() for text in view.texts() if len(text.strip()) <= _CONTROL_CHARACTERS]
    for text in texts:
        if holds(text, words["refuse"]) or text.lower() in words["neutral_no"]:
            return "refuse"
        if holds(text, words["agree"]):
            return "agree"
        if text.lower() in words["acknowledge"]:
            return "acknowledge"
    return ""


def _ticked(view: ViewRow) -> bool:
    simple = view.cls.rsplit(".", 1)[-1]
    return view.checked is True and any(simple.endswith(kind) for kind in _TICKABLE)


def _about_consent(view: ViewRow, words: dict[str, tuple[str, ...]]) -> bool:
    said = " ".join((*view.texts(), (view.id or "").replace("_", " ")))
    return (
        not said.strip()
        or holds(said, words["agree"])
        or holds(said, words["topic"])
        or holds(said, ("agreement", "protocol", "policy", "协议"))
    )


def _of_strings(resources: Resources, words: dict[str, tuple[str, ...]]) -> Iterator[Screen]:
    for row in resources.strings:
        place = Place(kind="resource", file="resources.arsc", symbol=row.name)
        for kind in _LINKS:
            for _, text in row.values:
                if len(text) <= _ENTRY_CHARACTERS and holds(text, words[kind]):
                    yield Screen(kind=kind, place=place, text=text)
                    break
