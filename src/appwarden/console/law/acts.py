"""Who may read the law calendar, try drafts and change it."""

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import EVERYONE, STAFF, Role

ACTS: tuple[Act, ...] = (
    Act("law.view_calendar", EVERYONE),
    Act("law.try_draft", STAFF),
    Act("law.change_instrument", frozenset({Role.ADMINISTRATOR})),
    Act("law.load_bundled", frozenset({Role.ADMINISTRATOR})),
)
