"""The index that lets PostgreSQL answer `matching`; SQLite compares texts and needs none."""

from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def search_index(table: str, column: str = "search_text") -> migrations.RunPython:
    """Return a migration step that makes the index on PostgreSQL and does nothing elsewhere."""
    name = f"{table}_{column}_words"

    def make(_apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
        if editor.connection.vendor == "postgresql":
            vector = f"to_tsvector('simple', COALESCE({editor.quote_name(column)}, ''))"
            editor.execute(
                f"CREATE INDEX {editor.quote_name(name)} ON {editor.quote_name(table)} "
                f"USING gin ({vector})"
            )

    def drop(_apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
        if editor.connection.vendor == "postgresql":
            editor.execute(f"DROP INDEX IF EXISTS {editor.quote_name(name)}")

    return migrations.RunPython(make, drop)
