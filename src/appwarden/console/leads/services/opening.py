"""From a report to a case: which app it is about, the case, the source named there or protected."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console.accounts.acts import require
from appwarden.console.audit.services import record
from appwarden.console.cases.services import NewCase, NewSource, add_source, open_case
from appwarden.console.leads.duplicates import is_package
from appwarden.console.leads.errors import LeadRefusedError
from appwarden.console.leads.models import Lead, LeadStatus, SourceKind
from appwarden.console.leads.services.triage import link_to_case
from appwarden.console.registry.models import App
from appwarden.console.search.bigrams import bigrams

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Campaign, Case

# How the sources of reports are called among the sources of a case.
KIND_OF_SOURCE = {SourceKind.MEDIA: "media", SourceKind.RESEARCHER: "research"}
OFFICIAL = frozenset({SourceKind.OTHER_AUTHORITY})


def know_app(*, acting_user: "User", lead: Lead, package: str) -> App:
    """Say which app a report is about, by its package; an app not known yet is entered."""
    require(acting_user, "leads.triage", lead)
    if not is_package(package):
        raise LeadRefusedError(_("Write the package name, such as com.example.app."))
    with transaction.atomic():
        app, is_new = App.objects.get_or_create(
            package=package.strip(),
            platform=lead.platform,
            defaults={
                "name_zh": lead.app_name,
                "search_text": bigrams(lead.app_name, package),
            },
        )
        old = lead.app_id
        same = Lead.objects.filter(subject_key=lead.subject_key, app=None)
        count = same.update(app=app)
        Lead.objects.filter(pk=lead.pk).update(app=app)
        new = {"app": app.pk, "new_app": is_new, "reports": count}
        record(
            acting_user=acting_user, act="leads.know_app", target=lead, old={"app": old}, new=new
        )
    lead.app = app
    return app


def open_case_from(
    *, acting_user: "User", lead: Lead, campaign: "Campaign | None" = None
) -> "Case":
    """Open a case about the app of a report, with the source named there if it may be."""
    require(acting_user, "leads.open_case", lead)
    if lead.app is None:
        raise LeadRefusedError(_("Say first which app the report is about."))
    if acting_user.authority is None:
        raise LeadRefusedError(_("A case needs an authority; your account has none."))
    if lead.status not in (LeadStatus.NEW, LeadStatus.HELD):
        raise LeadRefusedError(_("This report belongs to a case already, or was set aside."))
    kind = "leak" if lead.source_kind == SourceKind.BREACH else "violation"
    with transaction.atomic():
        new = NewCase(authority=acting_user.authority, app=lead.app, kind=kind, campaign=campaign)
        case = open_case(acting_user=acting_user, new=new, note=lead.number)
        link_leads(acting_user=acting_user, leads=[lead], case=case)
    return case


def link_leads(*, acting_user: "User", leads: Iterable[Lead], case: "Case") -> int:
    """Put reports to a case; a publication that may be named becomes a source of the case."""
    listed = list(leads)
    with transaction.atomic():
        count = link_to_case(acting_user=acting_user, leads=listed, case=case)
        for lead in listed:
            if lead.is_credited and lead.reference_title:
                add_source(acting_user=acting_user, case=case, source=_source(lead))
    return count


def _source(lead: Lead) -> NewSource:
    kind = SourceKind(lead.source_kind)
    return NewSource(
        title=lead.reference_title,
        publisher=lead.source_name or str(kind.label),
        kind="official" if kind in OFFICIAL else KIND_OF_SOURCE.get(kind, "other"),
        published_on=lead.published_on,
        url=lead.reference_url,
    )
