"""Documents in, what a privacy policy says out; opens no connection."""

from collections.abc import Sequence

from appwarden.catalogue.model import Catalogue
from appwarden.facts.policy.model import Policy, Source


def read_policy(sources: Sequence[Source], catalogue: Catalogue) -> Policy:
    """Read a set of documents that belong together; raises UnreadableError for no document.

    What could not be read in a document is a gap; where no text answers the checklist, its items
    are `not_checkable`.
    """
    # Most apps come without a policy: its readers are loaded with the first document.
    from appwarden.facts.policy.read import read_documents  # noqa: PLC0415

    return read_documents(sources, catalogue)


__all__ = ["Source", "read_policy"]
