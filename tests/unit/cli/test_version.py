"""The version is one number, wherever it is asked for."""

import tomllib
from pathlib import Path

from appwarden import __version__


def test_the_package_and_the_workspace_have_the_same_version() -> None:
    workspace = Path(__file__).parents[3] / "Cargo.toml"
    told = tomllib.loads(workspace.read_text(encoding="utf-8"))
    assert told["workspace"]["package"]["version"] == __version__
