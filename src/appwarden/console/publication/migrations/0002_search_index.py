"""Indexes for the public search on PostgreSQL."""

from django.db import migrations

from appwarden.console.search.index import search_index


class Migration(migrations.Migration):
    dependencies = [("publication", "0001_initial")]
    operations = [
        search_index("publication_bulletin"),
        search_index("publication_bulletinentry"),
        search_index("publication_announcement"),
    ]
