"""Fill a PostgreSQL with 200,000 cases and time every page of the console.

make bench-console                              full size, prints the table
.venv/bin/python benches/console_load.py --scale 0.01     a hundredth, in seconds
.venv/bin/python benches/console_load.py --keep FOLDER    keep the database for another run
.venv/bin/python benches/console_load.py --write          put the tables into docs/benchmarks.md
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE / "console"), str(HERE.parent / "src")]

from publish import publish  # noqa: E402  found by the line above
from throwaway_postgres import throwaway_postgres  # noqa: E402  found by the line above

BEGIN = "<!-- measured: benches/console_load.py --write -->"
END = "<!-- end of measured console -->"


def main() -> int:
    options = _options()
    home = options.keep.resolve() if options.keep else None
    with (
        tempfile.TemporaryDirectory(prefix="appwarden-load-") as temporary,
        throwaway_postgres(home) as address,
    ):
        text = _measure(address, home / "console" if home else Path(temporary), options)
    print(text)
    if options.write:
        publish(HERE.parent / "docs" / "benchmarks.md", text, marks=(BEGIN, END))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--scale", type=float, default=1.0, help="1 is the full size")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the database there")
    parser.add_argument("--only", default="", help="pages whose name holds this")
    parser.add_argument("--rounds", type=int, default=15, help="requests for each page")
    parser.add_argument("--no-work", action="store_true", help="pages only: no PDF, no import")
    parser.add_argument("--write", action="store_true", help="rewrite docs/benchmarks.md")
    return parser.parse_args()


def _measure(address: str, data: Path, options: argparse.Namespace) -> str:
    os.environ |= {
        "DATABASE_URL": address,
        "APPWARDEN_CONSOLE_DATA": str(data),
        "APPWARDEN_CONSOLE_SECOND_FACTOR": "on",
        "APPWARDEN_CONSOLE_HOSTS": "testserver",
        "APPWARDEN_CONSOLE_LANGUAGE": "zh-hans",
        "DJANGO_SETTINGS_MODULE": "appwarden.console.settings",
    }
    import django  # noqa: PLC0415  after the environment is set

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415  after setup

    call_command("migrate", interactive=False, verbosity=0)
    import pages  # noqa: PLC0415  after setup
    import work  # noqa: PLC0415  after setup
    import world as worlds  # noqa: PLC0415  after setup

    from appwarden.console.statistics import keeping  # noqa: PLC0415  after setup

    started = time.monotonic()
    known = worlds.known_world()
    world = known or worlds.make_world(options.scale)
    made = 0 if known else time.monotonic() - started
    pages.long_bulletin(world.people, world.bodies)
    keeping.renew_counts(seconds=sys.maxsize)
    lines = [
        _sizes(world.counts, made, worlds.size_of_database()),
        "",
        "### Pages",
        "",
        pages.HEADER,
    ]
    for timing in pages.time_pages(world, options.rounds, options.only):
        lines.append(timing.row())
        print(lines[-1], file=sys.stderr, flush=True)
    if not options.no_work:
        lines += ["", "### Work", "", work.HEADER, *work.rows(world)]
    return "\n".join(lines)


def _sizes(counts: dict[str, int], seconds: float, size: str) -> str:
    """Say what there is; a database that was kept was made by an earlier run."""
    made = f", made in {seconds:.0f} s" if seconds else ""
    named = ", ".join(f"{count:,} {name.split('.')[1]}" for name, count in counts.items())
    return f"{named}; database {size}{made}."


if __name__ == "__main__":
    sys.exit(main())
