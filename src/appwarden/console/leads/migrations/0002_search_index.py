from django.db import migrations

from appwarden.console.search.index import search_index


class Migration(migrations.Migration):
    dependencies = [("leads", "0001_initial")]
    operations = [search_index("leads_lead")]
