"""Reference pages of the catalogue: rules, duties by pack, data types."""

from collections.abc import Iterable

from appwarden.catalogue.load import load_catalogue
from appwarden.catalogue.model import Catalogue, Pack, Rule, Span
from reference_table import table

RULES = """# Rules

`appwarden catalogue show NAME` prints a rule's file: its condition, words and remedy. A finding is
a violation when its evidence has at least the grade named here, else it is suspected.
"""
DRAFTS = """## Drafts

They run, are listed apart and never decide an exit status.
"""
DUTIES = """# Duties

"Tested by" says what a test needs: a `file`, a privacy `policy`, a `run` on a device, or a
`person`. Certainty: `v` the official text was read, `p` a reprint or part of it, `m` from memory;
check the official text before you quote.
"""


def rules_page() -> str:
    """Return every rule with its clauses, severity and least grade."""
    rules = load_catalogue().rules.values()
    drafts = [rule for rule in rules if rule.draft]
    parts = [RULES, _rules([rule for rule in rules if not rule.draft])]
    return "\n".join(parts + ([DRAFTS, _rules(drafts)] if drafts else []))


def duties_page() -> str:
    """Return every duty, by pack, with its days in force and how it can be tested."""
    catalogue = load_catalogue()
    return "\n".join([DUTIES, *(_pack(pack, catalogue) for pack in catalogue.packs.values())])


def data_types_page() -> str:
    """Return every data type with its names, class and permissions."""
    rows = (
        (
            f"`{each.id}`",
            each.name.en,
            each.name.zh,
            "yes" if each.sensitive else "",
            ", ".join(span.name.removeprefix("android.permission.") for span in each.permissions),
        )
        for each in load_catalogue().data_types.values()
    )
    return "# Data types\n\n" + table(("id", "en", "zh", "sensitive", "permissions"), rows)


def _rules(rules: Iterable[Rule]) -> str:
    rows = (
        (
            f"`{rule.name}`",
            f"{rule.title.en}<br>{rule.title.zh}",
            ", ".join(rule.clauses),
            rule.severity,
            rule.violation_when.grade if rule.violation_when is not None else "never",
        )
        for rule in rules
    )
    return table(("rule", "title", "clauses", "severity", "violation from"), rows)


def _pack(pack: Pack, catalogue: Catalogue) -> str:
    rows = (
        (
            f"`{duty.id}`",
            f"{duty.title.en}<br>{duty.title.zh}",
            _days(duty.in_force),
            duty.testable,
            duty.certainty,
        )
        for duty in catalogue.duties.values()
        if duty.pack == pack.id
    )
    told = f"{pack.title.zh}. {pack.status}, {_days(pack.in_force)}. {pack.caution.en.strip()}"
    head = f"## {pack.id}: {pack.title.en}\n\n{told}\n\n"
    return head + table(("duty", "title", "in force", "tested by", "certainty"), rows)


def _days(span: Span) -> str:
    start = f"from {span.start}" if span.start is not None else "from a day not known"
    return start if span.end is None else f"{start} to {span.end}"
