"""Artifact -> first starts without a device: the machine asked, what happened settles the facts."""

from appwarden.facts.launch.add import add_launches
from appwarden.facts.launch.answer import Launch
from appwarden.facts.launch.question import World
from appwarden.facts.launch.run import launch_app
from appwarden.facts.launch.trace import FORMAT, grade_of, phase_of, save
from appwarden.facts.launch.worlds import worlds_of_inspection

__all__ = [
    "FORMAT",
    "Launch",
    "World",
    "add_launches",
    "grade_of",
    "launch_app",
    "phase_of",
    "save",
    "worlds_of_inspection",
]
