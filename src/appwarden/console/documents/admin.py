"""Documents in Django's admin, to be looked at."""

from django.contrib import admin

from appwarden.console.documents.models import (
    Document,
    DocumentFile,
    DocumentTemplate,
    NumberSeries,
)

for model in (Document, DocumentFile, DocumentTemplate, NumberSeries):
    admin.site.register(model)
