from django.db import migrations

from appwarden.console.search.index import search_index


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_bundled_weights")]
    operations = [search_index("cases_case")]
