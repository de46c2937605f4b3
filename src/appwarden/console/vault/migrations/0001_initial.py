import appwarden.console.clock
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='StoredFile',
            fields=[
                ('sha256', models.CharField(max_length=64, primary_key=True, serialize=False, verbose_name='SHA-256')),
                ('size_bytes', models.BigIntegerField(verbose_name='size')),
                ('media_type', models.CharField(max_length=100, verbose_name='type')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('stored_at', models.DateTimeField(default=appwarden.console.clock.now, verbose_name='stored')),
            ],
            options={
                'verbose_name': 'stored file',
                'verbose_name_plural': 'stored files',
            },
        ),
    ]
