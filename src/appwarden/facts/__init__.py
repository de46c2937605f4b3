"""Artifact -> Facts: what an app contains, each fact with its place; opens no connection."""

from appwarden.facts.extract import extract_facts

__all__ = ["extract_facts"]
