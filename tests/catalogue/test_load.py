"""The catalogue loads typed, once from YAML and then from its compiled copy, never a stale one."""

from pathlib import Path

import pytest

from appwarden.catalogue import load, load_catalogue
from appwarden.catalogue.load import parse, read_sources, sources_sha256
from appwarden.errors import CatalogueError

RULE = Path(load.ROOT) / "rules" / "consent" / "no_consent_prompt.yaml"


@pytest.fixture
def compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "made" / "catalogue.msgpack"
    monkeypatch.setattr(load, "COMPILED", path)
    return path


def test_every_kind_of_record_is_there() -> None:
    catalogue = load_catalogue()
    assert len(catalogue.app_types) == 39
    assert {"cn-2019", "miit", "miit-164", "pipl", "gbt-35273"} <= catalogue.packs.keys()
    assert len([duty for duty in catalogue.duties.values() if duty.pack == "cn-2019"]) == 31
    assert len(catalogue.sdks) >= 200
    assert len([rule for rule in catalogue.rules.values() if not rule.draft]) >= 50
    assert catalogue.apis.keys() <= catalogue.data_types.keys()


def test_the_compiled_copy_equals_the_sources(compiled: Path) -> None:
    from_yaml = load_catalogue()
    assert compiled.is_file()
    assert load_catalogue() == from_yaml == parse(read_sources())


@pytest.mark.usefixtures("compiled")
def test_a_stale_copy_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    load_catalogue()
    changed = {**read_sources(), "VERSION.yaml": b'version: "changed"\n'}
    monkeypatch.setattr(load, "read_sources", lambda _extra=(): changed)
    assert load_catalogue().version == "changed"


@pytest.mark.parametrize("content", [b"", b"\x00", b"\xff" * 100])
def test_a_damaged_copy_is_replaced(compiled: Path, content: bytes) -> None:
    load.build_compiled()
    compiled.write_bytes(content)
    assert load_catalogue().rules
    assert len(compiled.read_bytes()) > 1000


def test_an_installation_that_cannot_be_written_to_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    monkeypatch.setattr(load, "COMPILED", blocked / "catalogue.msgpack")
    assert load_catalogue().rules


def test_the_hash_is_over_names_and_bytes() -> None:
    one = {"a.yaml": b"x", "b.yaml": b"y"}
    assert sources_sha256(one) == sources_sha256(dict(reversed(one.items())))
    assert sources_sha256(one) != sources_sha256({"a.yaml": b"xb", "b.yaml": b"y"})
    assert sources_sha256(one) != sources_sha256({"a.yaml": b"x", "c.yaml": b"y"})


def test_an_extra_folder_adds(tmp_path: Path) -> None:
    folder = tmp_path / "draft" / "mine"
    folder.mkdir(parents=True)
    text = RULE.read_text(encoding="utf-8").replace("name: no_consent_prompt", "name: own_rule")
    (folder / "own_rule.yaml").write_text(text, encoding="utf-8")
    catalogue = load_catalogue((tmp_path,))
    assert catalogue.rules["own_rule"].draft
    assert catalogue.rules["own_rule"].theme == "mine"
    assert catalogue.sha256 != load_catalogue().sha256


def test_an_extra_folder_never_replaces(tmp_path: Path) -> None:
    folder = tmp_path / "rules" / "consent"
    folder.mkdir(parents=True)
    (folder / RULE.name).write_bytes(RULE.read_bytes())
    with pytest.raises(CatalogueError, match="already defined"):
        load_catalogue((tmp_path,))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="not a folder"):
        load_catalogue((tmp_path / "nowhere",))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"name: [", "not readable as YAML"),
        (b"\xff\xfe\xff", "not readable as YAML"),
        (b"name: x", "missing required field"),
        (b"- 1", "Expected `object`"),
    ],
)
def test_a_broken_file_is_named(content: bytes, message: str) -> None:
    with pytest.raises(CatalogueError, match=f"rules/x/y.yaml.*{message}"):
        parse({"rules/x/y.yaml": content})


def test_an_unknown_field_is_refused() -> None:
    content = RULE.read_bytes() + b"colour: red\n"
    with pytest.raises(CatalogueError, match="colour"):
        parse({"rules/consent/no_consent_prompt.yaml": content})


def test_a_condition_holds_one_test() -> None:
    text = RULE.read_text(encoding="utf-8").replace(
        "when:", "when:\n  screen: {kind: [policy_link]}"
    )
    with pytest.raises(CatalogueError, match="exactly one test, not 2"):
        parse({"rules/consent/no_consent_prompt.yaml": text.encode()})
