import appwarden.console.clock
import django.db.models.deletion
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
            name='DocumentTemplate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('authority', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='document_templates', to='registry.authority', verbose_name='authority')),
                ('kind', models.CharField(choices=[('rectification_notice', 'Rectification notice'), ('group_summons', 'Group summons'), ('second_notice', 'Second notice'), ('naming_bulletin', 'Naming bulletin'), ('removal_order', 'Removal order'), ('closure_letter', 'Closure letter'), ('guidance_notice', 'Guidance notice'), ('erratum', 'Erratum'), ('annual_report', 'Annual report')], max_length=30, verbose_name='kind')),
                ('language', models.CharField(choices=[('zh', 'Chinese'), ('en', 'English')], max_length=2, verbose_name='language')),
                ('version', models.PositiveIntegerField(verbose_name='version')),
                ('source', models.TextField(verbose_name='wording')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='why it was changed')),
                ('created_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('created_at', models.DateTimeField(default=appwarden.console.clock.now, verbose_name='written')),
            ],
            options={
                'verbose_name': 'document template',
                'verbose_name_plural': 'document templates',
                'ordering': ('authority', 'kind', 'language', '-version'),
                'constraints': [models.UniqueConstraint(fields=('authority', 'kind', 'language', 'version'), name='template_version')],
            },
        ),
        migrations.CreateModel(
            name='NumberSeries',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('authority', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='number_series', to='registry.authority')),
                ('year', models.PositiveSmallIntegerField(verbose_name='year')),
                ('kind', models.CharField(choices=[('rectification_notice', 'Rectification notice'), ('group_summons', 'Group summons'), ('second_notice', 'Second notice'), ('naming_bulletin', 'Naming bulletin'), ('removal_order', 'Removal order'), ('closure_letter', 'Closure letter'), ('guidance_notice', 'Guidance notice'), ('erratum', 'Erratum'), ('annual_report', 'Annual report')], max_length=30, verbose_name='kind')),
                ('language', models.CharField(choices=[('zh', 'Chinese'), ('en', 'English')], default='zh', max_length=2, verbose_name='language')),
                ('last', models.PositiveIntegerField(default=0, verbose_name='last number')),
            ],
            options={
                'verbose_name': 'number series',
                'verbose_name_plural': 'number series',
                'constraints': [models.UniqueConstraint(fields=('authority', 'year', 'kind', 'language'), name='number_series')],
            },
        ),
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('authority', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='registry.authority', verbose_name='authority')),
                ('kind', models.CharField(choices=[('rectification_notice', 'Rectification notice'), ('group_summons', 'Group summons'), ('second_notice', 'Second notice'), ('naming_bulletin', 'Naming bulletin'), ('removal_order', 'Removal order'), ('closure_letter', 'Closure letter'), ('guidance_notice', 'Guidance notice'), ('erratum', 'Erratum'), ('annual_report', 'Annual report')], max_length=30, verbose_name='kind')),
                ('language', models.CharField(choices=[('zh', 'Chinese'), ('en', 'English')], max_length=2, verbose_name='language')),
                ('layout', models.CharField(choices=[('apps', 'One table of apps'), ('problems', 'Apps under each problem'), ('app_types', 'Apps under each app type')], default='apps', max_length=20, verbose_name='layout')),
                ('status', models.CharField(choices=[('draft', 'Draft'), ('issued', 'Issued'), ('withdrawn', 'Withdrawn')], default='draft', max_length=20, verbose_name='status')),
                ('title', models.CharField(max_length=500, verbose_name='title')),
                ('number', models.CharField(max_length=200, null=True, unique=True, verbose_name='document number')),
                ('code', models.CharField(max_length=20, null=True, unique=True, verbose_name='verification code')),
                ('year', models.PositiveSmallIntegerField(null=True, verbose_name='year')),
                ('sequence', models.PositiveIntegerField(null=True, verbose_name='number in the year')),
                ('letter', models.TextField(verbose_name='text')),
                ('sha256', models.CharField(db_index=True, max_length=64, verbose_name='SHA-256')),
                ('template', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='documents.documenttemplate')),
                ('case', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='cases.case', verbose_name='case')),
                ('summons', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='cases.summons')),
                ('drafted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('issued_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('created_at', models.DateTimeField(default=appwarden.console.clock.now, verbose_name='written')),
                ('issued_on', models.DateField(null=True, verbose_name='issued on')),
                ('withdrawn_on', models.DateField(null=True, verbose_name='withdrawn on')),
                ('withdrawal_reason', models.TextField(blank=True, verbose_name='why withdrawn')),
                ('replaced_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaces', to='documents.document', verbose_name='replaced by')),
            ],
            options={
                'verbose_name': 'document',
                'verbose_name_plural': 'documents',
                'ordering': ('-created_at', '-pk'),
                'indexes': [models.Index(fields=['-created_at', '-id'], name='document_newest')],
                'constraints': [models.UniqueConstraint(fields=('authority', 'year', 'kind', 'language', 'sequence'), name='document_number')],
            },
        ),
        migrations.CreateModel(
            name='DocumentFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='documents.document')),
                ('format', models.CharField(choices=[('pdf', 'PDF'), ('docx', 'DOCX'), ('xlsx', 'XLSX'), ('csv', 'CSV'), ('html', 'HTML')], max_length=5, verbose_name='format')),
                ('stored', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='document_files', to='vault.storedfile')),
            ],
            options={
                'verbose_name': 'file of a document',
                'verbose_name_plural': 'files of documents',
                'ordering': ('pk',),
                'constraints': [models.UniqueConstraint(fields=('document', 'format'), name='document_format')],
            },
        ),
    ]
