"""Print docs/reference from the code and the catalogue; `--check` fails where a page is stale."""

import os
import sys
from pathlib import Path

from reference_catalogue import data_types_page, duties_page, rules_page
from reference_code import cli_page, errors_page, exit_status_page
from reference_console import console_acts_page, console_settings_page
from reference_fleet import fleet_page
from reference_gaps import gaps_page
from reference_records import facts_page, report_page, stores_page

FOLDER = Path("docs/reference")
MADE_BY = "<!-- Printed by `make docs`; do not edit. -->\n"
PAGES = {
    "cli.md": cli_page,
    "console-acts.md": console_acts_page,
    "console-settings.md": console_settings_page,
    "exit-status.md": exit_status_page,
    "errors.md": errors_page,
    "report.md": report_page,
    "stores.md": stores_page,
    "facts.md": facts_page,
    "fleet.md": fleet_page,
    "rules.md": rules_page,
    "duties.md": duties_page,
    "data-types.md": data_types_page,
    "gaps.md": gaps_page,
}


def pages() -> dict[str, str]:
    """Return every page by its file name, as it should be."""
    os.environ["COLUMNS"] = "80"  # argparse wraps its help to the terminal
    return {name: MADE_BY + make() for name, make in PAGES.items()}


def stale() -> dict[str, str]:
    """Return the pages that are missing or differ from what they should be."""
    made = pages()
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    return {name: text for name, text in made.items() if kept.get(name) != text}


if __name__ == "__main__":
    found = stale()
    if "--check" in sys.argv:
        for name in found:
            print(f"{FOLDER / name}: stale; run `make docs`")
        sys.exit(bool(found))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in found.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        print(f"wrote {FOLDER / name}")
