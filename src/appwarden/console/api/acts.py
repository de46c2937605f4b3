"""The API has no acts of its own: each endpoint does an act of another app, under its name."""

from appwarden.console.accounts.acts import Act

ACTS: tuple[Act, ...] = ()
