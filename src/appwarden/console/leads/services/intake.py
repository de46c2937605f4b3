"""Taking in what people report: by the public form, or entered by an officer."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from appwarden.console.accounts.acts import require
from appwarden.console.audit.services import record
from appwarden.console.leads import duplicates
from appwarden.console.leads.attachments import (
    FILES_AT_MOST,
    RefusedFileError,
    kind_of,
    without_traces,
)
from appwarden.console.leads.errors import LeadRefusedError
from appwarden.console.leads.models import (
    Attachment,
    Channel,
    Lead,
    LeadContact,
    LeadStatus,
    SourceKind,
)
from appwarden.console.leads.receipt import code_hash, new_code
from appwarden.console.leads.services.flood import (
    COMPLAINTS_AN_HOUR,
    count_deed,
    spend_ticket,
    why_held,
)
from appwarden.console.registry.models import App, Platform, Store
from appwarden.console.search.bigrams import bigrams
from appwarden.console.vault.models import StoredFile
from appwarden.console.vault.services import Readable, put, safe_name

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User

LIVING = (LeadStatus.NEW, LeadStatus.LINKED)


@dataclass(frozen=True, kw_only=True)
class File:
    """A file as it arrives; neither name nor type is believed."""

    name: str
    stream: Readable


@dataclass(frozen=True, kw_only=True)
class Complaint:
    """What somebody reports; only app, problem and description are needed."""

    app_name: str
    problem: str
    description: str
    package: str = ""
    platform: str = Platform.ANDROID
    store: Store | None = None
    version: str = ""
    happened_on: date | None = None
    data_types: str = ""
    sdk: str = ""
    source_kind: str = SourceKind.USER
    source_name: str = ""
    is_credited: bool = False
    reference_title: str = ""
    reference_url: str = ""
    published_on: date | None = None
    primary_source: str = ""
    contact_name: str = ""
    contact_address: str = ""
    files: Sequence[File] = field(default_factory=tuple)


@dataclass(frozen=True, kw_only=True)
class Sender:
    """A sender without an account: the keyed hash of the network, the ticket of the form."""

    address_key: str
    ticket: str


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """What the sender takes home: the code is shown once and stored nowhere."""

    code: str
    lead: Lead


def submit_complaint(*, complaint: Complaint, sender: Sender) -> Receipt:
    """Take a report from the public form and return its receipt.

    Raises TicketError, TooManyError or LeadRefusedError with a message for the sender.
    """
    require(None, "leads.submit")
    stored = _store(complaint.files)
    spend_ticket(sender.ticket)
    count_deed(sender.address_key, "complaint", COMPLAINTS_AN_HOUR)
    code = new_code()
    with transaction.atomic():
        lead = _new_lead(complaint)
        lead.channel = Channel.PUBLIC_FORM
        lead.receipt_hash, lead.address_key = code_hash(code), sender.address_key
        lead.status_reason = why_held(lead)
        if lead.status_reason:
            lead.status = LeadStatus.HELD
        _save(None, lead, complaint, stored)
    return Receipt(code=code, lead=lead)


def record_lead(*, acting_user: "User", complaint: Complaint) -> Lead:
    """Enter what reached the office another way: a publication, a letter, a finding of others."""
    require(acting_user, "leads.record")
    stored = _store(complaint.files)
    with transaction.atomic():
        lead = _new_lead(complaint)
        lead.channel = Channel.OFFICE
        _save(acting_user, lead, complaint, stored)
    return lead


def _store(files: Sequence[File]) -> list[tuple[str, StoredFile]]:
    """Store the attachments; raises LeadRefusedError naming the one that is not taken."""
    if len(files) > FILES_AT_MOST:
        raise LeadRefusedError(_("At most %(count)s files can be sent.") % {"count": FILES_AT_MOST})
    return [_store_one(file) for file in files]


def _store_one(file: File) -> tuple[str, StoredFile]:
    limit = settings.ATTACHMENT_LIMIT_BYTES
    content = file.stream.read(limit + 1)
    name = safe_name(file.name)
    words = _("%(name)s is not taken: send pictures, PDF, video, text or apps up to %(size)s MB.")
    refusal = LeadRefusedError(words % {"name": name, "size": limit >> 20})
    if len(content) > limit:
        raise refusal
    try:
        kind = kind_of(content)
        clean = without_traces(content, kind)
    except RefusedFileError as problem:
        raise refusal from problem
    return name, put(io.BytesIO(clean), f"attachment{kind.suffix}", kind.media_type)


def _new_lead(complaint: Complaint) -> Lead:
    package = complaint.package.strip()
    app = App.objects.filter(package=package, platform=complaint.platform).first()
    subject = duplicates.subject_key(
        package=package, name=complaint.app_name, platform=complaint.platform
    )
    return Lead(
        source_kind=complaint.source_kind,
        source_name=complaint.source_name,
        is_credited=complaint.is_credited,
        app=app,
        app_name=complaint.app_name.strip(),
        package=package,
        platform=complaint.platform,
        store=complaint.store,
        version=complaint.version,
        problem=complaint.problem,
        description=complaint.description.strip(),
        happened_on=complaint.happened_on,
        data_types=complaint.data_types,
        sdk=complaint.sdk,
        reference_title=complaint.reference_title,
        reference_url=complaint.reference_url,
        published_on=complaint.published_on,
        primary_source=complaint.primary_source,
        subject_key=subject,
        duplicate_key=duplicates.duplicate_key(subject=subject, problem=complaint.problem),
        text_key=duplicates.text_key(complaint.description),
        sketch=duplicates.sketch(complaint.description),
        search_text=bigrams(complaint.app_name, package, complaint.description),
    )


def _save(
    user: "User | None", lead: Lead, complaint: Complaint, stored: list[tuple[str, StoredFile]]
) -> None:
    if lead.status == LeadStatus.NEW:
        _count_with_first(lead)
    lead.save()
    if complaint.contact_address.strip():
        LeadContact.objects.create(
            lead=lead,
            name=complaint.contact_name.strip(),
            address=complaint.contact_address.strip(),
        )
    for file, name in {file: name for name, file in stored}.items():
        Attachment.objects.create(lead=lead, file=file, name=name)
    record(
        acting_user=user,
        act="leads.record" if user is not None else "leads.submit",
        target=lead,
        old={},
        new={"status": lead.status, "source": lead.source_kind, "counted_with": lead.first_id},
    )


def _count_with_first(lead: Lead) -> None:
    """Count a report with the first living one about the same app and problem, if there is one."""
    first = (
        Lead.objects.select_for_update()
        .filter(duplicate_key=lead.duplicate_key, first=None, status__in=LIVING)
        .order_by("pk")
        .first()
    )
    if first is None:
        return
    lead.first, lead.status, lead.case_id = first, LeadStatus.DUPLICATE, first.case_id
    Lead.objects.filter(pk=first.pk).update(repeat_count=F("repeat_count") + 1)
