"""`appwarden catalogue`: what the catalogue holds, one entry of it, and whether it is sound."""

import difflib
from argparse import ArgumentParser, Namespace

import msgspec

from appwarden.catalogue.load import load_catalogue
from appwarden.catalogue.model import Catalogue
from appwarden.cli import options as shared
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.streams import write_output
from appwarden.errors import UsageError
from appwarden.model import Text

KINDS = tuple(name for name in Catalogue.__struct_fields__ if name not in {"version", "sha256"})
Record = msgspec.Struct


def configure(parser: ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    listing = acts.add_parser("list", help="the entries of one kind, or how many there are of each")
    listing.add_argument("kind", nargs="?", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    showing = acts.add_parser("show", help="one entry, as it stands in its file")
    showing.add_argument("id", metavar="ID", help="such as a duty, a rule, an SDK or a data type")
    acts.add_parser("lint", help="check every file: names, references, both languages, examples")
    acts.add_parser("test", help="run every rule on its samples: fires, silent")
    for act in acts.choices.values():
        shared.add_catalogue(act)
        shared.add_language(act)


def run(options: Namespace) -> int:
    act = {"list": _list, "show": _show, "lint": _lint, "test": _test}[options.act]
    return act(options)


def tables(catalogue: Catalogue) -> dict[str, dict[str, Record]]:
    """Return every table of the catalogue by its kind, each by id."""
    return {kind: getattr(catalogue, kind) for kind in KINDS}


def title(record: Record, language: str) -> str:
    """Return what people call the record in `language`, else an empty string."""
    words = getattr(record, "title", None) or getattr(record, "name", None)
    return words.of(language) if isinstance(words, Text) else ""


def _list(options: Namespace) -> int:
    found = tables(load_catalogue(tuple(options.catalogue)))
    if options.kind is None:
        rows = [f"{kind:12} {len(table):5}" for kind, table in found.items()]
    else:
        rows = [
            f"{key:28} {title(record, options.lang)}".rstrip()
            for key, record in found[options.kind].items()
        ]
    write_output("".join(f"{row}\n" for row in rows).encode(), None)
    return ExitStatus.NOTHING


def _show(options: Namespace) -> int:
    found = tables(load_catalogue(tuple(options.catalogue)))
    hits = {kind: table[options.id] for kind, table in found.items() if options.id in table}
    if not hits:
        everything = [key for table in found.values() for key in table]
        close = difflib.get_close_matches(options.id, everything, n=3)
        hint = f"; did you mean {', '.join(close)}?" if close else ""
        raise UsageError(f"the catalogue has no {options.id}{hint}")
    pages = [f"# {kind}\n".encode() + msgspec.yaml.encode(hits[kind]) for kind in hits]
    write_output(b"\n".join(pages), None)
    return ExitStatus.NOTHING
