from django.db import migrations

from appwarden.console.publication.index import search_index


class Migration(migrations.Migration):
    dependencies = [("registry", "0002_histories")]
    operations = [search_index("registry_app")]
