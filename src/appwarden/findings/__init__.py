"""Facts + catalogue -> Judgement: rules met by a subject, and the status of every clause."""

from appwarden.findings.judge import judge

__all__ = ["judge"]
