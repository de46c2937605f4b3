"""What the demo office works on: somebody of every role has something to do."""

import pytest

from appwarden.console.cases.bundled import load_weights
from appwarden.console.cases.models import Case, RemovalItem
from appwarden.console.cases.queries import visible_cases
from appwarden.console.deadlines.bundled import load_policies
from appwarden.console.demo.entering import enter_demo_bodies
from appwarden.console.demo.people import add_partners, first_people, settle_people
from appwarden.console.demo.present import carry_samples
from appwarden.console.demo.samples import NAMES, inspect_samples
from appwarden.console.inspections.models import Inspection, ResultStatus
from appwarden.console.inspections.queries import visible_inspections


@pytest.mark.django_db
def test_every_sample_app_stands_at_another_stage() -> None:
    load_policies()
    load_weights()
    people = first_people()
    bodies = enter_demo_bodies(people)
    people = settle_people(people, bodies)
    assert inspect_samples(people, bodies) == len(NAMES)
    carry_samples(people, bodies)
    add_partners(bodies)
    statuses = dict(Case.objects.values_list("app__package", "status"))
    assert {name.rpartition(".")[2]: status for name, status in statuses.items()} == {
        "consent_after_sdk_init": "notified",
        "fragment_framework": "removal_ordered",
        "application_on_create": "lead",
    }
    assert visible_cases(people["officer"]).count() == len(statuses)
    assert visible_inspections(people["inspector"]).filter(result_status="open").count() == 1
    assert Inspection.objects.get(result_status=ResultStatus.PROPOSED).case is not None
    assert RemovalItem.objects.get(store=bodies.store).state == "ordered"
