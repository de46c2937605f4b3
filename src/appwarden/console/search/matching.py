"""Query sets narrowed to the rows whose bigram column holds every phrase of a query.

SQLite compares the padded text; PostgreSQL asks the text search with the `simple`
configuration, which an expression index `GIN (to_tsvector('simple', column))` answers.
"""

from typing import TypeVar, cast

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import connections
from django.db.models import Model, Q, QuerySet

from appwarden.console.search.bigrams import phrases

Row = TypeVar("Row", bound=Model)


def matching(rows: QuerySet[Row], query: str, column: str = "search_text") -> QuerySet[Row]:
    """Return the rows whose `column` (made by `bigrams`) holds all phrases of `query`.

    A query with nothing to find returns no row, never all of them.
    """
    wanted = phrases(query)
    if not wanted:
        return rows.none()
    if connections[rows.db].vendor == "postgresql":
        asked = " & ".join(f"({_postgresql(phrase)})" for phrase in wanted)
        vector = SearchVector(column, config="simple")
        wanted_by = SearchQuery(asked, search_type="raw", config="simple")
        found = rows.alias(search_vector=vector).filter(search_vector=wanted_by)
        return cast("QuerySet[Row]", found)
    condition = Q()
    for phrase in wanted:
        condition &= Q(**{f"{column}__contains": " " + " ".join(phrase)})
    return rows.filter(condition)


def _postgresql(phrase: tuple[str, ...]) -> str:
    """Return the phrase as tsquery text; tokens are letters and digits only, quoted anyway."""
    return " <-> ".join(f"'{token}'" for token in phrase) + ":*"
