import appwarden.console.clock
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('vault', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Authority',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(unique=True, verbose_name='code')),
                ('name_zh', models.CharField(max_length=200, verbose_name='Chinese name')),
                ('name_en', models.CharField(max_length=200, verbose_name='English name')),
                ('region', models.CharField(blank=True, max_length=100, verbose_name='region')),
            ],
            options={
                'verbose_name': 'authority',
                'verbose_name_plural': 'authorities',
                'ordering': ('code',),
            },
        ),
        migrations.CreateModel(
            name='Laboratory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(unique=True, verbose_name='code')),
                ('name_zh', models.CharField(max_length=200, verbose_name='Chinese name')),
                ('name_en', models.CharField(max_length=200, verbose_name='English name')),
            ],
            options={
                'verbose_name': 'laboratory',
                'verbose_name_plural': 'laboratories',
                'ordering': ('code',),
            },
        ),
        migrations.CreateModel(
            name='Operator',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('legal_name', models.CharField(db_index=True, max_length=300, verbose_name='registered name')),
                ('brand_zh', models.CharField(blank=True, max_length=200, verbose_name='Chinese brand')),
                ('brand_en', models.CharField(blank=True, max_length=200, verbose_name='English brand')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='subsidiaries', to='registry.operator', verbose_name='parent company')),
                ('contact_name', models.CharField(blank=True, max_length=200, verbose_name='contact')),
                ('contact_email', models.EmailField(blank=True, max_length=254, verbose_name='contact e-mail')),
                ('sector', models.CharField(blank=True, db_index=True, max_length=100, verbose_name='sector')),
                ('is_critical_infrastructure', models.BooleanField(default=False, verbose_name='operator of critical information infrastructure')),
            ],
            options={
                'verbose_name': 'operator',
                'verbose_name_plural': 'operators',
                'ordering': ('legal_name',),
            },
        ),
        migrations.CreateModel(
            name='Store',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(unique=True, verbose_name='code')),
                ('name_zh', models.CharField(max_length=200, verbose_name='Chinese name')),
                ('name_en', models.CharField(max_length=200, verbose_name='English name')),
                ('country', models.CharField(default='CN', max_length=2, verbose_name='country')),
                ('contact_email', models.EmailField(blank=True, max_length=254, verbose_name='contact e-mail')),
            ],
            options={
                'verbose_name': 'app store',
                'verbose_name_plural': 'app stores',
                'ordering': ('code',),
            },
        ),
        migrations.CreateModel(
            name='App',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('package', models.CharField(max_length=255, verbose_name='package')),
                ('platform', models.CharField(choices=[('android', 'Android'), ('ios', 'iOS'), ('harmony', 'HarmonyOS'), ('mini_program', 'Mini program'), ('web', 'Web')], default='android', max_length=20, verbose_name='platform')),
                ('name_zh', models.CharField(blank=True, max_length=200, verbose_name='Chinese name')),
                ('name_en', models.CharField(blank=True, max_length=200, verbose_name='English name')),
                ('operator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='apps', to='registry.operator', verbose_name='operator')),
                ('app_type', models.CharField(blank=True, db_index=True, max_length=100, verbose_name='app type')),
                ('sector', models.CharField(blank=True, db_index=True, max_length=100, verbose_name='sector')),
                ('search_text', models.TextField(blank=True, editable=False)),
            ],
            options={
                'verbose_name': 'app',
                'verbose_name_plural': 'apps',
                'ordering': ('package',),
                'constraints': [models.UniqueConstraint(fields=('package', 'platform'), name='app_package_platform')],
            },
        ),
        migrations.CreateModel(
            name='SdkProvider',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name_zh', models.CharField(blank=True, max_length=200, verbose_name='Chinese name')),
                ('name_en', models.CharField(blank=True, max_length=200, verbose_name='English name')),
                ('operator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='sdk_providers', to='registry.operator', verbose_name='operator')),
            ],
            options={
                'verbose_name': 'SDK provider',
                'verbose_name_plural': 'SDK providers',
                'ordering': ('name_en', 'name_zh'),
            },
        ),
        migrations.CreateModel(
            name='Build',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='builds', to='registry.app', verbose_name='app')),
                ('store', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='builds', to='registry.store', verbose_name='app store')),
                ('sha256', models.CharField(db_index=True, max_length=64, verbose_name='SHA-256')),
                ('version_name', models.CharField(blank=True, max_length=100, verbose_name='version')),
                ('version_code', models.BigIntegerField(blank=True, null=True, verbose_name='version code')),
                ('channel', models.CharField(blank=True, max_length=100, verbose_name='channel')),
                ('region', models.CharField(blank=True, max_length=100, verbose_name='region')),
                ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='builds', to='vault.storedfile', verbose_name='file')),
                ('received_at', models.DateTimeField(default=appwarden.console.clock.now, verbose_name='received')),
            ],
            options={
                'verbose_name': 'build',
                'verbose_name_plural': 'builds',
                'ordering': ('-received_at',),
                'constraints': [models.UniqueConstraint(fields=('sha256', 'store'), name='build_sha256_store'), models.UniqueConstraint(condition=models.Q(('store__isnull', True)), fields=('sha256',), name='build_sha256_without_store')],
            },
        ),
        migrations.CreateModel(
            name='Listing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('app', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='listings', to='registry.app', verbose_name='app')),
                ('store', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='listings', to='registry.store', verbose_name='app store')),
                ('url', models.URLField(blank=True, max_length=500, verbose_name='address')),
                ('status', models.CharField(choices=[('listed', 'listed'), ('removed', 'removed'), ('relisted', 'listed again')], default='listed', max_length=20, verbose_name='status')),
                ('seen_at', models.DateTimeField(default=appwarden.console.clock.now, verbose_name='seen')),
            ],
            options={
                'verbose_name': 'listing',
                'verbose_name_plural': 'listings',
                'constraints': [models.UniqueConstraint(fields=('app', 'store'), name='listing_app_store')],
            },
        ),
        migrations.CreateModel(
            name='Sdk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('catalogue_id', models.CharField(max_length=100, unique=True, verbose_name='catalogue id')),
                ('name_zh', models.CharField(blank=True, max_length=200, verbose_name='Chinese name')),
                ('name_en', models.CharField(blank=True, max_length=200, verbose_name='English name')),
                ('provider', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sdks', to='registry.sdkprovider', verbose_name='provider')),
            ],
            options={
                'verbose_name': 'SDK',
                'verbose_name_plural': 'SDKs',
                'ordering': ('catalogue_id',),
            },
        ),
    ]
