import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0002_number_by_language"),
        ("publication", "0002_search_index"),
    ]

    operations = [
        migrations.AddField(
            model_name="erratum",
            name="document_en",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="documents.document",
            ),
        ),
    ]
