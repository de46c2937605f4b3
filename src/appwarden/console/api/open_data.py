"""What anybody may read without a token."""

from django.http import HttpRequest
from ninja import Query, Router

from appwarden.console.accounts.acts import require
from appwarden.console.api.fields import answers
from appwarden.console.api.handling import StatisticsFilter, StatisticsOut, counts_of

router = Router(tags=["public"], auth=None)


@router.get(
    "/public/statistics",
    response=answers(StatisticsOut, 404, public=True),
    summary="Counts of what was named in public",
)
def show_public_statistics(request: HttpRequest, asked: Query[StatisticsFilter]) -> object:
    require(None, "statistics.view_public")
    del request
    return counts_of(asked, public=True)
