from django.db import migrations


def load(apps, schema_editor):
    from appwarden.console.deadlines.bundled import load_policies

    load_policies(apps.get_model("deadlines", "DeadlinePolicy"))


class Migration(migrations.Migration):
    dependencies = [("deadlines", "0002_deadlines")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
