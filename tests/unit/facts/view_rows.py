"""Layouts and code answers made by hand: as little as a case needs."""

from typing import Any

import msgspec

from appwarden.artifact.summary import NativeText
from appwarden.facts.code.answer import CodeAnswer, CodeCoverage, CodePlace
from appwarden.facts.resources import LayoutFile, Resources, StringRow, ViewRow, ViewTree

PLACE = CodePlace(file="classes.dex", method="Lcom/example/App;->onCreate()V", offset=4)


def text(words: str, **more: str) -> NativeText:
    return NativeText(default=words, **more)


def view(cls: str, words: str | None = None, **fields: Any) -> ViewRow:  # noqa: ANN401  (any field of the record)
    row: dict[str, Any] = {
        "parent": None,
        "id": None,
        "id_value": None,
        "text": text(words) if words is not None else None,
        "hint": None,
        "title": None,
        "content_description": None,
        "on_click": None,
        "checked": None,
        "clickable": None,
        "visibility": None,
        "include": None,
        "fragment": None,
        "line": 3,
    }
    return ViewRow(cls=cls, **(row | fields))


def layout(*views: ViewRow, name: str = "main", number: int = 1) -> LayoutFile:
    return LayoutFile(id=number, name=name, file=f"res/layout/{name}.xml", layout=ViewTree(views))


def strings(**texts: str) -> tuple[StringRow, ...]:
    return tuple(
        StringRow(id=number, name=name, values=(("", words),))
        for number, (name, words) in enumerate(texts.items(), start=100)
    )


def resources(*layouts: LayoutFile, named: tuple[StringRow, ...] = ()) -> Resources:
    return Resources(layouts=layouts, strings=named, gaps=())


def answer(**rows: Any) -> CodeAnswer:  # noqa: ANN401  (any table of the answer)
    coverage = {field.name: 0 for field in msgspec.structs.fields(CodeCoverage)}
    empty: dict[str, Any] = {field.name: () for field in msgspec.structs.fields(CodeAnswer)}
    return msgspec.convert(msgspec.to_builtins(empty | {"coverage": coverage} | rows), CodeAnswer)
