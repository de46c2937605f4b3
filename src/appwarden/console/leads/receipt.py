"""The code by which a person without an account comes back to what was sent."""

import secrets

from appwarden.console.leads.gate import keyed_hash

# Without letters that look like digits; read aloud and typed on a phone.
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
GROUPS, GROUP = 4, 5


def new_code() -> str:
    """Return a new code of 20 characters (99 bits) in four groups."""
    groups = ("".join(secrets.choice(_ALPHABET) for _ in range(GROUP)) for _ in range(GROUPS))
    return "-".join(groups)


def code_hash(code: str) -> str:
    """Return what is stored of a code; blanks, hyphens and case do not matter."""
    letters = "".join(one for one in code.upper() if one.isalnum())
    return keyed_hash("receipt", letters)
