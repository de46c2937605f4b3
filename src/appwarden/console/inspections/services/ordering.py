"""Taking in apps and asking for their inspection."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.audit.services import record
from appwarden.console.inspections.errors import InspectionRefusedError
from appwarden.console.inspections.models import (
    Inspection,
    Purpose,
    QueueEntry,
    ResultStatus,
    Status,
)
from appwarden.console.inspections.runner import Identity, Limits, read_identity
from appwarden.console.registry.models import App, Build, Laboratory, Platform, Store
from appwarden.console.search.bigrams import bigrams
from appwarden.console.vault.models import StoredFile
from appwarden.console.vault.services import Readable, path_of, put

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Case

MEDIA_TYPE = "application/vnd.android.package-archive"
# A person waits for it at the screen.
IDENTITY_LIMITS = Limits(wall_seconds=60, cpu_seconds=30, output_bytes=64 << 20)
CONDITIONS = ("channel", "region", "device", "network", "account", "note")


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a file came from: which store gave it, marked for which channel, in which region."""

    store: Store | None = None
    channel: str = ""
    region: str = ""


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is to be inspected, for what, and compared with which earlier inspection."""

    build: Build
    case: "Case | None" = None
    purpose: str = Purpose.FIRST
    baseline: Inspection | None = None
    laboratory: Laboratory | None = None
    conditions: Mapping[str, str] = field(default_factory=dict)
    app_type: str = ""
    packs: tuple[str, ...] = ()
    judged_on: date | None = None


def receive_app(*, acting_user: "User", stream: Readable, name: str, source: Source) -> Build:
    """Store an app by its hash and enter it as a build of the app that its manifest names.

    The same file of the same store is one build, however often it is brought. Raises
    UnreadableError, with nothing entered, when the file is no app.
    """
    require(acting_user, "inspections.request")
    return enter_app(acting_user=acting_user, stream=stream, name=name, source=source)


def enter_app(*, acting_user: "User", stream: Readable, name: str, source: Source) -> Build:
    """Do what `receive_app` does for a service that has its own permission (the portal's)."""
    stored = _put(stream, name)
    known = Build.objects.filter(sha256=stored.sha256, store=source.store).first()
    if known is not None and known.file_id is not None:
        return known
    identity = read_identity(path_of(stored.sha256), IDENTITY_LIMITS)
    with transaction.atomic():
        return _enter(acting_user, stored, identity, source)


def identify(stream: Readable, name: str) -> tuple[Identity, StoredFile]:
    """Store a file and read which app it says it is; nothing is entered in the register.

    Raises UnreadableError when the file is no app.
    """
    stored = _put(stream, name)
    return read_identity(path_of(stored.sha256), IDENTITY_LIMITS), stored


def request_inspection(*, acting_user: "User", order: Order) -> Inspection:
    """Queue an inspection; raises InspectionRefusedError where there is nothing to inspect."""
    require(acting_user, "inspections.request")
    return enqueue(acting_user=acting_user, order=order)


def enqueue(*, acting_user: "User", order: Order) -> Inspection:
    """Do what `request_inspection` does for a service that has its own permission."""
    _check(order)
    own = acting_user.laboratory
    with transaction.atomic():
        inspection = Inspection.objects.create(
            build=order.build,
            case=order.case,
            purpose=order.purpose,
            baseline=order.baseline,
            authority=acting_user.authority,
            # What a laboratory brings itself is its own.
            laboratory=own if own is not None else order.laboratory,
            conditions=_conditions(order),
            app_type=order.app_type,
            packs=list(order.packs),
            judged_on=order.judged_on or clock.today(),
            requested_by=acting_user,
        )
        QueueEntry.objects.create(inspection=inspection)
        record(
            acting_user=acting_user,
            act="inspections.request",
            target=inspection,
            old={},
            new={"build": order.build.sha256, "purpose": order.purpose, "case": inspection.case_id},
        )
    return inspection


def retry_inspection(*, acting_user: "User", inspection: Inspection) -> Inspection:
    """Queue a failed inspection again; one that has a report is never run a second time."""
    require(acting_user, "inspections.retry", inspection)
    with transaction.atomic():
        found = Inspection.objects.select_for_update().get(pk=inspection.pk)
        if found.status != Status.FAILED:
            raise InspectionRefusedError(_("Only a failed inspection can be run again."))
        old = {"status": found.status, "failure": found.failure}
        found.status = Status.QUEUED
        found.result_status = ResultStatus.OPEN
        found.failure = found.failure_reason = ""
        found.started_at = found.finished_at = None
        found.save()
        QueueEntry.objects.update_or_create(
            inspection=found, defaults={"token": "", "leased_until": None, "tries": 0}
        )
        record(
            acting_user=acting_user,
            act="inspections.retry",
            target=found,
            old=old,
            new={"status": found.status},
        )
    return found


def _put(stream: Readable, name: str) -> StoredFile:
    """Store a file; raises InspectionRefusedError for one that is larger than it may be."""
    try:
        return put(stream, name, MEDIA_TYPE)
    except ValidationError as problem:
        raise InspectionRefusedError(" ".join(problem.messages)) from problem


def _check(order: Order) -> None:
    if order.build.file_id is None:
        raise InspectionRefusedError(_("Of this build there is no file in the vault."))
    baseline = order.baseline
    if baseline is None:
        return
    if baseline.report_id is None:
        raise InspectionRefusedError(_("The earlier inspection has no report to compare with."))
    if baseline.build.app_id != order.build.app_id:
        raise InspectionRefusedError(_("The earlier inspection is of another app."))


def _conditions(order: Order) -> dict[str, str]:
    found = {"channel": order.build.channel, "region": order.build.region, **order.conditions}
    return {name: found[name] for name in CONDITIONS if found.get(name)}


def _enter(user: "User", stored: StoredFile, identity: Identity, source: Source) -> Build:
    app, is_new = App.objects.get_or_create(
        package=identity.package,
        platform=Platform.ANDROID,
        defaults={
            "name_zh": identity.label_zh[:200],
            "name_en": identity.label_en[:200],
            "search_text": bigrams(identity.label_zh, identity.label_en, identity.package),
        },
    )
    build, _created = Build.objects.update_or_create(
        sha256=stored.sha256,
        store=source.store,
        defaults={
            "app": app,
            "file": stored,
            "version_name": identity.version_name[:100],
            "version_code": identity.version_code,
            "channel": (source.channel or identity.channel)[:100],
            "region": source.region[:100],
        },
    )
    new = {"package": app.package, "sha256": build.sha256, "new_app": is_new}
    record(acting_user=user, act="inspections.receive_app", target=build, old={}, new=new)
    return build
