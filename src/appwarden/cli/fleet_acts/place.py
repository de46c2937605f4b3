"""Where the results of a fleet are and where its lease table is, as the options say."""

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from appwarden.errors import UsageError
from appwarden.fleet.leases import LeaseTable, open_table
from appwarden.fleet.model import RuleSet
from appwarden.fleet.results.destination import Destination

LEASES_VARIABLE = "APPWARDEN_FLEET_LEASES"


def add_leases(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--leases", default=None, metavar="ADDRESS",
        help="the shared lease table, postgres://USER:PASSWORD@HOST/NAME; default: what "
        f"{LEASES_VARIABLE} holds, else a SQLite file in the folder of the results",
    )  # fmt: skip


def add_fleet(parser: ArgumentParser) -> None:
    parser.add_argument("fleet", type=Path, metavar="FLEET", help="the folder of the results")
    parser.add_argument(
        "--rule-set", metavar="ID",
        help="of which catalogue and engine (default: the one begun last)",
    )  # fmt: skip
    add_leases(parser)


def joined(destination: Destination, options: Namespace) -> LeaseTable:
    """Open the lease table of a fleet; raises UsageError where the folder is another's."""
    address = options.leases or os.environ.get(LEASES_VARIABLE)
    table = open_table(address or destination.lease_file)
    destination.join(table.fleet_name())
    return table


def existing(options: Namespace) -> tuple[Destination, LeaseTable, RuleSet]:
    """Return the fleet that was named, its table and the rule set asked for.

    Raises UnreadableError where there is no fleet, UsageError for a rule set it does not have.
    """
    destination = Destination(options.fleet)
    destination.check()
    table = joined(destination, options)
    return destination, table, chosen(table, options.rule_set)


def chosen(table: LeaseTable, name: str | None) -> RuleSet:
    """Return the rule set with this id, or the one begun last; raises UsageError."""
    known = table.rule_sets()
    found = [one for one in known if name is None or one.id == name]
    if not found:
        names = ", ".join(one.id for one in known) or "none yet"
        raise UsageError(f"no rule set {name or ''} in this fleet; there are: {names}")
    return found[-1]
