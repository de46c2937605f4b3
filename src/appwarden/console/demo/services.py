"""Build the demo: people, the public record 2018-2021, the law calendar, inspected samples."""

from dataclasses import dataclass
from pathlib import Path

from django.utils import translation

from appwarden.console.accounts.models import User
from appwarden.console.cases.models import Case
from appwarden.console.demo.entering import enter_actions, enter_demo_bodies, enter_register
from appwarden.console.demo.people import (
    NAMES,
    PASSWORD,
    add_partners,
    first_people,
    settle_people,
)
from appwarden.console.demo.present import carry_samples, enter_reports
from appwarden.console.demo.record import public_record
from appwarden.console.demo.replay import Replay, file_records
from appwarden.console.demo.samples import SAMPLES, inspect_samples
from appwarden.console.demo.telling import enter_leads, enter_records, enter_summonses
from appwarden.console.inspections.models import Inspection, Status
from appwarden.console.law import services as law
from appwarden.console.statistics import services as statistics

# Entered last: whoever is there with an account of this name has a whole demo.
LAST_ACCOUNT = "store"


@dataclass(frozen=True)
class Demo:
    """What the demo holds."""

    cases: int
    reports: int
    samples_present: bool

    def describe(self, address: str) -> str:
        """Say where it is, who may sign in, and what was left out."""
        with translation.override("en"):
            accounts = [f"  {name:<11} {role.label}" for name, (role, _shown) in NAMES.items()]
        lines = [
            f"Demo at {address} - sign in with password {PASSWORD} as:",
            *accounts,
            f"{self.cases} cases of the public record 2018-2021, {self.reports} inspected samples.",
        ]
        if not self.samples_present:
            lines.append("No sample app was inspected: a package brings none, a checkout does.")
        lines.append("Ctrl-C ends it; the next start finds everything as you left it.")
        return "\n".join(lines)


def build_demo(folder: Path) -> Demo:
    """Enter the demo data into the present, migrated database; at once where they are there.

    `folder` is where the demo lives; a database that holds other people's data is left alone.
    Raises ValueError for such a database.
    """
    if not User.objects.filter(username=LAST_ACCOUNT).exists():
        if User.objects.exists():
            raise ValueError(f"{folder} holds an unfinished demo or other data: remove it first")
        _build()
    return Demo(
        cases=Case.objects.filter(campaign__code__startswith="record-").count(),
        reports=Inspection.objects.filter(status=Status.DONE).count(),
        samples_present=SAMPLES.is_dir(),
    )


def _build() -> None:
    people = first_people()
    law.load_bundled(acting_user=people["admin"])
    statistics.load_bundled(acting_user=people["admin"])
    record = public_record()
    bodies = enter_demo_bodies(people)
    register = enter_register(record, people)
    actions = enter_actions(record, register, people, bodies.authority)
    cases = Replay(register, actions, people).enter_rounds(record)
    enter_summonses(record, register, actions, people, cases)
    enter_records(record, people, cases)
    enter_leads(record, people, cases)
    file_records(people, cases)
    people = settle_people(people, bodies)
    inspect_samples(people, bodies)
    carry_samples(people, bodies)
    enter_reports(people, bodies)
    add_partners(bodies)
