"""The bundled calendar holds what was read, with its mark, and loads once."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.law.media import triggers
from appwarden.console.law.models import DraftTrial, Instrument, MediaDay
from appwarden.console.law.services import NewDay, change_instrument, load_bundled

People = dict[Role, User]


@pytest.fixture
def administrator(users: People) -> User:
    load_bundled(acting_user=users[Role.ADMINISTRATOR])
    return users[Role.ADMINISTRATOR]


def test_every_instrument_has_titles_a_body_a_status_and_a_mark(administrator: User) -> None:
    del administrator
    for instrument in Instrument.objects.all():
        assert instrument.title_zh
        assert instrument.title_en
        assert instrument.body_zh
        instrument.full_clean()


def test_the_draft_of_april_2021_is_marked_as_never_finalised(administrator: User) -> None:
    del administrator
    draft = Instrument.objects.get(key="draft-2021")
    assert draft.status == "never_finalised"
    assert draft.packs == ["draft-2021"]
    assert [day.day for day in draft.days.all()] == [date(2021, 4, 26)]
    limits = DraftTrial.objects.get(key="draft-2021").draft().steps
    assert [(step.days, step.unit) for step in limits] == [(5, "working"), (40, "working")]


def test_the_law_of_2021_takes_effect_on_1_november(administrator: User) -> None:
    del administrator
    law = Instrument.objects.get(key="pipl")
    days = {day.kind: day.day for day in law.days.all()}
    assert days == {"adopted": date(2021, 8, 20), "in_force": date(2021, 11, 1)}


def test_loading_again_changes_nothing(administrator: User) -> None:
    again = load_bundled(acting_user=administrator)
    assert (again.instruments, again.trials, again.media_days) == (0, 0, 0)


def test_a_draft_that_takes_effect_is_changed_with_an_audit_row(administrator: User) -> None:
    draft = Instrument.objects.get(key="draft-2026")
    change_instrument(
        acting_user=administrator,
        instrument=draft,
        values={"status": "in_force"},
        new_days=[NewDay(date(2027, 1, 1), "in_force", "v")],
    )
    draft.refresh_from_db()
    assert draft.status == "in_force"
    entry = AuditEntry.objects.filter(act="law.change_instrument").get()
    assert (entry.old["status"], entry.new["status"]) == ("draft", "in_force")


def test_only_an_administrator_changes_the_calendar(administrator: User, users: People) -> None:
    del administrator
    with pytest.raises(PermissionDenied):
        load_bundled(acting_user=users[Role.CASE_OFFICER])


@pytest.mark.parametrize(
    ("today", "day", "active"),
    [
        (date(2026, 2, 28), date(2026, 3, 15), False),
        (date(2026, 3, 1), date(2026, 3, 15), True),
        (date(2026, 3, 29), date(2026, 3, 15), True),
        (date(2026, 3, 30), date(2027, 3, 15), False),
    ],
)
def test_the_window_of_consumer_rights_day(
    administrator: User, today: date, day: date, *, active: bool
) -> None:
    del administrator
    assert MediaDay.objects.count() == 1
    trigger = triggers(today)[0]
    assert (trigger.day, trigger.active) == (day, active)
