"""Documents a person may read, current wording, and proof of a number, a code or a file."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.documents.models import Document, DocumentStatus, DocumentTemplate
from appwarden.console.documents.wording import bundled
from appwarden.console.registry.models import Authority

ISSUED = (DocumentStatus.ISSUED, DocumentStatus.WITHDRAWN)


@dataclass(frozen=True)
class CurrentWording:
    """The wording in force: the office's newest version, or the bundled one (`template` None)."""

    source: str
    template: DocumentTemplate | None

    @property
    def version(self) -> int:
        return self.template.version if self.template else 0


def current_wording(authority: Authority, kind: str, language: str) -> CurrentWording:
    """Return what a new document of this kind is made from."""
    found = (
        DocumentTemplate.objects.filter(authority=authority, kind=kind, language=language)
        .order_by("-version")
        .first()
    )
    source = found.source if found is not None else bundled(kind, language)
    return CurrentWording(source, found)


def readable_by(user: User) -> QuerySet[Document]:
    """Return the documents a person may read: an office's own, a company's and a store's issued."""
    rows = Document.objects.select_related("authority", "case")
    if user.role == Role.COMPANY:
        own = Q(case__operator=user.operator) | Q(summons__attendees__operator=user.operator)
        own &= ~Q(kind="removal_order")
        return rows.filter(own, status__in=ISSUED, number__isnull=False).distinct()
    if user.role == Role.STORE:
        own = Q(kind="removal_order", case__removal_orders__items__store=user.store)
        return rows.filter(own, status__in=ISSUED).distinct()
    if user.authority_id is not None:
        bodies = Q(case__campaign__bodies__authority=user.authority)
        return rows.filter(Q(authority=user.authority) | bodies).distinct()
    return rows


def proven_by_code(code: str, number: str | None = None) -> Document | None:
    """Return the issued document of this code; with a number given, only if that is its own."""
    plain = "".join(code.split()).replace("-", "").upper()
    rows = Document.objects.filter(code=plain, status__in=ISSUED) if plain else None
    found = rows.select_related("authority", "replaced_by").first() if rows is not None else None
    if found is None or number is None:
        return found
    return found if _plain(found.number or "") == _plain(number) else None


def proven_by_digest(sha256: str) -> Document | None:
    """Return the issued document one of whose files, or whose text, has this digest."""
    return (
        Document.objects.filter(Q(files__stored_id=sha256) | Q(sha256=sha256), status__in=ISSUED)
        .select_related("authority", "replaced_by")
        .first()
    )


def _plain(number: str) -> str:
    """Fold brackets and blanks, which people type as they can."""
    folded = number.translate(str.maketrans("〔〕[]（）", "()()()"))
    return "".join(folded.split()).casefold()
