"""A long list is counted to a limit and says so."""

import pytest

from appwarden.console import paging
from appwarden.console.paging import CappedPaginator
from appwarden.console.registry.models import Store

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


def test_a_list_in_memory_is_paged_too() -> None:
    pages = CappedPaginator([1, 2, 3], 2)
    assert (pages.count, pages.is_cut) == (3, False)
