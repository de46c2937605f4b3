"""Many rows from one: a row that the program itself wrote is copied, some columns computed."""

from collections.abc import Mapping
from typing import Any

from django.db import connection
from django.db.models import Model

SEED = 20211118
# Copies begin here, so that the rows they were copied from keep their own keys.
FIRST_KEY = 1000


class Growing:
    """Copies rows in the database itself: millions of them in seconds, the same ones every time.

    In a column's expression `i` is the number of the copy, from 1 on, and `pick('name', n)` a
    number from 0 to n - 1 that depends on the seed, the name and `i` alone.
    """

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self._define_pick()

    def count(self, number: int) -> int:
        """Return a number of rows at this scale."""
        return max(1, int(number * self.scale))

    def grow(self, template: Model, count: int, columns: Mapping[str, str]) -> None:
        """Copy one row `count` times; the key of copy `i` is FIRST_KEY + i."""
        fields = template._meta.concrete_fields
        key = template._meta.pk
        names = [field.column for field in fields]
        unknown = set(columns) - set(names)
        if unknown:
            raise KeyError(f"{template._meta.label} has no column {sorted(unknown)}")
        chosen = {key.column: f"{FIRST_KEY} + i", **columns}
        values = [
            self._expression(chosen[name]) if name in chosen else f"t.{name}" for name in names
        ]
        table = template._meta.db_table
        quoted = ", ".join(f'"{name}"' for name in names)
        with connection.cursor() as cursor:
            cursor.execute(
                f'INSERT INTO "{table}" ({quoted}) SELECT {", ".join(values)} '  # noqa: S608 - our own names
                f'FROM generate_series(1::bigint, %s) AS i, "{table}" AS t '
                f'WHERE t."{key.column}" = %s',
                [count, template.pk],
            )
        self._set_sequence(table, key.column)

    def _expression(self, text: str) -> str:
        return text.replace("pick(", "pg_temp.pick(i, ").replace("%", "%%")

    def _define_pick(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "CREATE OR REPLACE FUNCTION pg_temp.pick(i bigint, name text, n int) RETURNS int "
                "LANGUAGE sql IMMUTABLE AS "
                f"$$ SELECT ('x' || substr(md5('{SEED}' || name || i), 1, 7))::bit(28)::int % n $$"
            )

    def _set_sequence(self, table: str, column: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{table}"', column])
            (sequence,) = cursor.fetchone() or (None,)
            if sequence:
                cursor.execute(
                    f'SELECT setval(%s, (SELECT max("{column}") FROM "{table}"))',  # noqa: S608 - our own names
                    [sequence],
                )


def run(statement: str, parameters: Any = ()) -> None:  # noqa: ANN401 - as the cursor takes it
    """Run one statement."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
