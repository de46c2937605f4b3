from django.db import migrations

from appwarden.console.search.index import search_index


class Migration(migrations.Migration):
    dependencies = [("registry", "0002_histories")]
    operations = [search_index("registry_app")]
