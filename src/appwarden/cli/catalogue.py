"""`appwarden catalogue`: what the catalogue holds, one entry of it, and whether it is sound."""

import difflib
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable

import msgspec

from appwarden.catalogue.lint import lint
from appwarden.catalogue.load import load_catalogue
from appwarden.catalogue.model import Catalogue
from appwarden.cli import options as shared
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.streams import say, write_output
from appwarden.errors import UsageError
from appwarden.findings.prove import Proof, prove
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
    acts: dict[str, Callable[[Namespace], int]] = {
        "list": _list, "show": _show, "lint": _lint, "test": _test,
    }  # fmt: skip
    return acts[options.act](options)


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
    _print(rows)
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


def _lint(options: Namespace) -> int:
    problems = lint(tuple(options.catalogue))
    _print(f"{problem.file}: {problem.message}" for problem in problems)
    say(f"catalogue: {len(problems)} problems")
    return ExitStatus.FOUND if problems else ExitStatus.NOTHING


def _test(options: Namespace) -> int:
    extra = tuple(options.catalogue)
    proofs = prove(load_catalogue(extra), extra)
    failed = [proof for proof in proofs if not proof.holds]
    _print(f"{proof.rule}: {_told(proof)}" for proof in failed)
    say(f"catalogue: {len(proofs)} examples, {len(failed)} do not hold")
    return ExitStatus.FOUND if failed else ExitStatus.NOTHING


def _told(proof: Proof) -> str:
    if proof.problem:
        return f"{proof.problem}: {proof.sample}"
    wanted, done = ("fires", "is silent") if proof.wanted else ("is silent", "fires")
    return f"{wanted} on {proof.sample} by its examples, but {done}"


def _print(rows: Iterable[str]) -> None:
    write_output("".join(f"{row}\n" for row in rows).encode(), None)
