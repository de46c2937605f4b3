"""Records of cases as an administrator or auditor reads them; changing goes through services."""

from django.contrib import admin
from simple_history.admin import SimpleHistoryAdmin

from appwarden.console.cases.models import (
    Batch,
    Campaign,
    Case,
    CaseProblem,
    Mail,
    SensitivityWeight,
    Summons,
)

for model in (Batch, Campaign, Case, CaseProblem, Summons):
    admin.site.register(model, SimpleHistoryAdmin)
admin.site.register((Mail, SensitivityWeight))
