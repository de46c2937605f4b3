from django.db import migrations

INDEX = (
    "CREATE INDEX cases_case_search ON cases_case "
    "USING gin (to_tsvector('simple'::regconfig, COALESCE(search_text, '')))"
)


def create(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(INDEX)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS cases_case_search")


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_bundled_weights")]
    operations = [migrations.RunPython(create, drop)]
