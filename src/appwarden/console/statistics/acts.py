"""Who may read which figures, and who enters those that others published."""

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import EVERYONE, STAFF, Role

ACTS: tuple[Act, ...] = (
    Act("statistics.view_public", EVERYONE),
    Act("statistics.view_office", STAFF),
    Act("statistics.enter_figure", frozenset({Role.ADMINISTRATOR, Role.PUBLISHER})),
    Act("statistics.load_bundled", frozenset({Role.ADMINISTRATOR})),
)
