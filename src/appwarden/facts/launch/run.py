"""One launch of one app in one world."""

import msgspec

from appwarden.artifact import OpenedArtifact
from appwarden.catalogue.model import Catalogue
from appwarden.facts.launch.answer import Launch
from appwarden.facts.launch.question import World, question


def launch_app(
    opened: OpenedArtifact, catalogue: Catalogue, world: World, *, budget_seconds: float | None
) -> Launch:
    """Run what a first start of the app runs, in `world`; nothing leaves the process.

    `budget_seconds` of wall time end it early, which is then a gap of the answer. Raises
    AppwardenError for a defect of the machine.
    """
    asked = question(opened, catalogue, world, budget_seconds)
    return msgspec.json.decode(opened.package.launch(asked), type=Launch)
