"""Bulletins with their entries and errata; announcements; what officers import."""

from appwarden.console.publication.models.bulletin import (
    Bulletin,
    BulletinEntry,
    Erratum,
    RedactionRule,
)
from appwarden.console.publication.models.other import Announcement, BulletinImport

__all__ = [
    "Announcement",
    "Bulletin",
    "BulletinEntry",
    "BulletinImport",
    "Erratum",
    "RedactionRule",
]
