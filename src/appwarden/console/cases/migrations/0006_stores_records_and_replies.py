import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0005_words"),
        ("registry", "0002_search_index"),
    ]

    operations = [
        migrations.AddField(
            model_name="mail",
            name="store",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="mails",
                to="registry.store",
            ),
        ),
        migrations.AddField(
            model_name="summonsattendee",
            name="reply",
            field=models.TextField(blank=True, verbose_name="what the company tells"),
        ),
        migrations.AlterField(
            model_name="case",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("rectified", "rectified"),
                    ("removed", "removed"),
                    ("relisted", "listed again after a fix"),
                    ("access_stopped", "access stopped"),
                    ("withdrawn", "case withdrawn"),
                    ("record", "record of others; how it ended was not published"),
                ],
                max_length=20,
                verbose_name="outcome",
            ),
        ),
        migrations.AlterField(
            model_name="historicalcase",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("rectified", "rectified"),
                    ("removed", "removed"),
                    ("relisted", "listed again after a fix"),
                    ("access_stopped", "access stopped"),
                    ("withdrawn", "case withdrawn"),
                    ("record", "record of others; how it ended was not published"),
                ],
                max_length=20,
                verbose_name="outcome",
            ),
        ),
    ]
