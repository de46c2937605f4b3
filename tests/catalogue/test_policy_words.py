"""The words by which policies are read: schemas, lint."""

from pathlib import Path

import jsonschema_rs
import pytest
import yaml

from appwarden.catalogue import load_catalogue
from appwarden.catalogue.lint import lint
from appwarden.catalogue.load import ROOT
from appwarden.catalogue.policy_schema import SCHEMAS, policy_schema, schema_text


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_schema_is_that_of_the_record(name: str) -> None:
    assert (ROOT / "schema" / f"{name}.json").read_bytes() == schema_text(name)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_file_meets_its_schema(name: str) -> None:
    files = sorted((ROOT / f"{name}s").glob("*.yaml"))
    assert files
    for file in files:
        jsonschema_rs.validate(policy_schema(name), yaml.safe_load(file.read_text("utf-8")))


def test_every_term_hangs_on_the_root() -> None:
    terms = load_catalogue().data_terms
    roots = [term.id for term in terms.values() if term.parent is None]
    assert roots == ["personal_information"]
    assert sum(len(term.zh) + len(term.en) for term in terms.values()) > 2_000


TERM = "id: x\nname: {zh: 甲, en: X}\nen: []\n"


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("data_terms/x.yaml", f"{TERM}parent: x\nzh: [甲乙丙]", "above itself"),
        ("data_terms/x.yaml", f"{TERM}parent: imei\nzh: [手机号码]", "also stands in"),
        ("data_terms/x.yaml", f"{TERM}parent: imei\nzh: [甲乙丙, 甲乙丙]", "stands here twice"),
        ("data_terms/x.yaml", f"{TERM}parent: imei\nzh: []\nstems: [停车]", "also stands in"),
        ("data_terms/x.yaml", f"{TERM}parent: nowhere\nzh: [甲乙丙]", "nowhere"),
        ("policy_cues/x.yaml", "id: x\nnote: n\nzh: ['(甲']", "no regular expression"),
        ("policy_cues/x.yaml", "id: x\nnote: n\nzh: ['甲*']", "matches nothing at all"),
    ],
)
def test_lint_names_what_is_wrong(file: str, content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / file
    path.parent.mkdir()
    path.write_text(content, "utf-8")
    assert any(message in problem.message for problem in lint([tmp_path]))
