"""The words of publication: how much is said, in what state a bulletin is, and where from."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Level(TextChoices):
    """How much the public is told; the values are those of a case's visibility."""

    INTERNAL = "internal", _("internal")
    CONFIRMED_ONLY = "confirmed_only", _("confirmed only")
    FULL = "full", _("full")


PUBLIC_LEVELS = (Level.CONFIRMED_ONLY, Level.FULL)


class BulletinKind(TextChoices):
    NAMING = "naming", _("naming")
    LOOK_BACK = "look_back", _("look-back")
    REMOVAL = "removal", _("removal")


class BulletinStatus(TextChoices):
    DRAFT = "draft", _("Draft")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Origin(TextChoices):
    """Whether the office published it here, or it is kept as a record of what was published."""

    OWN = "own", _("published here")
    RECORD = "record", _("kept as a record")


class SubjectKind(TextChoices):
    APP = "app", _("app")
    MINI_PROGRAM = "mini_program", _("mini program")
    SDK = "sdk", _("SDK")
    STORE = "store", _("app store")
    COMPANY = "company", _("company")


class EntryState(TextChoices):
    LISTED = "listed", _("on the bulletin")
    DROPPED = "dropped", _("dropped before publication")
    REMOVED = "removed", _("taken out by an erratum")


class ErratumEffect(TextChoices):
    CORRECT = "correct", _("corrects an entry")
    REMOVE = "remove", _("takes an entry out")
    NOTE = "note", _("adds a note")


class RedactedField(TextChoices):
    DEVELOPER = "developer", _("developer")
    VERSION = "version", _("version")
    STORES = "stores", _("stores")
    RECORD_NUMBER = "record_number", _("record number")
    REGION = "region", _("region")


class RedactionCondition(TextChoices):
    ALWAYS = "always", _("always")
    NATURAL_PERSON = "natural_person", _("where the developer is a natural person")


class AnnouncementKind(TextChoices):
    ANNOUNCEMENT = "announcement", _("announcement")
    GUIDANCE = "guidance", _("guidance to a class of operators")
    MEETING = "meeting", _("meeting or summons")


class ImportStatus(TextChoices):
    PENDING = "pending", _("to be looked at")
    CONFIRMED = "confirmed", _("taken in")
    DISCARDED = "discarded", _("discarded")
