import appwarden.console.clock
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('cases', '0001_initial'),
        ('registry', '0001_initial'),
        ('vault', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Lead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source_kind', models.CharField(choices=[('user', 'user'), ('competitor', 'competitor'), ('consumer_body', 'consumer body'), ('media', 'media'), ('researcher', 'researcher with proof'), ('other_authority', 'other authority'), ('self_report', 'the company itself'), ('breach', 'data breach or leak')], max_length=20, verbose_name='source')),
                ('source_name', models.CharField(blank=True, max_length=200, verbose_name='name of the source')),
                ('is_credited', models.BooleanField(default=False, verbose_name='the source may be named')),
                ('channel', models.CharField(choices=[('public_form', 'public form'), ('office', 'entered by the office')], default='public_form', max_length=12, verbose_name='received by')),
                ('received_at', models.DateTimeField(default=appwarden.console.clock.now, verbose_name='received at')),
                ('app', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='leads', to='registry.app', verbose_name='app')),
                ('app_name', models.CharField(max_length=200, verbose_name='name of the app')),
                ('package', models.CharField(blank=True, max_length=255, verbose_name='package name')),
                ('platform', models.CharField(choices=[('android', 'Android'), ('ios', 'iOS'), ('harmony', 'HarmonyOS'), ('mini_program', 'Mini program'), ('web', 'Web')], default='android', max_length=20, verbose_name='platform')),
                ('store', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='registry.store', verbose_name='app store')),
                ('version', models.CharField(blank=True, max_length=100, verbose_name='version')),
                ('problem', models.CharField(choices=[('no_policy', 'No privacy policy, or one that cannot be found or understood'), ('without_consent', 'Collects personal information without asking'), ('too_much', 'Asks for more information or permissions than it needs'), ('forced_consent', 'Cannot be used without agreeing to everything'), ('default_opt_in', 'Switches services or agreements on by itself'), ('given_away', 'Passes or sells personal information to others'), ('advertising', 'Pushes or targets advertising that cannot be switched off'), ('harassment', 'Asks again and again, starts by itself, jumps elsewhere'), ('deception', 'Deceives into downloading, clicking or paying'), ('no_deletion', 'An account or its data cannot be deleted'), ('no_answer', 'Does not answer complaints'), ('leak', 'Personal information has leaked'), ('other', 'Something else')], max_length=20, verbose_name='problem')),
                ('description', models.TextField(blank=True, verbose_name='what happened')),
                ('happened_on', models.DateField(blank=True, null=True, verbose_name='seen on')),
                ('data_types', models.CharField(blank=True, max_length=300, verbose_name='kinds of information')),
                ('sdk', models.CharField(blank=True, max_length=200, verbose_name='SDK')),
                ('reference_title', models.CharField(blank=True, max_length=300, verbose_name='title of the publication')),
                ('reference_url', models.URLField(blank=True, max_length=500, verbose_name='address of the publication')),
                ('published_on', models.DateField(blank=True, null=True, verbose_name='published on')),
                ('primary_source', models.CharField(blank=True, max_length=300, verbose_name='quotes (primary source)')),
                ('status', models.CharField(choices=[('new', 'newly received'), ('held', 'held back: part of a flood'), ('duplicate', 'counted with another report'), ('linked', 'belongs to a case'), ('dismissed', 'not followed up'), ('spam', 'spam')], default='new', max_length=12, verbose_name='status')),
                ('status_reason', models.TextField(blank=True, verbose_name='reason')),
                ('status_changed_at', models.DateTimeField(default=appwarden.console.clock.now)),
                ('reply', models.TextField(blank=True, verbose_name='answer to the sender')),
                ('first', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='repeats', to='leads.lead', verbose_name='counted with')),
                ('repeat_count', models.PositiveIntegerField(default=0, verbose_name='further reports')),
                ('case', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='leads', to='cases.case', verbose_name='case')),
                ('subject_key', models.CharField(db_index=True, max_length=32)),
                ('duplicate_key', models.CharField(db_index=True, max_length=32)),
                ('text_key', models.CharField(blank=True, db_index=True, max_length=32)),
                ('sketch', models.TextField(blank=True)),
                ('receipt_hash', models.CharField(max_length=64, null=True, unique=True)),
                ('address_key', models.CharField(blank=True, max_length=64)),
                ('erased_at', models.DateTimeField(null=True, verbose_name='content erased')),
                ('search_text', models.TextField(blank=True, editable=False)),
            ],
            options={
                'verbose_name': 'report from outside',
                'verbose_name_plural': 'reports from outside',
                'ordering': ('-pk',),
                'indexes': [models.Index(fields=['status', '-id'], name='lead_status'), models.Index(fields=['received_at'], name='lead_received')],
            },
        ),
        migrations.CreateModel(
            name='SpentTicket',
            fields=[
                ('name', models.CharField(max_length=32, primary_key=True, serialize=False)),
                ('spent_at', models.DateTimeField(default=appwarden.console.clock.now)),
            ],
            options={
                'verbose_name': 'spent ticket',
                'verbose_name_plural': 'spent tickets',
            },
        ),
        migrations.CreateModel(
            name='SubmissionTally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address_key', models.CharField(max_length=64)),
                ('deed', models.CharField(max_length=10)),
                ('hour', models.DateTimeField()),
                ('count', models.PositiveIntegerField(default=0)),
            ],
            options={
                'verbose_name': 'tally of submissions',
                'verbose_name_plural': 'tallies of submissions',
                'constraints': [models.UniqueConstraint(fields=('address_key', 'deed', 'hour'), name='tally_address_deed_hour')],
            },
        ),
        migrations.CreateModel(
            name='Attachment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('lead', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attachments', to='leads.lead')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attachments', to='vault.storedfile')),
                ('name', models.CharField(max_length=150, verbose_name='file name')),
            ],
            options={
                'verbose_name': 'attachment',
                'verbose_name_plural': 'attachments',
                'constraints': [models.UniqueConstraint(fields=('lead', 'file'), name='attachment_of_lead')],
            },
        ),
        migrations.CreateModel(
            name='HistoricalLead',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('source_kind', models.CharField(choices=[('user', 'user'), ('competitor', 'competitor'), ('consumer_body', 'consumer body'), ('media', 'media'), ('researcher', 'researcher with proof'), ('other_authority', 'other authority'), ('self_report', 'the company itself'), ('breach', 'data breach or leak')], max_length=20, verbose_name='source')),
                ('is_credited', models.BooleanField(default=False, verbose_name='the source may be named')),
                ('channel', models.CharField(choices=[('public_form', 'public form'), ('office', 'entered by the office')], default='public_form', max_length=12, verbose_name='received by')),
                ('received_at', models.DateTimeField(default=appwarden.console.clock.now, verbose_name='received at')),
                ('app_name', models.CharField(max_length=200, verbose_name='name of the app')),
                ('package', models.CharField(blank=True, max_length=255, verbose_name='package name')),
                ('platform', models.CharField(choices=[('android', 'Android'), ('ios', 'iOS'), ('harmony', 'HarmonyOS'), ('mini_program', 'Mini program'), ('web', 'Web')], default='android', max_length=20, verbose_name='platform')),
                ('version', models.CharField(blank=True, max_length=100, verbose_name='version')),
                ('problem', models.CharField(choices=[('no_policy', 'No privacy policy, or one that cannot be found or understood'), ('without_consent', 'Collects personal information without asking'), ('too_much', 'Asks for more information or permissions than it needs'), ('forced_consent', 'Cannot be used without agreeing to everything'), ('default_opt_in', 'Switches services or agreements on by itself'), ('given_away', 'Passes or sells personal information to others'), ('advertising', 'Pushes or targets advertising that cannot be switched off'), ('harassment', 'Asks again and again, starts by itself, jumps elsewhere'), ('deception', 'Deceives into downloading, clicking or paying'), ('no_deletion', 'An account or its data cannot be deleted'), ('no_answer', 'Does not answer complaints'), ('leak', 'Personal information has leaked'), ('other', 'Something else')], max_length=20, verbose_name='problem')),
                ('happened_on', models.DateField(blank=True, null=True, verbose_name='seen on')),
                ('data_types', models.CharField(blank=True, max_length=300, verbose_name='kinds of information')),
                ('sdk', models.CharField(blank=True, max_length=200, verbose_name='SDK')),
                ('reference_title', models.CharField(blank=True, max_length=300, verbose_name='title of the publication')),
                ('reference_url', models.URLField(blank=True, max_length=500, verbose_name='address of the publication')),
                ('published_on', models.DateField(blank=True, null=True, verbose_name='published on')),
                ('primary_source', models.CharField(blank=True, max_length=300, verbose_name='quotes (primary source)')),
                ('status', models.CharField(choices=[('new', 'newly received'), ('held', 'held back: part of a flood'), ('duplicate', 'counted with another report'), ('linked', 'belongs to a case'), ('dismissed', 'not followed up'), ('spam', 'spam')], default='new', max_length=12, verbose_name='status')),
                ('status_reason', models.TextField(blank=True, verbose_name='reason')),
                ('status_changed_at', models.DateTimeField(default=appwarden.console.clock.now)),
                ('repeat_count', models.PositiveIntegerField(default=0, verbose_name='further reports')),
                ('subject_key', models.CharField(db_index=True, max_length=32)),
                ('duplicate_key', models.CharField(db_index=True, max_length=32)),
                ('text_key', models.CharField(blank=True, db_index=True, max_length=32)),
                ('receipt_hash', models.CharField(db_index=True, max_length=64, null=True)),
                ('erased_at', models.DateTimeField(null=True, verbose_name='content erased')),
                ('app', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='registry.app', verbose_name='app')),
                ('store', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='registry.store', verbose_name='app store')),
                ('first', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='leads.lead', verbose_name='counted with')),
                ('case', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='cases.case', verbose_name='case')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical report from outside',
                'verbose_name_plural': 'historical reports from outside',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='LeadContact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('lead', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='contact', to='leads.lead')),
                ('name', models.CharField(blank=True, max_length=100, verbose_name='name of the sender')),
                ('address', models.CharField(max_length=200, verbose_name='e-mail or telephone')),
            ],
            options={
                'verbose_name': 'contact of a sender',
                'verbose_name_plural': 'contacts of senders',
            },
        ),
        migrations.CreateModel(
            name='LeadNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('lead', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='leads.lead')),
                ('text', models.TextField(verbose_name='note')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('written_at', models.DateTimeField(default=appwarden.console.clock.now)),
            ],
            options={
                'verbose_name': 'note',
                'verbose_name_plural': 'notes',
                'ordering': ('written_at',),
            },
        ),
    ]
