"""The question to the engine: manifest, catalogue and resources in, one JSON document out."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from appwarden.artifact import OpenedArtifact
from appwarden.catalogue.model import Catalogue
from appwarden.facts.engine import Json, components, source_row
from appwarden.facts.resources import LayoutFile, Resources, ViewRow, holds

Texts = dict[str, tuple[str, ...]]
"""Texts of a string resource over all parts, by its name."""

# A longer text is a sentence, not the label of a control; what is no button by itself says little.
_BUTTON_CHARACTERS = 20
_LABEL_CHARACTERS = 8
_TICKABLE = ("CheckBox", "CheckedTextView", "Switch", "SwitchCompat", "ToggleButton", "RadioButton")

# Followed instructions for each second of the caller's budget; measured on one core.
_INSTRUCTIONS_PER_SECOND = 4_000_000


def question(
    opened: OpenedArtifact,
    catalogue: Catalogue,
    resources: Resources,
    budget_seconds: float | None,
) -> bytes:
    """Write the query for one app."""
    manifest = opened.artifact.manifest
    texts = _by_name(resources)
    by_name = _by_layout_name(resources)
    query: Json = {
        "package": manifest.package,
        "application": opened.application,
        "factory": opened.factory,
        "debuggable": manifest.debuggable,
        "min_sdk": manifest.min_sdk or 1,
        "components": list(components(opened)),
        "sources": [source_row(source) for source in catalogue.apis.values()],
        "watched": sorted(
            {method for row in catalogue.permissions.values() for method in row.used_by.methods}
        ),
        "strings": sorted({text for sdk in catalogue.sdks.values() for text in sdk.match.strings}),
        "words": _words(catalogue),
        "texts": {str(number): " / ".join(known) for number, known in _by_number(resources)},
        "numbers": {str(number): value for number, value in resources.numbers},
        "controls": _controls(resources, catalogue, texts),
        "layouts": {
            str(layout.id): _layout(layout, by_name, catalogue, texts)
            for layout in resources.layouts
        },
        "stubs": _stubs(resources),
    }
    if budget_seconds is not None:
        query["budget"] = int(budget_seconds * _INSTRUCTIONS_PER_SECOND)
    return msgspec.json.encode(query)


def _by_number(resources: Resources) -> list[tuple[int, tuple[str, ...]]]:
    """Return the texts of each resource in all locales: a word of consent in any counts."""
    names = {row.id: row.name for row in resources.strings}
    texts = _by_name(resources)
    return [(number, texts[name]) for number, name in names.items()]


def _by_name(resources: Resources) -> Texts:
    found: dict[str, list[str]] = {}
    for row in resources.strings:
        found.setdefault(row.name, []).extend(text for _, text in row.values)
    return {name: tuple(dict.fromkeys(texts)) for name, texts in found.items()}


def _words(catalogue: Catalogue) -> Json:
    names = {
        "agree": "agree",
        "refuse": "refuse",
        "topic": "topic",
        "keys": "consent_key",
        "unrelated": "unrelated_key",
        "neutral_yes": "neutral_yes",
        "neutral_no": "neutral_no",
    }
    return {key: catalogue.vocabulary[name].words for key, name in names.items()}


def _controls(resources: Resources, catalogue: Catalogue, texts: Texts) -> Json:
    topic = catalogue.vocabulary["topic"].words
    controls: Json = {}
    for layout in resources.layouts:
        about = _about(layout, topic)
        said = _said(layout.layout.views, catalogue, texts)
        for view in layout.layout.views:
            if view.id_value is None or view.id is None:
                continue
            key = str(view.id_value)
            known = controls.get(key)
            if known is None or about:
                controls[key] = {
                    "name": view.id,
                    "texts": _texts(view, texts),
                    "topic": about,
                    "tag": view.tag,
                    **said,
                }
    return controls


def _said(views: Iterable[ViewRow], catalogue: Catalogue, texts: Texts) -> Json:
    """Tell whether a control of a layout says outright that it agrees, or that it refuses."""
    labels = [label for view in views for label in _labels(view, texts)]
    refusals = {label for label in labels if _says(label, catalogue.vocabulary["refuse"].words)}
    agree = catalogue.vocabulary["agree"].words
    return {
        "refusal_said": bool(refusals),
        "consent_said": any(_says(label, agree) for label in labels if label not in refusals),
    }


def _labels(view: ViewRow, texts: Texts) -> list[str]:
    """Return the words of a control, in lower case; those of a box, title or sentence are none."""
    simple = view.cls.rpartition(".")[2]
    if simple.endswith(_TICKABLE):
        return []
    clicked = "Button" in simple or view.on_click is not None or view.clickable is True
    longest = _BUTTON_CHARACTERS if clicked else _LABEL_CHARACTERS
    return [text.lower() for text in _texts(view, texts) if len(text) <= longest]


def _says(label: str, words: tuple[str, ...]) -> bool:
    """Tell whether a label holds one of `words`: of letters whole words, no part of them."""
    return any(re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", label) for word in words)


def _about(layout: LayoutFile, topic: tuple[str, ...]) -> bool:
    """Tell whether a layout is about privacy, by its words, its ids or its own name."""
    return holds(layout.name, topic) or any(
        holds(" ".join((*view.texts(), view.id or "")), topic) for view in layout.layout.views
    )


def _stubs(resources: Resources) -> Json:
    """Return the layout that each view stub brings once it is inflated, by the stub's number."""
    numbers = {layout.name.rpartition("/")[2]: layout.id for layout in resources.layouts}
    found: Json = {}
    for layout in resources.layouts:
        for view in layout.layout.views:
            number = numbers.get((view.include or "").rpartition("/")[2])
            if view.cls == "ViewStub" and view.id_value is not None and number is not None:
                found[str(view.id_value)] = number
    return found


def _by_layout_name(resources: Resources) -> dict[str, list[LayoutFile]]:
    found: dict[str, list[LayoutFile]] = {}
    for layout in resources.layouts:
        found.setdefault(layout.name.rpartition("/")[2], []).append(layout)
    return found


def _with_included(layout: LayoutFile, by_name: dict[str, list[LayoutFile]]) -> Iterator[ViewRow]:
    """Yield the views of a layout and of those it includes, each layout once."""
    opened, waiting = {layout.file}, [layout]
    while waiting:
        for view in waiting.pop().layout.views:
            yield view
            if view.cls != "include" or view.include is None:
                continue
            for row in by_name.get(view.include.rpartition("/")[2], ()):
                if row.file not in opened:
                    opened.add(row.file)
                    waiting.append(row)


def _layout(
    layout: LayoutFile,
    by_name: dict[str, list[LayoutFile]],
    catalogue: Catalogue,
    texts: Texts,
) -> Json:
    views = layout.layout.views
    shown = list(_with_included(layout, by_name))
    about = _about(layout, catalogue.vocabulary["topic"].words)
    said = _said(views, catalogue, texts)
    return {
        "views": sorted({view.cls for view in shown if "." in view.cls}),
        "fragments": sorted({view.fragment for view in shown if view.fragment}),
        "clicks": [
            {
                "method": view.on_click,
                "view": view.id_value or 0,
                "name": view.id or "",
                "texts": _texts(view, texts),
                "topic": about,
                "tag": view.tag,
                **said,
            }
            for view in views
            if view.on_click is not None
        ],
        "topic": about,
    }


def _texts(view: ViewRow, texts: Texts) -> tuple[str, ...]:
    """Return a view's words with those that language splits give the same resource."""
    found = list(view.texts())
    for text in (view.text, view.title, view.content_description):
        if text is not None and text.resource is not None:
            found.extend(texts.get(text.resource, ()))
    return tuple(dict.fromkeys(found))
