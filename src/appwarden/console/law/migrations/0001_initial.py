import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='HistoricalInstrument',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, verbose_name='key')),
                ('title_zh', models.CharField(max_length=300, verbose_name='Chinese title')),
                ('title_en', models.CharField(max_length=300, verbose_name='English title')),
                ('body_zh', models.CharField(blank=True, max_length=200, verbose_name='issuing body (Chinese)')),
                ('body_en', models.CharField(blank=True, max_length=200, verbose_name='issuing body (English)')),
                ('document', models.CharField(blank=True, max_length=200, verbose_name='document number')),
                ('kind', models.CharField(choices=[('law', 'law'), ('regulation', 'administrative regulation'), ('provisions', 'provisions'), ('method', 'determination method'), ('measures', 'measures'), ('campaign', 'campaign document'), ('standard', 'standard or guide'), ('draft', 'draft for comment')], max_length=20, verbose_name='kind')),
                ('status', models.CharField(choices=[('draft', 'draft'), ('announced', 'announced'), ('in_force', 'in force'), ('ended', 'ended'), ('never_finalised', 'never finalised')], max_length=20, verbose_name='status')),
                ('certainty', models.CharField(choices=[('v', 'read in a public source'), ('p', 'partly verified'), ('m', 'from memory, verify before relying on it')], max_length=1, verbose_name='certainty')),
                ('packs', models.JSONField(blank=True, default=list, verbose_name='catalogue packs')),
                ('sources', models.JSONField(blank=True, default=list, verbose_name='sources')),
                ('note_zh', models.TextField(blank=True, verbose_name='note (Chinese)')),
                ('note_en', models.TextField(blank=True, verbose_name='note (English)')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical instrument',
                'verbose_name_plural': 'historical instruments',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalMediaDay',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, verbose_name='key')),
                ('month', models.PositiveSmallIntegerField(verbose_name='month')),
                ('day', models.PositiveSmallIntegerField(verbose_name='day')),
                ('title_zh', models.CharField(max_length=200, verbose_name='Chinese title')),
                ('title_en', models.CharField(max_length=200, verbose_name='English title')),
                ('speakers_zh', models.CharField(blank=True, max_length=300, verbose_name='who speaks (Chinese)')),
                ('speakers_en', models.CharField(blank=True, max_length=300, verbose_name='who speaks (English)')),
                ('days_before', models.PositiveSmallIntegerField(default=14, verbose_name='days before')),
                ('days_after', models.PositiveSmallIntegerField(default=14, verbose_name='days after')),
                ('note_zh', models.TextField(blank=True, verbose_name='note (Chinese)')),
                ('note_en', models.TextField(blank=True, verbose_name='note (English)')),
                ('certainty', models.CharField(choices=[('v', 'read in a public source'), ('p', 'partly verified'), ('m', 'from memory, verify before relying on it')], max_length=1, verbose_name='certainty')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical media day',
                'verbose_name_plural': 'historical media days',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='Instrument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, unique=True, verbose_name='key')),
                ('title_zh', models.CharField(max_length=300, verbose_name='Chinese title')),
                ('title_en', models.CharField(max_length=300, verbose_name='English title')),
                ('body_zh', models.CharField(blank=True, max_length=200, verbose_name='issuing body (Chinese)')),
                ('body_en', models.CharField(blank=True, max_length=200, verbose_name='issuing body (English)')),
                ('document', models.CharField(blank=True, max_length=200, verbose_name='document number')),
                ('kind', models.CharField(choices=[('law', 'law'), ('regulation', 'administrative regulation'), ('provisions', 'provisions'), ('method', 'determination method'), ('measures', 'measures'), ('campaign', 'campaign document'), ('standard', 'standard or guide'), ('draft', 'draft for comment')], max_length=20, verbose_name='kind')),
                ('status', models.CharField(choices=[('draft', 'draft'), ('announced', 'announced'), ('in_force', 'in force'), ('ended', 'ended'), ('never_finalised', 'never finalised')], max_length=20, verbose_name='status')),
                ('certainty', models.CharField(choices=[('v', 'read in a public source'), ('p', 'partly verified'), ('m', 'from memory, verify before relying on it')], max_length=1, verbose_name='certainty')),
                ('packs', models.JSONField(blank=True, default=list, verbose_name='catalogue packs')),
                ('sources', models.JSONField(blank=True, default=list, verbose_name='sources')),
                ('note_zh', models.TextField(blank=True, verbose_name='note (Chinese)')),
                ('note_en', models.TextField(blank=True, verbose_name='note (English)')),
            ],
            options={
                'verbose_name': 'instrument',
                'verbose_name_plural': 'instruments',
                'ordering': ('key',),
            },
        ),
        migrations.CreateModel(
            name='MediaDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, unique=True, verbose_name='key')),
                ('month', models.PositiveSmallIntegerField(verbose_name='month')),
                ('day', models.PositiveSmallIntegerField(verbose_name='day')),
                ('title_zh', models.CharField(max_length=200, verbose_name='Chinese title')),
                ('title_en', models.CharField(max_length=200, verbose_name='English title')),
                ('speakers_zh', models.CharField(blank=True, max_length=300, verbose_name='who speaks (Chinese)')),
                ('speakers_en', models.CharField(blank=True, max_length=300, verbose_name='who speaks (English)')),
                ('days_before', models.PositiveSmallIntegerField(default=14, verbose_name='days before')),
                ('days_after', models.PositiveSmallIntegerField(default=14, verbose_name='days after')),
                ('note_zh', models.TextField(blank=True, verbose_name='note (Chinese)')),
                ('note_en', models.TextField(blank=True, verbose_name='note (English)')),
                ('certainty', models.CharField(choices=[('v', 'read in a public source'), ('p', 'partly verified'), ('m', 'from memory, verify before relying on it')], max_length=1, verbose_name='certainty')),
            ],
            options={
                'verbose_name': 'media day',
                'verbose_name_plural': 'media days',
                'ordering': ('month', 'day'),
            },
        ),
        migrations.CreateModel(
            name='DraftTrial',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, unique=True, verbose_name='key')),
                ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trials', to='law.instrument')),
                ('title_zh', models.CharField(max_length=200, verbose_name='Chinese title')),
                ('title_en', models.CharField(max_length=200, verbose_name='English title')),
                ('certainty', models.CharField(choices=[('v', 'read in a public source'), ('p', 'partly verified'), ('m', 'from memory, verify before relying on it')], max_length=1, verbose_name='certainty')),
                ('steps', models.JSONField(verbose_name='limits')),
                ('at_once_when', models.JSONField(blank=True, default=list, verbose_name='no time to rectify when')),
            ],
            options={
                'verbose_name': 'draft trial',
                'verbose_name_plural': 'draft trials',
                'ordering': ('key',),
            },
        ),
        migrations.CreateModel(
            name='HistoricalDraftTrial',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, verbose_name='key')),
                ('title_zh', models.CharField(max_length=200, verbose_name='Chinese title')),
                ('title_en', models.CharField(max_length=200, verbose_name='English title')),
                ('certainty', models.CharField(choices=[('v', 'read in a public source'), ('p', 'partly verified'), ('m', 'from memory, verify before relying on it')], max_length=1, verbose_name='certainty')),
                ('steps', models.JSONField(verbose_name='limits')),
                ('at_once_when', models.JSONField(blank=True, default=list, verbose_name='no time to rectify when')),
                ('instrument', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='law.instrument')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical draft trial',
                'verbose_name_plural': 'historical draft trials',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='InstrumentDate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('instrument', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='days', to='law.instrument')),
                ('day', models.DateField(db_index=True, verbose_name='day')),
                ('kind', models.CharField(choices=[('adopted', 'adopted'), ('issued', 'issued'), ('published', 'published'), ('announced', 'announced'), ('amended', 'amended'), ('in_force', 'takes effect'), ('amendment_in_force', 'amendment takes effect'), ('draft_published', 'draft published'), ('comments_end', 'comments end'), ('starts', 'starts'), ('self_check_ends', 'self-check ends'), ('sampling_ends', 'sampling ends'), ('disposal_ends', 'disposal ends'), ('ends', 'ends')], max_length=20, verbose_name='kind')),
                ('certainty', models.CharField(choices=[('v', 'read in a public source'), ('p', 'partly verified'), ('m', 'from memory, verify before relying on it')], max_length=1, verbose_name='certainty')),
            ],
            options={
                'verbose_name': 'day of an instrument',
                'verbose_name_plural': 'days of instruments',
                'ordering': ('day', 'kind'),
                'constraints': [models.UniqueConstraint(fields=('instrument', 'day', 'kind'), name='instrument_day')],
            },
        ),
    ]
