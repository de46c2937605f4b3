"""Who may look at the fleet whose results the office was given."""

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import STAFF

ACTS: tuple[Act, ...] = (Act("fleet.view", STAFF),)
