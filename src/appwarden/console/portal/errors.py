"""Why the portal refuses; the message is for the company or the store."""

from appwarden.errors import AppwardenError


class PortalRefusedError(AppwardenError):
    """What was sent cannot be taken."""
