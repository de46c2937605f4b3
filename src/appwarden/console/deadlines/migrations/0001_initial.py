import appwarden.console.clock
import django.core.validators
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
            name='DeadlinePolicy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=60, unique=True, verbose_name='code')),
                ('name_zh', models.CharField(max_length=120, verbose_name='name in Chinese')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('kind', models.CharField(choices=[('working_days', 'working days'), ('calendar_days', 'calendar days'), ('months', 'months'), ('fixed_date', 'by a date'), ('none_yet', 'none yet')], max_length=20, verbose_name='kind')),
                ('amount', models.PositiveSmallIntegerField(default=0, validators=[django.core.validators.MaxValueValidator(1000)], verbose_name='days or months')),
                ('fixed_date', models.DateField(blank=True, null=True, verbose_name='fixed date')),
                ('move_off_days', models.BooleanField(default=True, verbose_name='a last day off moves on')),
                ('served_next_working_day', models.BooleanField(default=False, verbose_name='service on a day off counts on the next working day')),
                ('reminder_days', models.JSONField(blank=True, default=list, verbose_name='reminders, days before')),
                ('source_zh', models.CharField(blank=True, max_length=200, verbose_name='source in Chinese')),
                ('source_en', models.CharField(blank=True, max_length=200, verbose_name='source in English')),
                ('certainty', models.CharField(choices=[('v', 'read in a public source'), ('p', 'partly verified'), ('m', 'from memory, verify before relying on it')], default='m', max_length=1)),
                ('is_draft', models.BooleanField(default=False, verbose_name='only a draft rule')),
            ],
            options={
                'verbose_name': 'deadline policy',
                'verbose_name_plural': 'deadline policies',
                'ordering': ('code',),
            },
        ),
        migrations.CreateModel(
            name='HistoricalDeadlinePolicy',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('code', models.SlugField(max_length=60, verbose_name='code')),
                ('name_zh', models.CharField(max_length=120, verbose_name='name in Chinese')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('kind', models.CharField(choices=[('working_days', 'working days'), ('calendar_days', 'calendar days'), ('months', 'months'), ('fixed_date', 'by a date'), ('none_yet', 'none yet')], max_length=20, verbose_name='kind')),
                ('amount', models.PositiveSmallIntegerField(default=0, validators=[django.core.validators.MaxValueValidator(1000)], verbose_name='days or months')),
                ('fixed_date', models.DateField(blank=True, null=True, verbose_name='fixed date')),
                ('move_off_days', models.BooleanField(default=True, verbose_name='a last day off moves on')),
                ('served_next_working_day', models.BooleanField(default=False, verbose_name='service on a day off counts on the next working day')),
                ('reminder_days', models.JSONField(blank=True, default=list, verbose_name='reminders, days before')),
                ('source_zh', models.CharField(blank=True, max_length=200, verbose_name='source in Chinese')),
                ('source_en', models.CharField(blank=True, max_length=200, verbose_name='source in English')),
                ('certainty', models.CharField(choices=[('v', 'read in a public source'), ('p', 'partly verified'), ('m', 'from memory, verify before relying on it')], default='m', max_length=1)),
                ('is_draft', models.BooleanField(default=False, verbose_name='only a draft rule')),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical deadline policy',
                'verbose_name_plural': 'historical deadline policies',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HistoricalHolidayAnnouncement',
            fields=[
                ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2099)], verbose_name='year')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('source', models.URLField(blank=True, verbose_name='published at')),
                ('announced_on', models.DateField(verbose_name='announced on')),
                ('complete', models.BooleanField(default=False, verbose_name='complete plan of the year')),
                ('entered_at', models.DateTimeField(default=appwarden.console.clock.now)),
                ('entered_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('history_id', models.AutoField(primary_key=True, serialize=False)),
                ('history_date', models.DateTimeField(db_index=True)),
                ('history_change_reason', models.CharField(max_length=100, null=True)),
                ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'historical holiday announcement',
                'verbose_name_plural': 'historical holiday announcements',
                'ordering': ('-history_date', '-history_id'),
                'get_latest_by': ('history_date', 'history_id'),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name='HolidayAnnouncement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1990), django.core.validators.MaxValueValidator(2099)], verbose_name='year')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('source', models.URLField(blank=True, verbose_name='published at')),
                ('announced_on', models.DateField(verbose_name='announced on')),
                ('complete', models.BooleanField(default=False, verbose_name='complete plan of the year')),
                ('entered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
                ('entered_at', models.DateTimeField(default=appwarden.console.clock.now)),
            ],
            options={
                'verbose_name': 'holiday announcement',
                'verbose_name_plural': 'holiday announcements',
                'ordering': ('-year', '-announced_on'),
            },
        ),
        migrations.CreateModel(
            name='HolidayOverride',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('announcement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='days', to='deadlines.holidayannouncement')),
                ('day', models.DateField(unique=True, verbose_name='day')),
                ('working', models.BooleanField(verbose_name='worked')),
                ('name_zh', models.CharField(max_length=60, verbose_name='name in Chinese')),
                ('name_en', models.CharField(max_length=60, verbose_name='name in English')),
            ],
            options={
                'verbose_name': 'announced day',
                'verbose_name_plural': 'announced days',
                'ordering': ('day',),
            },
        ),
    ]
