import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='AuditEntry',
            fields=[
                ('sequence', models.BigIntegerField(primary_key=True, serialize=False, verbose_name='number')),
                ('recorded_at', models.DateTimeField(db_index=True, verbose_name='time')),
                ('acting_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL, verbose_name='who')),
                ('actor_name', models.CharField(max_length=200, verbose_name='name at the time')),
                ('act', models.CharField(db_index=True, max_length=100, verbose_name='act')),
                ('target_type', models.CharField(max_length=100, verbose_name='kind')),
                ('target_id', models.CharField(max_length=100, verbose_name='key')),
                ('target_label', models.CharField(max_length=300, verbose_name='what')),
                ('old', models.JSONField(verbose_name='before')),
                ('new', models.JSONField(verbose_name='after')),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('previous_hash', models.CharField(max_length=64)),
                ('hash', models.CharField(max_length=64, unique=True)),
            ],
            options={
                'verbose_name': 'audit entry',
                'verbose_name_plural': 'audit entries',
                'ordering': ('sequence',),
                'indexes': [models.Index(fields=['target_type', 'target_id'], name='audit_target')],
            },
        ),
        migrations.CreateModel(
            name='AuditHead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sequence', models.BigIntegerField(default=0)),
                ('hash', models.CharField(default='0000000000000000000000000000000000000000000000000000000000000000', max_length=64)),
            ],
        ),
    ]
