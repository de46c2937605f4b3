"""Rules on the bundled sample apps: every read before consent becomes a finding, nothing else."""

from datetime import date
from pathlib import Path

import pytest

from appwarden.artifact import read_artifact
from appwarden.catalogue import load_catalogue
from appwarden.facts import extract_facts
from appwarden.findings import judge
from appwarden.findings.possible import Possibility, as_declared

APPS = sorted((Path(__file__).parents[1] / "samples" / "apks").glob("*.apk*"))
CATALOGUE = load_catalogue()
BEFORE_CONSENT = {
    name: rule.when.access
    for name, rule in CATALOGUE.rules.items()
    if rule.when.access is not None and rule.when.access.phase == ("pre_consent",)
    if not rule.draft
}
COVERED = {one for test in BEFORE_CONSENT.values() for one in test.data_type or ()}


@pytest.mark.parametrize("app", APPS, ids=[app.name for app in APPS])
def test_reads_before_consent_become_findings(app: Path) -> None:
    facts = extract_facts(read_artifact(app, CATALOGUE), CATALOGUE, budget_seconds=None)
    judged = judge(facts, CATALOGUE, on=date(2026, 11, 1))
    found = {
        (finding.subject, data_type)
        for finding in judged.findings
        if finding.rule in BEFORE_CONSENT
        for data_type in finding.data_types
    }
    possible = Possibility(facts, CATALOGUE)
    read = {
        (access.subject, access.data_type)
        for access in as_declared(facts, CATALOGUE).accesses
        if access.phase == "pre_consent" and not access.weak and access.data_type in COVERED
        if possible.counts(access)
    }
    assert found == read
