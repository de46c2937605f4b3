"""Rules tried on the samples that they name: where they must fire, where they must stay silent."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from appwarden.artifact import read_artifact
from appwarden.catalogue.load import load_catalogue
from appwarden.catalogue.model import Catalogue, Rule
from appwarden.errors import UsageError
from appwarden.facts import extract_facts
from appwarden.findings import judge

ENDINGS = (".apk", ".apks", ".xapk", ".apkm")


def try_rules(samples: Path, extra: Sequence[Path] = ()) -> list[str]:
    """Judge every sample that a rule names and return one line for each example that fails.

    Raises UsageError when `samples` is no folder; a sample that is missing is a failure.
    """
    if not samples.is_dir():
        raise UsageError(f"{samples} is not a folder of sample apps; name one with --samples")
    catalogue = load_catalogue(extra)

    @cache
    def fired(name: str) -> frozenset[str] | None:
        return _fired(samples, name, catalogue)

    def lines(rule: Rule) -> Iterator[str]:
        expected = [(name, True) for name in rule.examples.fires]
        expected += [(name, False) for name in rule.examples.silent]
        for name, must_fire in expected:
            rules = fired(name)
            if rules is None:
                yield f"{rule.name}: there is no sample {name}"
            elif (rule.name in rules) != must_fire:
                yield f"{rule.name}: {'silent' if must_fire else 'fires'} on {name}"

    return [line for rule in catalogue.rules.values() for line in lines(rule)]


def _fired(samples: Path, name: str, catalogue: Catalogue) -> frozenset[str] | None:
    paths = [samples / f"{name}{ending}" for ending in ENDINGS]
    path = next((path for path in paths if path.is_file()), None)
    if path is None:
        return None
    facts = extract_facts(read_artifact(path, catalogue), catalogue, budget_seconds=None)
    judgement = judge(facts, catalogue, on=date.today())  # noqa: DTZ011  the user's own calendar day
    return frozenset(finding.rule for finding in judgement.findings)
