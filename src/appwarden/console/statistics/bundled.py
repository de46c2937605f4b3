"""Bundled reference figures, surveys and their sources: `data/*.yaml` in, typed records out."""

from datetime import date
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from appwarden.model import Text

DATA = Path(__file__).parent / "data"

Typed = TypeVar("Typed")
Mark = Literal["v", "p", "m"]


class SourceEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who said it; `published` is a day, a month or a year, as far as known."""

    title: Text
    kind: Literal["press", "authority", "secondary"]
    published: str
    address: str = ""
    primary: Text | None = None


class FigureEntry(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"start": "from", "end": "to"}
):
    """One published figure with its scope."""

    key: str
    comparison: str
    measure: str
    value: int
    start: date
    end: date
    scope: Text
    source: str
    certainty: Mark


class SurveyEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One measured share, in per cent; `sample` None: not published."""

    key: str
    question: Text
    share: float
    sample: int | None
    asked_by: Text
    as_of: date
    source: str
    certainty: Mark


def bundled_sources() -> dict[str, SourceEntry]:
    """Return the sources by key."""
    return _read("sources.yaml", dict[str, SourceEntry])


def bundled_figures() -> tuple[FigureEntry, ...]:
    """Return the published figures."""
    return _read("figures.yaml", tuple[FigureEntry, ...])


def bundled_surveys() -> tuple[SurveyEntry, ...]:
    """Return the survey results."""
    return _read("surveys.yaml", tuple[SurveyEntry, ...])


def _read(name: str, kind: type[Typed]) -> Typed:
    return msgspec.yaml.decode((DATA / name).read_bytes(), type=kind)
