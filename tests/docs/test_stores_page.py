"""The descriptions of stores in docs/stores.md are such as the command takes."""

import re
from pathlib import Path
from typing import get_args

import pytest

from appwarden.stores.removal import Result
from appwarden.stores.source import read_source

PAGE = Path(__file__).parents[2] / "docs" / "stores.md"
BLOCKS: list[str] = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize(("number", "kind"), [(0, "json"), (1, "html")])
def test_a_described_store_is_one(tmp_path: Path, number: int, kind: str) -> None:
    path = tmp_path / "store.yaml"
    path.write_text(BLOCKS[number], encoding="utf-8")
    source = read_source(str(path))
    assert source.kind == kind
    assert "package" in source.fields


def test_every_result_is_told() -> None:
    told = PAGE.read_text(encoding="utf-8")
    assert [one for one in get_args(Result) if f"| `{one}` |" not in told] == []
