"""Write, publish and withdraw announcements and guidance; keep the redaction rules."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.cases.models import Campaign, Summons
from appwarden.console.publication.levels import (
    AnnouncementKind,
    BulletinStatus,
    Level,
    RedactionCondition,
)
from appwarden.console.publication.models import Announcement, RedactionRule
from appwarden.console.registry.models import Authority
from appwarden.console.search.bigrams import bigrams
from appwarden.console.vault.models import StoredFile
from appwarden.errors import MoveRefusedError


@dataclass(frozen=True, kw_only=True)
class AnnouncementText:
    """An announcement as a person writes it."""

    title_zh: str
    title_en: str = ""
    text_zh: str = ""
    text_en: str = ""
    kind: str = AnnouncementKind.ANNOUNCEMENT
    level: str = Level.FULL
    speaker: str = ""
    operator_class: str = ""
    campaign: Campaign | None = None
    summons: Summons | None = None
    published_on: date | None = None
    published_url: str = ""
    archive: StoredFile | None = None


def write_announcement(
    *,
    acting_user: User,
    authority: Authority,
    text: AnnouncementText,
    announcement: Announcement | None = None,
) -> Announcement:
    """Write a new draft, or change a draft that was not published yet."""
    made = announcement or Announcement(authority=authority, written_by=acting_user)
    require(acting_user, "publication.announce", made)
    with transaction.atomic():
        if announcement is not None:
            made = _locked(announcement, BulletinStatus.DRAFT)
        old = {name: getattr(made, name) for name in vars(text)} if announcement else {}
        for name, value in vars(text).items():
            setattr(made, name, value)
        made.save()
        record(
            acting_user=acting_user,
            act="publication.announce",
            target=made,
            old=old,
            new=dict(vars(text)),
        )
    return made


def publish_announcement(*, acting_user: User, announcement: Announcement) -> Announcement:
    """Publish: from now on the public site shows it, at its level."""
    require(acting_user, "publication.publish_announcement", announcement)
    with transaction.atomic():
        locked = _locked(announcement, BulletinStatus.DRAFT)
        locked.status = BulletinStatus.PUBLISHED
        locked.published_on = locked.published_on or clock.today()
        full = locked.level == Level.FULL
        texts = (locked.text_zh, locked.text_en) if full else ()
        locked.search_text = bigrams(locked.title_zh, locked.title_en, *texts)
        locked.save()
        _tell(locked, acting_user, BulletinStatus.DRAFT)
    return locked


def withdraw_announcement(*, acting_user: User, announcement: Announcement) -> Announcement:
    """Take an announcement off the public site."""
    require(acting_user, "publication.withdraw", announcement)
    with transaction.atomic():
        locked = _locked(announcement, BulletinStatus.PUBLISHED)
        locked.status, locked.search_text = BulletinStatus.WITHDRAWN, ""
        locked.save()
        _tell(locked, acting_user, BulletinStatus.PUBLISHED)
    return locked


def set_redaction_rule(
    *,
    acting_user: User,
    authority: Authority,
    field: str,
    condition: str = RedactionCondition.ALWAYS,
    note: str = "",
) -> RedactionRule:
    """Hide a field from the public in bulletins published from now on."""
    require(acting_user, "publication.change_redaction")
    with transaction.atomic():
        rule, made = RedactionRule.objects.get_or_create(
            authority=authority, field=field, condition=condition, defaults={"note": note}
        )
        if made:
            record(
                acting_user=acting_user,
                act="publication.change_redaction",
                target=rule,
                old={},
                new={"field": field, "condition": condition},
                note=note,
            )
    return rule


def drop_redaction_rule(*, acting_user: User, rule: RedactionRule) -> None:
    """Show a field again in bulletins published from now on; natural persons stay masked."""
    require(acting_user, "publication.change_redaction")
    with transaction.atomic():
        old = {"field": rule.field, "condition": rule.condition}
        record(
            acting_user=acting_user,
            act="publication.change_redaction",
            target=rule,
            old=old,
            new={},
        )
        rule.delete()


def _locked(announcement: Announcement, status: BulletinStatus) -> Announcement:
    locked = Announcement.objects.select_for_update().get(pk=announcement.pk)
    if locked.status != status:
        raise MoveRefusedError([_("The announcement has another status by now.")])
    return locked


def _tell(announcement: Announcement, acting_user: User, before: str) -> None:
    act = (
        "publication.publish_announcement"
        if before == BulletinStatus.DRAFT
        else "publication.withdraw"
    )
    record(
        acting_user=acting_user,
        act=act,
        target=announcement,
        old={"status": before},
        new={"status": announcement.status, "level": announcement.level},
    )
