"""What the fixture `read` is: a function from a document's content to what it says."""

from collections.abc import Callable

from appwarden.facts.policy.model import Policy

Read = Callable[..., Policy]
