"""Facts that a fleet has stored, as candidates for a rule set: judged anew without the apps."""

from collections.abc import Iterator

from appwarden.fleet.leases import LeaseTable
from appwarden.fleet.leases.results import stored_facts
from appwarden.fleet.model import Candidate, Kind, RuleSet
from appwarden.fleet.results.destination import fanned


def stored_candidates(table: LeaseTable, rules: RuleSet) -> Iterator[Candidate]:
    """Yield the facts of every build, those first that were looked for as `rules` looks.

    Facts collected under a catalogue that asks for other things are judged too; their reports say
    so in a gap, and what was not looked for is *not examined*.
    """
    known = [one for one in table.rule_sets() if one.id != rules.id]
    alike = [one.id for one in known if one.asks == rules.asks]
    seen: set[str] = set()
    kinds: tuple[tuple[Kind, list[str]], ...] = (
        ("facts", alike),
        ("old_facts", [one.id for one in known]),
    )
    for kind, names in kinds:
        for facts, build in stored_facts(table, names) if names else ():
            if build not in seen:
                seen.add(build)
                yield Candidate(fanned(facts, "jsonl.gz"), version=kind, sha256=build, kind=kind)
