"""Artifact -> what its code does: the engine asked, its answer typed, its gaps kept."""

from typing import NamedTuple

import msgspec

from appwarden.artifact import OpenedArtifact
from appwarden.catalogue.model import Catalogue
from appwarden.errors import AppwardenError
from appwarden.facts.code.answer import CodeAnswer, CodeCoverage
from appwarden.facts.code.query import question
from appwarden.facts.resources import Resources
from appwarden.model import Gap

__all__ = ["CodeAnswer", "ExaminedCode", "examine_code"]


class ExaminedCode(NamedTuple):
    """The engine's answer, and what it could not examine."""

    answer: CodeAnswer
    gaps: tuple[Gap, ...]


def examine_code(
    opened: OpenedArtifact,
    catalogue: Catalogue,
    resources: Resources,
    *,
    budget_seconds: float | None,
) -> ExaminedCode:
    """Ask the engine; a defect of the engine is a gap, so that the rest of the report stands."""
    query = question(opened, catalogue, resources, budget_seconds)
    try:
        answer = msgspec.json.decode(opened.package.analyse(query), type=CodeAnswer)
    except AppwardenError as error:
        gap = Gap(stage="code", what="engine_stopped", why=f"no code was examined: {error}")
        return ExaminedCode(_NOTHING, (gap,))
    gaps = [Gap(stage="code", what=row.what, why=row.why, place=row.place) for row in answer.gaps]
    if not opened.artifact.dex_files:
        gaps.append(Gap(stage="code", what="no_code", why="the package has no dex file"))
    return ExaminedCode(answer, tuple(gaps))


_NOTHING = CodeAnswer(
    accesses=(),
    requests=(),
    starts=(),
    uses=(),
    addresses=(),
    packages=(),
    strings=(),
    dialogs=(),
    ticked=(),
    sensors=(),
    coverage=CodeCoverage(
        **dict.fromkeys((field.name for field in msgspec.structs.fields(CodeCoverage)), 0)
    ),
    gaps=(),
)
