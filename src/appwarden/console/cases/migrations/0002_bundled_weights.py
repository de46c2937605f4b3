from django.db import migrations


def load(apps, schema_editor):
    from appwarden.console.cases.bundled import load_weights

    load_weights(apps.get_model("cases", "SensitivityWeight"))


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
