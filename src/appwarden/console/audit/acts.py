"""Who may read the audit log."""

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import Role

READERS = frozenset({Role.ADMINISTRATOR, Role.AUDITOR})

ACTS: tuple[Act, ...] = (
    Act("audit.view", READERS),
    Act("audit.verify", READERS),
)
