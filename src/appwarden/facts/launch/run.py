"""Launches of one app, each in a world of its own."""

from collections.abc import Sequence

import msgspec

from appwarden.artifact import OpenedArtifact
from appwarden.catalogue.model import Catalogue
from appwarden.facts.launch.answer import Launch
from appwarden.facts.launch.question import Call, World, question


def launch_app(
    opened: OpenedArtifact, catalogue: Catalogue, world: World, *, budget_seconds: float | None
) -> Launch:
    """Run what a first start of the app runs, in `world`; nothing leaves the process.

    `budget_seconds` of CPU time end it early, which is then a gap of the answer. Raises
    AppwardenError for a defect of the machine.
    """
    return launch_worlds(opened, catalogue, (world,), budget_seconds=budget_seconds)[0]


def launch_worlds(
    opened: OpenedArtifact,
    catalogue: Catalogue,
    worlds: Sequence[World],
    *,
    budget_seconds: float | None,
    sites: Sequence[Call] = (),
) -> tuple[Launch, ...]:
    """Launch the app once in each world, in order; of the budget each may spend half the rest.

    Each answer tells the rows of `sites` that were passed. Raises AppwardenError for a defect of
    the machine.
    """
    asked = question(opened, catalogue, worlds, budget_seconds, sites)
    return msgspec.json.decode(opened.package.launch(asked), type=tuple[Launch, ...])
