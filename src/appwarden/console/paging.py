"""Pages of a long list without counting all of it: counting 200,000 rows costs too much."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Model, QuerySet
from django.utils.functional import cached_property
from typing_extensions import override

MOST_COUNTED = 10_000


class CappedPaginator(Paginator[Any]):
    """A paginator that counts to MOST_COUNTED; `is_cut` says that there is more to narrow down."""

    @cached_property
    def _counted(self) -> int:
        rows = self.object_list
        if not isinstance(rows, QuerySet):
            return len(rows)
        return rows.order_by().values("pk")[: MOST_COUNTED + 1].count()

    @property
    @override
    def count(self) -> int:
        return min(self._counted, MOST_COUNTED)

    @property
    def is_cut(self) -> bool:
        return self._counted > MOST_COUNTED


def page_of_keys(found: QuerySet[Any], rows: QuerySet[Any], *, size: int, number: Any) -> Page[Any]:
    """Return a page of `found` in its order, each row as `rows` reads it with all that it joins.

    The keys are ordered and skipped over alone: else each row before the page is joined too.
    """
    page = CappedPaginator(found.values_list("pk", flat=True), size).get_page(number)
    keys = list(page.object_list)
    read = rows.in_bulk(keys)
    page.object_list = [read[key] for key in keys if key in read]
    return page


def count_on_page(rows: Iterable[Model], related: QuerySet[Any], *, key: str, to: str) -> None:
    """Set on each row how many of `related` name it in their field `key`; one query for all.

    Only the rows of a page are counted: to annotate a list counts every row that there is.
    """
    shown = {row.pk: row for row in rows}
    grouped = related.order_by().filter(**{f"{key}__in": list(shown)}).values_list(key)
    # `*` and not the key, which an index on `key` does not hold.
    counts = dict(grouped.annotate(counted=Count("*")))
    for pk, row in shown.items():
        setattr(row, to, counts.get(pk, 0))
