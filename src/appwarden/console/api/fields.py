"""Types of parameters that both databases can compare with, and pages of lists."""

from typing import Annotated, Any, Generic, TypeVar

from django.db.models import QuerySet
from ninja import Schema
from pydantic import Field, StringConstraints

Item = TypeVar("Item")
LARGEST_KEY = 2**63 - 1
LARGEST_PAGE = 100_000
ROWS_ON_A_PAGE = 50
ROWS_AT_MOST = 200

# NUL is what PostgreSQL keeps in no text.
Text = Annotated[str, StringConstraints(max_length=300, pattern=r"^[^\x00]*$")]
Key = Annotated[int, Field(ge=1, le=LARGEST_KEY)]


class Paging(Schema):
    page: Annotated[int, Field(ge=1, le=LARGEST_PAGE)] = 1
    size: Annotated[int, Field(ge=1, le=ROWS_AT_MOST)] = ROWS_ON_A_PAGE


class Paged(Schema, Generic[Item]):
    """A part of a list; `total` counts all of it."""

    total: int
    page: int
    items: list[Item]


class Refusal(Schema):
    """Why something was not done."""

    detail: str
    reasons: list[str] = []


def paged(rows: QuerySet[Any], paging: Paging) -> dict[str, Any]:
    """Cut one page out of an ordered query set."""
    first = (paging.page - 1) * paging.size
    items: list[Any] = list(rows[first : first + paging.size])
    return {"total": rows.count(), "page": paging.page, "items": items}


def answers(schema: Any, *refusals: int, status: int = 200, public: bool = False) -> dict[int, Any]:
    """Describe what an endpoint answers: `schema`, what a wrong call gets, and `refusals`."""
    wrong = {422, 429} if public else {401, 403, 422, 429}
    return {status: schema} | dict.fromkeys(sorted(wrong | set(refusals)), Refusal)
