"""`appwarden policy DOC...`: a privacy policy alone, read and held against the checklist."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

import msgspec

from appwarden.catalogue.load import load_catalogue
from appwarden.catalogue.model import Catalogue
from appwarden.cli import options as shared
from appwarden.cli.connection import answer_of
from appwarden.cli.exit_status import ExitStatus
from appwarden.cli.saved import encode
from appwarden.cli.second_reader import Proposal, propose
from appwarden.cli.streams import write_output
from appwarden.errors import UsageError
from appwarden.facts.policy import Source, read_policy
from appwarden.facts.policy.changes import Change, policy_changes
from appwarden.facts.policy.ingest.read import MAX_FILE_BYTES
from appwarden.facts.policy.model import Policy, Quote
from appwarden.report.policy_text import changes_text, policy_text, proposals_text

FETCH_SECONDS = 30


class Reading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `--format json` prints: the policy, and what was asked for besides."""

    policy: Policy
    changes: tuple[Change, ...] = ()
    proposals: tuple[Proposal, ...] = ()


def configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "documents", type=Path, nargs="*", metavar="DOC",
        help="HTML, PDF, DOCX, Markdown or text; the policy with its SDK list and other parts; "
        "- is stdin",
    )  # fmt: skip
    parser.add_argument(
        "--fetch", action="append", default=[], metavar="URL",
        help="read the document at this address too (repeatable); nothing else opens a connection",
    )  # fmt: skip
    parser.add_argument(
        "--against", type=Path, action="append", default=[], metavar="OLD",
        help="an older version (repeatable for its parts): tell what was added, removed, weakened",
    )  # fmt: skip
    parser.add_argument(
        "--llm", metavar="URL",
        help="let a model at this endpoint (chat completions) propose statements; only those whose "
        "quote stands in the text word for word are shown, apart from the rest",
    )  # fmt: skip
    parser.add_argument("--llm-model", default="default", metavar="NAME", help="its model's name")
    shared.add_language(parser)
    parser.add_argument(
        "--format", choices=("text", "json", "html"), default="text",
        help="html is one page with the text itself, its marks and quotes (default: %(default)s)",
    )  # fmt: skip
    parser.add_argument("-o", "--output", type=Path, metavar="PATH", help="default: stdout")
    shared.add_catalogue(parser)


def run(options: Namespace) -> int:
    catalogue = load_catalogue(tuple(options.catalogue))
    policy = read_policy(_documents(options), catalogue)
    reading = Reading(
        policy=policy,
        changes=_changes(policy, options, catalogue),
        proposals=propose(policy, options.llm, options.llm_model, catalogue) if options.llm else (),
    )
    write_output(_VIEWS[options.format](reading, options, catalogue), options.output)
    return ExitStatus.NOTHING


def _documents(options: Namespace) -> list[Source]:
    found = shared.policy_documents(options.documents)
    for address in options.fetch:
        content = answer_of(address, seconds=FETCH_SECONDS, limit=MAX_FILE_BYTES + 1)
        found.append(Source(address, content))
    if not found:
        raise UsageError("no document given: name a file, - for stdin, or --fetch URL")
    return found


def _changes(policy: Policy, options: Namespace, catalogue: Catalogue) -> tuple[Change, ...]:
    if not options.against:
        return ()
    old = read_policy(shared.policy_documents(options.against), catalogue)
    return policy_changes(old, policy, catalogue)


def _json(reading: Reading, _options: Namespace, _catalogue: Catalogue) -> bytes:
    return encode(reading)


def _text(reading: Reading, options: Namespace, catalogue: Catalogue) -> bytes:
    text = policy_text(reading.policy, catalogue, options.lang)
    if options.against:
        text += changes_text(reading.changes, options.lang)
    if options.llm:
        text += proposals_text(_proposed(reading), options.lang)
    return text.encode()


def _html(reading: Reading, options: Namespace, catalogue: Catalogue) -> bytes:
    from appwarden.report.policy_html import policy_html  # noqa: PLC0415  Jinja2 is slow to start

    return policy_html(
        reading.policy,
        catalogue,
        options.lang,
        changes=reading.changes if options.against else None,
        proposals=_proposed(reading) if options.llm else None,
    )


def _proposed(reading: Reading) -> list[tuple[str, str, Quote]]:
    return [(one.action, one.polarity, one.quote) for one in reading.proposals]


_VIEWS = {"text": _text, "json": _json, "html": _html}
