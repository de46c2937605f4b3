"""Why an act on an inspection is refused; the message is for the person who tried."""

from appwarden.errors import AppwardenError


class InspectionRefusedError(AppwardenError):
    """The inspection is not in the state that the act needs, or the act lacks something."""


class InspectionChangedError(InspectionRefusedError):
    """Somebody else changed the inspection since this person looked at it."""
