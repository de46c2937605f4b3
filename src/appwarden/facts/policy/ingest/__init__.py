"""A document's bytes in, its canonical text out, whatever the format."""

from appwarden.facts.policy.ingest.read import Ingested, ingest

__all__ = ["Ingested", "ingest"]
