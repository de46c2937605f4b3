"""What the fixture `read` is, a function from a document's content to what it says, and all of
the quotes in that."""

from collections.abc import Callable

from appwarden.facts.policy.model import Policy, Quote

Read = Callable[..., Policy]


def quotes(policy: Policy) -> list[Quote]:
    """Return every quote of a policy."""
    found = [quote for check in policy.checks for quote in check.quotes]
    found += [quote for manner in policy.manners for quote in manner.quotes]
    found += [quote for one in policy.statements for quote in (one.data, one.quote)]
    return [*found, *(one.quote for one in policy.sdks)]
