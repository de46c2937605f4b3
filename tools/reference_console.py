"""Reference page of the console: what the environment sets, and who may do what."""

import os
from importlib import import_module
from tempfile import TemporaryDirectory

from appwarden.console.configuration import SETTINGS
from reference_table import table


def console_settings_page() -> str:
    """Return the table of the environment variables that the console reads."""
    rows = (
        (f"`{each.name}`", f"`{each.default}`" if each.default else "", each.meaning)
        for each in SETTINGS
    )
    head = "# Settings of the console\n\nAll come from the environment; none has to be set.\n\n"
    return head + table(("variable", "default", "meaning"), rows)


def console_acts_page() -> str:
    """Return the table of roles and acts, as the code decides it."""
    with TemporaryDirectory() as folder:
        os.environ.setdefault("APPWARDEN_CONSOLE_DATA", folder)
        import_module("appwarden.console.starting").make_ready()
    roles = [
        role for role in import_module("appwarden.console.accounts.roles").Role if role != "public"
    ]
    acts = import_module("appwarden.console.accounts.acts").all_acts()
    rows = (
        (
            f"`{name}`",
            "everybody" if "public" in act.roles else ", ".join(r for r in roles if r in act.roles),
            "own only" if act.allows else "",
        )
        for name, act in sorted(acts.items())
    )
    head = (
        "# Who may do what in the console\n\nA service asks for its act first; an API token holds "
        "some of its person's acts. *Own only*: narrowed further to the records that a person's "
        "body, campaign or place in the case gives access to.\n\n"
    )
    return head + table(("act", "roles", "objects"), rows)
