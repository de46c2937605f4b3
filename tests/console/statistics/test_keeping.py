"""Counts that take long are kept for everybody and renewed beside the sweep."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from console_office import NOW

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.services import record
from appwarden.console.cases.models import Case
from appwarden.console.statistics import counting, keeping
from appwarden.console.statistics.counting import FUNNEL, KEPT, counted_funnel, counted_tally
from appwarden.console.statistics.keeping import FORGOTTEN, renew_counts
from appwarden.console.statistics.models import KeptCount
from appwarden.console.statistics.scope import Scope

MakeCase = Callable[..., Case]
Act = Callable[[], None]


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every count for a slow one, and have few that are always kept."""
    monkeypatch.setattr(counting, "QUICK", timedelta(0))
    monkeypatch.setattr(keeping, "OF_ALL", (FUNNEL, "sector"))
    monkeypatch.setattr(keeping, "OF_A_YEAR", (FUNNEL,))


@pytest.fixture
def name_another(make_case: MakeCase, users: dict[Role, User]) -> Act:
    """Return an act that names one more case."""

    def act() -> None:
        case = make_case(opened_on=NOW.date(), named_on=NOW.date())
        record(acting_user=users[Role.CASE_OFFICER], act="cases.open", target=case, old={}, new={})

    return act


def named() -> int:
    return counted_funnel(Scope()).value["named"]


def test_a_quick_count_is_made_anew_after_each_act(name_another: Act) -> None:
    name_another()
    assert named() == 1
    name_another()
    assert named() == 2
    assert not KeptCount.objects.exists()


@pytest.mark.usefixtures("slow")
def test_a_slow_count_is_kept_and_says_how_old_it_is(name_another: Act) -> None:
    name_another()
    first = counted_tally("year", Scope())
    name_another()
    with clock.fixed(NOW + timedelta(hours=3)):
        again = counted_tally("year", Scope())
    assert (again.value, again.as_of) == (first.value, NOW)
    assert again.value.total.counts["named"] == 1


@pytest.mark.usefixtures("slow")
def test_after_a_day_it_is_counted_again_whoever_asks(name_another: Act) -> None:
    name_another()
    assert named() == 1
    name_another()
    with clock.fixed(NOW + KEPT + timedelta(minutes=1)):
        assert named() == 2


@pytest.mark.usefixtures("slow")
def test_renewing_counts_what_an_act_made_old_and_nothing_twice(name_another: Act) -> None:
    name_another()
    assert named() == 1
    assert renew_counts(seconds=60)
    assert renew_counts(seconds=60) == 0
    name_another()
    kept = KeptCount.objects.count()
    assert renew_counts(seconds=60) == kept
    assert named() == 2


@pytest.mark.usefixtures("slow")
def test_a_run_ends_when_its_time_is_over(name_another: Act) -> None:
    name_another()
    assert renew_counts(seconds=-1) == 0


@pytest.mark.usefixtures("slow")
def test_what_nobody_asks_for_is_forgotten(name_another: Act) -> None:
    name_another()
    only_here = Scope(sector="weather")
    counted_funnel(only_here)
    asked = KeptCount.objects.get(scope__contains="weather")
    with clock.fixed(NOW + FORGOTTEN + timedelta(days=1)):
        renew_counts(seconds=60)
    assert not KeptCount.objects.filter(pk=asked.pk).exists()


def test_an_office_without_a_case_has_nothing_to_renew(db: None) -> None:  # noqa: ARG001  opens it
    assert renew_counts() == 0
