"""What a company sends beyond the acts on its case: new builds, files, self-checks."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.cases.services import Move, NewAnswer, record_answer
from appwarden.console.inspections.models import Inspection, Purpose
from appwarden.console.inspections.services.ordering import (
    Order,
    Source,
    enqueue,
    enter_app,
    identify,
)
from appwarden.console.leads.attachments import RefusedFileError, kind_of
from appwarden.console.portal.errors import PortalRefusedError
from appwarden.console.registry.models import App
from appwarden.console.vault.services import put

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.db import models

    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Case
    from appwarden.console.cases.models.records import Answer
    from appwarden.console.vault.models import StoredFile

SELF_CHECKS_A_DAY = 10


@dataclass(frozen=True, kw_only=True)
class Upload:
    """A file as a browser sends it; neither name nor type is believed."""

    file: "UploadedFile[bytes]"

    @property
    def name(self) -> str:
        return self.file.name or ""


def bring_build(
    *, acting_user: "User", case: "Case", upload: Upload, text: str, seen_revision: int | None
) -> "Answer":
    """Take a new build of the case's app as the company's answer.

    Raises UnreadableError for what is no app, PortalRefusedError for another app.
    """
    require(acting_user, "portal.bring_build", case)
    identity, _stored = identify(upload.file, upload.name)
    if case.app is None or identity.package != case.app.package:
        words = _("This file is %(package)s; the case is about another app.")
        raise PortalRefusedError(words % {"package": identity.package})
    upload.file.seek(0)
    with transaction.atomic():
        build = enter_app(
            acting_user=acting_user, stream=upload.file, name=upload.name, source=Source()
        )
        return record_answer(
            acting_user=acting_user,
            case=case,
            answer=NewAnswer(text=text, build=build),
            move=Move(seen_revision=seen_revision),
        )


def self_check(*, acting_user: "User", upload: Upload) -> Inspection:
    """Let a company see what an inspector would see; it never becomes a case.

    Raises PortalRefusedError above SELF_CHECKS_A_DAY and for the app of somebody else.
    """
    require(acting_user, "portal.self_check")
    since = clock.now() - timedelta(days=1)
    if own_checks(acting_user).filter(requested_at__gt=since).count() >= SELF_CHECKS_A_DAY:
        raise PortalRefusedError(_("That is as many self-checks as a day has; try tomorrow."))
    identity, _stored = identify(upload.file, upload.name)
    others = App.objects.filter(package=identity.package).exclude(operator=None)
    if others.exclude(operator=acting_user.operator).exists():
        raise PortalRefusedError(_("This app belongs to another company."))
    upload.file.seek(0)
    build = enter_app(
        acting_user=acting_user, stream=upload.file, name=upload.name, source=Source()
    )
    order = Order(build=build, purpose=Purpose.SELF_CHECK)
    return enqueue(acting_user=acting_user, order=order)


def own_checks(user: "User") -> "models.QuerySet[Inspection]":
    """Return the self-checks of this person's company."""
    if user.operator_id is None:
        return Inspection.objects.none()
    return Inspection.objects.filter(
        purpose=Purpose.SELF_CHECK, requested_by__operator_id=user.operator_id
    ).select_related("build__app")


def store_proof(upload: Upload | None) -> "StoredFile | None":
    """Store an attachment by what its bytes are; raises PortalRefusedError for anything odd."""
    if upload is None:
        return None
    start = upload.file.read(settings.ATTACHMENT_LIMIT_BYTES)
    upload.file.seek(0)
    try:
        kind = kind_of(start)
    except RefusedFileError as problem:
        words = _("Attach pictures, PDF, video, text or an app package.")
        raise PortalRefusedError(words) from problem
    limit = settings.ATTACHMENT_LIMIT_BYTES
    return put(upload.file, upload.name, kind.media_type, limit_bytes=limit)
