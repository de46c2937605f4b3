import appwarden.console.clock
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0001_initial'),
        ('cases', '0001_initial'),
        ('deadlines', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Deadline',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deadlines', to='cases.case')),
                ('purpose', models.CharField(choices=[('rectification', 'rectification after notice'), ('after_naming', 'rectification after naming'), ('summons', 'rectification after a summons'), ('store_removal', 'removal by the stores'), ('relisting_bar', 'no relisting before')], max_length=20, verbose_name='purpose')),
                ('round', models.PositiveSmallIntegerField(default=1, verbose_name='round')),
                ('policy', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='deadlines.deadlinepolicy')),
                ('rules', models.JSONField(verbose_name='rules')),
                ('start_on', models.DateField(verbose_name='served on')),
                ('due_on', models.DateField(null=True, verbose_name='due on')),
                ('calendar_version', models.CharField(max_length=80, verbose_name='calendar')),
                ('steps', models.JSONField(verbose_name='account of days')),
                ('provisional', models.BooleanField(default=False, verbose_name='provisional')),
                ('state', models.CharField(choices=[('open', 'running'), ('settled', 'settled'), ('void', 'void')], default='open', max_length=10)),
                ('settled_on', models.DateField(null=True, verbose_name='settled on')),
            ],
            options={
                'verbose_name': 'deadline',
                'verbose_name_plural': 'deadlines',
                'ordering': ('-start_on', '-pk'),
                'indexes': [models.Index(condition=models.Q(('state', 'open')), fields=['due_on', 'case'], name='deadline_running_due')],
                'constraints': [models.UniqueConstraint(fields=('case', 'purpose', 'round'), name='deadline_once_per_round')],
            },
        ),
        migrations.CreateModel(
            name='HistoricalDeadline',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('purpose', models.CharField(choices=[('rectification', 'rectification after notice'), ('after_naming', 'rectification after naming'), ('summons', 'rectification after a summons'), ('store_removal', 'removal by the stores'), ('relisting_bar', 'no relisting before')], max_length=20, verbose_name='purpose')),
                ('round', models.PositiveSmallIntegerField(default=1, verbose_name='round')),
                ('rules', models.JSONField(verbose_name='rules')),
                ('start_on', models.DateField(verbose_name='served on')),
                ('due_on', models.DateField(null=True, verbose_name='due on')),
                ('calendar_version', models.CharField(max_length=80, verbose_name='calendar')),
                ('provisional', models.BooleanField(default=False, verbose_name='provisional')),
                ('state', models.CharField(choices=[('open', 'running'), ('settled', 'settled'), ('void', 'void')], default='open', max_length=10)),
                ('settled_on', models.DateField(null=True, verbose_name='settled on')),
                ('case', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='cases.case')),
                ('policy', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='deadlines.deadlinepolicy')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical deadline',
                'verbose_name_plural': 'historical deadlines',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='DeadlineChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('deadline', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='deadlines.deadline')),
                ('reason', models.CharField(choices=[('calendar', 'holiday announced'), ('extension', 'extension granted'), ('correction', 'date of service corrected')], max_length=12)),
                ('state', models.CharField(choices=[('proposed', 'waits for approval'), ('applied', 'applied'), ('rejected', 'not approved')], max_length=10)),
                ('old_due_on', models.DateField(null=True)),
                ('new_due_on', models.DateField(null=True)),
                ('old_version', models.CharField(max_length=80)),
                ('new_version', models.CharField(max_length=80)),
                ('old_steps', models.JSONField()),
                ('new_steps', models.JSONField()),
                ('new_rules', models.JSONField()),
                ('new_start_on', models.DateField()),
                ('new_provisional', models.BooleanField()),
                ('note', models.TextField(blank=True)),
                ('made_at', models.DateTimeField(default=appwarden.console.clock.now)),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('decided_at', models.DateTimeField(null=True)),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'deadline change',
                'verbose_name_plural': 'deadline changes',
                'ordering': ('-made_at', '-pk'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('deadline',), name='one_proposed_change_per_deadline')],
            },
        ),
    ]
