"""Pages of a long list without counting all of it: counting 200,000 rows costs too much."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
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
