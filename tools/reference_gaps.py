"""The reference page of gaps: every kind that the code knows, with its meaning."""

import re
from pathlib import Path

import yaml

from appwarden.findings.blind import NARROWING
from reference_table import table

GAPS = """# Gaps

A gap says what was not examined, where and why, with figures. A clause whose rules look where a gap
is gets `not_examined`, never `no_violation_seen`. Gaps that leave only single places of an examined
stage unseen, or that name an oddity of a file that was read all the same, do not take a clause's
status; its reason names them (marked *in part* below).

"""
KINDS = Path("tools/gap_kinds.yaml")
# A kind stands as a literal where the gap is made: in Rust, and in Python by position or keyword.
_MADE = (
    ("crates", "*.rs", re.compile(r'\b(?:Gap::new|gap|odd)\(\s*(?:\w+,\s*)*"([a-z0-9_]+)"')),
    (
        "src/appwarden",
        "*.py",
        re.compile(r'\bGap\(\s*(?:stage=)?"\w+",\s*(?:what=)?"([a-z0-9_]+)"'),
    ),
)


def made_kinds() -> set[str]:
    """Return the kinds that stand in the code."""
    return {
        kind
        for folder, names, pattern in _MADE
        for path in Path(folder).rglob(names)
        if "tests" not in path.parts
        for kind in pattern.findall(path.read_text(encoding="utf-8"))
    }


def told_kinds() -> dict[str, str]:
    """Return the meaning of every kind that is documented."""
    told: dict[str, str] = yaml.safe_load(KINDS.read_text(encoding="utf-8"))
    return told


def gaps_page() -> str:
    """Return the table of gap kinds."""
    rows = (
        (f"`{kind}`", f"{words} *In part.*" if kind in NARROWING else words)
        for kind, words in sorted(told_kinds().items())
    )
    return GAPS + table(("kind", "what was not examined"), rows)
