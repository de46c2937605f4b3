"""`appwarden findings FACTS`: saved facts judged by the catalogue, as JSON."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from appwarden.catalogue.load import load_catalogue
from appwarden.cli import options as shared
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.inspection import judge_facts
from appwarden.cli.saved import encode
from appwarden.cli.streams import read_input, write_output
from appwarden.facts.save import load


def configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "facts", type=Path, metavar="FACTS", help="saved by `appwarden facts`; - is stdin"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="PATH", help="default: stdout")
    shared.add_judging(parser)
    shared.add_catalogue(parser)


def run(options: Namespace) -> int:
    facts = load(read_input(options.facts))
    judgement = judge_facts(facts, load_catalogue(tuple(options.catalogue)), options)
    write_output(encode(judgement), options.output)
    return ExitStatus.NOTHING
