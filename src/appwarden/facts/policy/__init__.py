"""Documents in, what a privacy policy says out; opens no connection."""

from appwarden.facts.policy.read import Source, read_policy

__all__ = ["Source", "read_policy"]
