import subprocess
import sys

import pytest

HEAVY = ("jinja2", "markupsafe", "typst")


def test_importing_the_package_loads_no_view() -> None:
    program = "import sys, appwarden.report; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout.split()
    assert not [name for name in HEAVY if name in loaded]


@pytest.mark.parametrize("view", ["text", "sarif"])
def test_text_and_sarif_need_no_template_engine(view: str) -> None:
    program = f"import sys, appwarden.report.{view}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout.split()
    assert not [name for name in HEAVY if name in loaded]
