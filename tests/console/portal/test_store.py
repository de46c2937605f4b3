"""A store sees its own orders, acknowledges them and reports removals."""

from collections.abc import Callable
from datetime import date

from casework import Way
from django.test import Client
from django.urls import reverse

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.registry.models import Store

SignIn = Callable[[User], Client]


def test_orders_are_acknowledged_and_removals_reported(
    way: Way, users: dict[Role, User], sign_in: SignIn
) -> None:
    case = way.removal_ordered()
    item = case.removal_orders.get().items.get()
    client = sign_in(users[Role.STORE])
    page = reverse("portal:orders")
    shown = client.get(page).content.decode()
    assert "com.example.morning" in shown
    client.post(reverse("portal:acknowledge_order", args=[item.pk]))
    item.refresh_from_db()
    assert item.state == "acknowledged"
    late = client.post(reverse("portal:removed", args=[item.pk]), {"on": "2026-06-02"}, follow=True)
    assert "Give the day" in late.content.decode()
    client.post(reverse("portal:removed", args=[item.pk]), {"on": "2026-06-01"})
    item.refresh_from_db()
    assert (item.state, item.removed_on) == ("removed", date(2026, 6, 1))
    again = client.post(reverse("portal:acknowledge_order", args=[item.pk]), follow=True)
    assert "stands elsewhere" in again.content.decode()


def test_another_store_sees_nothing(way: Way, users: dict[Role, User], sign_in: SignIn) -> None:
    item = way.removal_ordered().removal_orders.get().items.get()
    other = Store.objects.create(code="other", name_zh="另一商店", name_en="Other Store")
    User.objects.filter(pk=users[Role.STORE].pk).update(store=other)
    client = sign_in(User.objects.get(pk=users[Role.STORE].pk))
    shown = client.get(reverse("portal:orders")).content.decode()
    assert "No removal order" in shown
    for name in ("acknowledge_order", "removed"):
        answer = client.post(reverse(f"portal:{name}", args=[item.pk]), {"on": "2026-06-01"})
        assert answer.status_code == 404


def test_a_company_sees_no_orders_and_a_store_no_cases(
    company: Client, users: dict[Role, User], sign_in: SignIn
) -> None:
    assert company.get(reverse("portal:orders")).status_code == 403
    store = sign_in(users[Role.STORE])
    assert store.get(reverse("portal:cases")).status_code == 403
    assert store.get(reverse("portal:home")).headers["Location"] == reverse("portal:orders")
    assert company.get(reverse("portal:home")).headers["Location"] == reverse("portal:cases")
