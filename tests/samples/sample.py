"""One sample folder -> what app.yaml and expect.yaml say about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
WORK = HERE / ".build"
APKS = HERE / "apks"


@dataclass(frozen=True)
class Sample:
    """One sample folder; `app` holds the keys of its app.yaml (README.md lists them)."""

    folder: Path
    app: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def work(self) -> Path:
        return WORK / self.name

    @property
    def target(self) -> Path:
        return APKS / f"{self.name}.{'apks' if 'split' in self.app else 'apk'}"

    @property
    def purpose(self) -> str:
        return str(yaml.safe_load((self.folder / "expect.yaml").read_text())["says"])


def load(folder: Path) -> Sample:
    described = folder / "app.yaml"
    return Sample(
        folder, (yaml.safe_load(described.read_text()) or {}) if described.exists() else {}
    )
