"""The catalogue keeps its promises, and lint sees when it does not."""

import json
from pathlib import Path

import jsonschema_rs
import pytest
import yaml

from appwarden.catalogue.lint import PLACEHOLDERS, lint
from appwarden.catalogue.load import ROOT
from appwarden.catalogue.rule_schema import schema_text
from appwarden.findings import fill

RULE = ROOT / "rules" / "consent" / "no_consent_prompt.yaml"
FOLDERS = {
    "apis": "api",
    "app_types": "app_type",
    "data_types": "data_type",
    "duties": "duty",
    "packs": "pack",
    "packers": "packer",
    "permissions": "permission",
    "rules": "rule",
    "draft": "rule",
    "sdks": "sdk",
}


def own_rule(tmp_path: Path, *changes: tuple[str, str], name: str = "own_rule") -> list[str]:
    folder = tmp_path / "rules" / "mine"
    folder.mkdir(parents=True, exist_ok=True)
    text = RULE.read_text(encoding="utf-8")
    for old, new in (("name: no_consent_prompt", "name: own_rule"), *changes):
        assert old in text
        text = text.replace(old, new)
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return [problem.message for problem in lint((tmp_path,)) if "extra-0" in problem.file]


def test_the_catalogue_has_no_problem() -> None:
    assert lint() == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_fits_its_schema(folder: str) -> None:
    schema = json.loads((ROOT / "schema" / f"{FOLDERS[folder]}.json").read_bytes())
    validator = jsonschema_rs.Draft202012Validator(schema)
    for file in sorted((ROOT / folder).rglob("*.yaml")):
        raw = yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
        plain = json.loads(json.dumps(raw, default=str))
        assert not [error.message for error in validator.iter_errors(plain)], file.name


def test_the_schema_of_rules_is_fresh() -> None:
    assert (ROOT / "schema" / "rule.json").read_bytes() == schema_text()


def test_lint_and_filling_know_the_same_placeholders() -> None:
    assert fill.PLACEHOLDERS.keys() == PLACEHOLDERS


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("CN2019-1.2", "CN2019-9.9", "names CN2019-9.9, not found in duties/"),
        ("device.imei", "device.smell", "names device.smell, not found in data_types/"),
        ("{data_types}，", "{colour}，", "no such placeholder: colour"),
        ("{data_types}，", "{data_types，", "a brace is not closed"),
        (
            "fires: [reads_without_any_screen, reads_behind_consent_without_gate]",
            "fires: []",
            "has no sample where it fires",
        ),
        (
            "首次启动时弹窗提示阅读隐私政策，并在用户明确同意之后才读取个人信息。",
            "Ask",
            "is not Chinese",
        ),
        ("not_examined_by: [screens, resources, code]", "not_examined_by: []", "is empty"),
    ],
)
def test_lint_sees(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert any(message in problem for problem in own_rule(tmp_path, (old, new)))


def test_lint_sees_a_wrong_file_name(tmp_path: Path) -> None:
    assert any("call the file own_rule.yaml" in one for one in own_rule(tmp_path, name="other"))


def test_lint_sees_twins(tmp_path: Path) -> None:
    own_rule(tmp_path)
    assert any("the same condition" in problem.message for problem in lint((tmp_path,)))


def test_lint_names_a_file_that_does_not_fit(tmp_path: Path) -> None:
    assert any("severity" in one for one in own_rule(tmp_path, ("severity: high", "severity: red")))


def test_lint_sees_a_second_of_the_same_name(tmp_path: Path) -> None:
    folder = tmp_path / "rules" / "consent"
    folder.mkdir(parents=True)
    (folder / RULE.name).write_bytes(RULE.read_bytes())
    assert any("already defined" in problem.message for problem in lint((tmp_path,)))
