"""Outcomes with their documents in, outcomes without out: reports and facts by their hash."""

from msgspec.structs import replace

from appwarden.fleet.model import Outcome
from appwarden.fleet.results.destination import Destination


def keep_documents(destination: Destination, outcome: Outcome) -> Outcome:
    """Store the report and the facts of an outcome; the same content is stored once.

    Called before the result is committed, by the supervisor or on the machine that inspected: a
    file that no result names does no harm, a result whose file is missing would.
    """
    documents = (
        (destination.report_file(outcome.report_sha256), outcome.report),
        (destination.facts_file(outcome.facts_sha256), outcome.facts),
    )
    for path, content in documents:
        if content and not path.exists():
            destination.put(path, content)
    return replace(outcome, report=b"", facts=b"")
