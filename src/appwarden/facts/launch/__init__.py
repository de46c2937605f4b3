"""Artifact -> a first start without a device: the machine asked, its answer typed."""

from appwarden.facts.launch.answer import Launch
from appwarden.facts.launch.question import World
from appwarden.facts.launch.run import launch_app
from appwarden.facts.launch.trace import FORMAT, grade_of, phase_of, save

__all__ = ["FORMAT", "Launch", "World", "grade_of", "launch_app", "phase_of", "save"]
