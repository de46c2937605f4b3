"""Publication in Django's admin, to be looked at."""

from django.contrib import admin

from appwarden.console.publication.models import (
    Announcement,
    Bulletin,
    BulletinEntry,
    BulletinImport,
    Erratum,
    RedactionRule,
)

for model in (Announcement, Bulletin, BulletinEntry, BulletinImport, Erratum, RedactionRule):
    admin.site.register(model)
