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
            name='HistoricalSource',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, verbose_name='key')),
                ('title_zh', models.CharField(max_length=300, verbose_name='Chinese title')),
                ('title_en', models.CharField(max_length=300, verbose_name='English title')),
                ('kind', models.CharField(choices=[('press', 'press'), ('authority', 'authority'), ('secondary', 'secondary source')], max_length=20, verbose_name='kind')),
                ('published', models.CharField(blank=True, max_length=10, verbose_name='published')),
                ('address', models.CharField(blank=True, max_length=500, verbose_name='address')),
                ('primary_zh', models.CharField(blank=True, max_length=300, verbose_name='quoted source (Chinese)')),
                ('primary_en', models.CharField(blank=True, max_length=300, verbose_name='quoted source (English)')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical source',
                'verbose_name_plural': 'historical sources',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='KeptCount',
            fields=[
                ('key', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=40)),
                ('scope', models.TextField()),
                ('language', models.CharField(max_length=15)),
                ('value', models.TextField()),
                ('as_of', models.DateTimeField()),
                ('sequence', models.BigIntegerField()),
                ('took', models.DurationField()),
                ('asked_on', models.DateField()),
            ],
        ),
        migrations.CreateModel(
            name='Source',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, unique=True, verbose_name='key')),
                ('title_zh', models.CharField(max_length=300, verbose_name='Chinese title')),
                ('title_en', models.CharField(max_length=300, verbose_name='English title')),
                ('kind', models.CharField(choices=[('press', 'press'), ('authority', 'authority'), ('secondary', 'secondary source')], max_length=20, verbose_name='kind')),
                ('published', models.CharField(blank=True, max_length=10, verbose_name='published')),
                ('address', models.CharField(blank=True, max_length=500, verbose_name='address')),
                ('primary_zh', models.CharField(blank=True, max_length=300, verbose_name='quoted source (Chinese)')),
                ('primary_en', models.CharField(blank=True, max_length=300, verbose_name='quoted source (English)')),
            ],
            options={
                'verbose_name': 'source',
                'verbose_name_plural': 'sources',
                'ordering': ('published', 'key'),
            },
        ),
        migrations.CreateModel(
            name='HistoricalReferenceFigure',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, verbose_name='key')),
                ('comparison', models.SlugField(blank=True, max_length=60, verbose_name='comparison')),
                ('measure', models.CharField(choices=[('tested', 'tested'), ('ordered', 'ordered to rectify'), ('named', 'named'), ('removed', 'removed'), ('batches', 'batches'), ('users', 'internet users'), ('apps_on_offer', 'apps on offer'), ('complaints', 'complaints'), ('price_yuan', 'price in yuan'), ('fine_yuan', 'fine in yuan')], max_length=20, verbose_name='measure')),
                ('value', models.BigIntegerField(verbose_name='value')),
                ('period_start', models.DateField(verbose_name='from')),
                ('period_end', models.DateField(verbose_name='to')),
                ('scope_zh', models.CharField(max_length=300, verbose_name='scope (Chinese)')),
                ('scope_en', models.CharField(max_length=300, verbose_name='scope (English)')),
                ('certainty', models.CharField(choices=[('v', 'read in a public source'), ('p', 'partly verified'), ('m', 'from memory, verify before relying on it')], max_length=1, verbose_name='certainty')),
                ('is_public', models.BooleanField(default=True, verbose_name='shown to the public')),
                ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='statistics.source', verbose_name='source')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical reference figure',
                'verbose_name_plural': 'historical reference figures',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalSurvey',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, verbose_name='key')),
                ('question_zh', models.CharField(max_length=300, verbose_name='question (Chinese)')),
                ('question_en', models.CharField(max_length=300, verbose_name='question (English)')),
                ('share', models.DecimalField(decimal_places=2, max_digits=5, verbose_name='share')),
                ('sample', models.PositiveIntegerField(blank=True, null=True, verbose_name='sample')),
                ('asked_by_zh', models.CharField(max_length=200, verbose_name='asked by (Chinese)')),
                ('asked_by_en', models.CharField(max_length=200, verbose_name='asked by (English)')),
                ('as_of', models.DateField(verbose_name='as of')),
                ('certainty', models.CharField(choices=[('v', 'read in a public source'), ('p', 'partly verified'), ('m', 'from memory, verify before relying on it')], max_length=1, verbose_name='certainty')),
                ('is_public', models.BooleanField(default=True, verbose_name='shown to the public')),
                ('source', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='statistics.source', verbose_name='source')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical survey result',
                'verbose_name_plural': 'historical survey results',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='ReferenceFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, unique=True, verbose_name='key')),
                ('comparison', models.SlugField(blank=True, max_length=60, verbose_name='comparison')),
                ('measure', models.CharField(choices=[('tested', 'tested'), ('ordered', 'ordered to rectify'), ('named', 'named'), ('removed', 'removed'), ('batches', 'batches'), ('users', 'internet users'), ('apps_on_offer', 'apps on offer'), ('complaints', 'complaints'), ('price_yuan', 'price in yuan'), ('fine_yuan', 'fine in yuan')], max_length=20, verbose_name='measure')),
                ('value', models.BigIntegerField(verbose_name='value')),
                ('period_start', models.DateField(verbose_name='from')),
                ('period_end', models.DateField(verbose_name='to')),
                ('scope_zh', models.CharField(max_length=300, verbose_name='scope (Chinese)')),
                ('scope_en', models.CharField(max_length=300, verbose_name='scope (English)')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='statistics.source', verbose_name='source')),
                ('certainty', models.CharField(choices=[('v', 'read in a public source'), ('p', 'partly verified'), ('m', 'from memory, verify before relying on it')], max_length=1, verbose_name='certainty')),
                ('is_public', models.BooleanField(default=True, verbose_name='shown to the public')),
            ],
            options={
                'verbose_name': 'reference figure',
                'verbose_name_plural': 'reference figures',
                'ordering': ('comparison', 'period_end', 'key'),
            },
        ),
        migrations.CreateModel(
            name='Survey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, unique=True, verbose_name='key')),
                ('question_zh', models.CharField(max_length=300, verbose_name='question (Chinese)')),
                ('question_en', models.CharField(max_length=300, verbose_name='question (English)')),
                ('share', models.DecimalField(decimal_places=2, max_digits=5, verbose_name='share')),
                ('sample', models.PositiveIntegerField(blank=True, null=True, verbose_name='sample')),
                ('asked_by_zh', models.CharField(max_length=200, verbose_name='asked by (Chinese)')),
                ('asked_by_en', models.CharField(max_length=200, verbose_name='asked by (English)')),
                ('as_of', models.DateField(verbose_name='as of')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='surveys', to='statistics.source', verbose_name='source')),
                ('certainty', models.CharField(choices=[('v', 'read in a public source'), ('p', 'partly verified'), ('m', 'from memory, verify before relying on it')], max_length=1, verbose_name='certainty')),
                ('is_public', models.BooleanField(default=True, verbose_name='shown to the public')),
            ],
            options={
                'verbose_name': 'survey result',
                'verbose_name_plural': 'survey results',
                'ordering': ('as_of', 'key'),
            },
        ),
    ]
