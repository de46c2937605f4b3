"""Who may check the vault; files themselves are reached through the records that hold them."""

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import Role

ACTS: tuple[Act, ...] = (Act("vault.verify", frozenset({Role.ADMINISTRATOR, Role.AUDITOR})),)
