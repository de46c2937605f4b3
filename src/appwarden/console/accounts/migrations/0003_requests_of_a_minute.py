from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_bodies"),
    ]

    operations = [
        migrations.AddField(
            model_name="apitoken",
            name="minute",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="apitoken",
            name="minute_count",
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
    ]
