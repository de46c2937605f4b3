"""Why a report is not taken or an act on it is refused; the message is for the person."""

from appwarden.errors import AppwardenError


class LeadRefusedError(AppwardenError):
    """The report is not in the state that the act needs, or the act lacks something."""


class TooManyError(AppwardenError):
    """One network has sent as much as it may in this hour."""


class TicketError(AppwardenError):
    """The form was answered by a machine, too late, or a second time."""
