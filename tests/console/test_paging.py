"""A long list is counted to a limit and says so."""

import pytest
from pytest_django import DjangoAssertNumQueries

from appwarden.console import paging
from appwarden.console.paging import CappedPaginator, count_on_page, page_of_keys
from appwarden.console.registry.models import App, Listing, Store

pytestmark = pytest.mark.django_db


def _stores(count: int) -> None:
    Store.objects.bulk_create(Store(code=f"s{number}") for number in range(count))


def test_a_short_list_is_counted_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "MOST_COUNTED", 5)
    _stores(5)
    pages = CappedPaginator(Store.objects.all(), 2)
    assert (pages.count, pages.num_pages, pages.is_cut) == (5, 3, False)
    assert len(pages.get_page(3).object_list) == 1


def test_a_longer_list_ends_at_the_limit_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "MOST_COUNTED", 5)
    _stores(8)
    pages = CappedPaginator(Store.objects.all(), 2)
    assert (pages.count, pages.num_pages, pages.is_cut) == (5, 3, True)


def test_the_rows_of_a_page_keep_the_order_of_their_keys() -> None:
    _stores(5)
    found = Store.objects.order_by("-code")
    page = page_of_keys(found, Store.objects.all(), size=2, number="2")
    assert [store.code for store in page.object_list] == ["s2", "s1"]
    assert page.paginator.count == 5


def test_only_the_rows_of_a_page_are_counted(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    _stores(3)
    app = App.objects.create(package="com.example.counted")
    first, second, _third = Store.objects.order_by("code")
    Listing.objects.create(app=app, store=first)
    with django_assert_num_queries(1):
        count_on_page([first, second], Listing.objects.all(), key="store", to="listed")
    assert [store.__dict__["listed"] for store in (first, second)] == [1, 0]


def test_a_list_in_memory_is_paged_too() -> None:
    pages = CappedPaginator([1, 2, 3], 2)
    assert (pages.count, pages.is_cut) == (3, False)
