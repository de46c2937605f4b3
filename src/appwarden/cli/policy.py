"""`appwarden policy DOC...`: a privacy policy alone, read and held against the checklist."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from appwarden.catalogue.load import load_catalogue
from appwarden.cli import options as shared
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.saved import encode
from appwarden.cli.streams import write_output
from appwarden.facts.policy import read_policy
from appwarden.report.policy_text import policy_text


def configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "documents", type=Path, nargs="+", metavar="DOC",
        help="HTML, PDF, DOCX, Markdown or text; the policy with its SDK list and other parts",
    )  # fmt: skip
    shared.add_language(parser)
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="default: %(default)s"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="PATH", help="default: stdout")
    shared.add_catalogue(parser)


def run(options: Namespace) -> int:
    catalogue = load_catalogue(tuple(options.catalogue))
    policy = read_policy(shared.policy_documents(options.documents), catalogue)
    if options.format == "json":
        content = encode(policy)
    else:
        content = policy_text(policy, catalogue, options.lang).encode()
    write_output(content, options.output)
    return ExitStatus.NOTHING
