"""Rules held against the samples that they name: each must fire where it says, and nowhere else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from appwarden.catalogue.load import ROOT
from appwarden.catalogue.model import Catalogue, Rule
from appwarden.findings.judge import judge
from appwarden.findings.samples import Sample, load_samples


@dataclass(frozen=True)
class Proof:
    """One rule on one sample: whether it was to fire, and what it did."""

    rule: str
    sample: str
    wanted: bool
    fired: bool
    problem: str = ""

    @property
    def holds(self) -> bool:
        """Whether the rule did what its examples say."""
        return not self.problem and self.wanted is self.fired


def prove(catalogue: Catalogue, extra: Sequence[Path] = ()) -> list[Proof]:
    """Hold every rule against its examples among the samples of the catalogue and of `extra`.

    A sample that is not there is a proof with a problem. Raises CatalogueError for a sample that
    is not readable.
    """
    samples = load_samples((ROOT, *extra))
    return prove_with(catalogue, samples)


def prove_with(catalogue: Catalogue, samples: Mapping[str, Sample]) -> list[Proof]:
    """Hold every rule against its examples among `samples`."""
    fired = {name: fired_rules(catalogue, sample) for name, sample in _named(catalogue, samples)}
    return [
        Proof(rule.name, name, wanted, fired=rule.name in fired[name])
        if name in fired
        else Proof(rule.name, name, wanted, fired=False, problem="there is no such sample")
        for rule in catalogue.rules.values()
        for name, wanted in _examples(rule)
    ]


def fired_rules(catalogue: Catalogue, sample: Sample) -> frozenset[str]:
    """Return the names of the rules that give a finding on a sample."""
    judged = judge(
        sample.facts, catalogue, packs=sample.packs, app_type=sample.app_type, on=sample.on
    )
    return frozenset(finding.rule for finding in judged.findings)


def _examples(rule: Rule) -> Iterator[tuple[str, bool]]:
    yield from ((name, True) for name in rule.examples.fires)
    yield from ((name, False) for name in rule.examples.silent)


def _named(catalogue: Catalogue, samples: Mapping[str, Sample]) -> Iterator[tuple[str, Sample]]:
    wanted = {name for rule in catalogue.rules.values() for name, _ in _examples(rule)}
    return ((name, samples[name]) for name in sorted(wanted) if name in samples)
