"""Issue and withdraw documents, change wording: one act a function."""

import hashlib
import io
import secrets
from datetime import date
from typing import Final

import msgspec
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.cases.models import Case, Summons
from appwarden.console.documents.composition import Content, of_case, of_summons
from appwarden.console.documents.kinds import (
    MEDIA_TYPES,
    NUMBER_WORDS,
    Format,
    Kind,
    Language,
)
from appwarden.console.documents.letter import Letter, canonical, letter_from
from appwarden.console.documents.models import (
    Document,
    DocumentFile,
    DocumentStatus,
    DocumentTemplate,
    NumberSeries,
)
from appwarden.console.documents.page import day_in_words, laid_out
from appwarden.console.documents.queries import current_wording
from appwarden.console.documents.rendering import RENDERERS, formats_of, render
from appwarden.console.documents.wording import Wording, cut, filled
from appwarden.console.registry.models import Authority
from appwarden.console.vault.services import put
from appwarden.errors import MoveRefusedError

# Crockford's letters: nothing in it is read as something else. 10 of them are 50 bits.
_CODE_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH: Final = 10


def issue_document(
    *,
    acting_user: User,
    kind: str,
    case: Case | None = None,
    summons: Summons | None = None,
    language: str = Language.CHINESE,
) -> Document:
    """Issue a letter about a case or a summons; number, files and audit row in one transaction."""
    plain = Language.CHINESE if language.startswith("zh") else Language.ENGLISH
    if case is not None:
        content = of_case(kind, case, plain)
    elif summons is not None:
        content = of_summons(kind, summons, plain)
    else:
        message = "a letter is about a case or a summons; other letters go through issue_content"
        raise ValueError(message)
    return issue_content(acting_user=acting_user, content=content)


def issue_content(*, acting_user: User, content: Content) -> Document:
    """Issue what was composed elsewhere, such as a bulletin or an annual report."""
    require(acting_user, "documents.issue", content.authority)
    with transaction.atomic():
        document = prepare(content, acting_user)
        tell_issued(document, acting_user)
    return document


def prepare(content: Content, acting_user: User) -> Document:
    """Number, freeze, print and store inside the caller's transaction, without the audit row.

    Printing takes a second; the audit chain is held from its first row on, so a caller that
    issues several documents prints all of them before it tells of any (`tell_issued`).
    """
    day = content.issued_on or clock.today()
    sequence = _next_sequence(content, day.year)
    number = _number(content, day.year, sequence)
    code = "".join(secrets.choice(_CODE_LETTERS) for _place in range(_CODE_LENGTH))
    letter, template = _letter(content, number=number, code=code, day=day)
    document = Document.objects.create(
        **_described(content, letter, template),
        status=DocumentStatus.ISSUED,
        number=number,
        code=code,
        year=day.year,
        sequence=sequence,
        drafted_by=acting_user,
        issued_by=acting_user,
        issued_on=day,
    )
    _store_files(document, letter)
    return document


def tell_issued(document: Document, acting_user: User) -> None:
    """Write the audit row of a prepared document."""
    record(
        acting_user=acting_user,
        act="documents.issue",
        target=document,
        old={},
        new={"number": document.number, "kind": document.kind, "sha256": document.sha256},
    )


def save_draft(
    *, acting_user: User, content: Content, document: Document | None = None
) -> Document:
    """Keep a draft, or write an earlier draft anew; it has no number and is never sent."""
    require(acting_user, "documents.issue", content.authority)
    letter, template = _letter(content, number="", code="", day=None)
    with transaction.atomic():
        if document is None:
            document = Document(drafted_by=acting_user)
        else:
            document = _locked(document, DocumentStatus.DRAFT)
        old = {"sha256": document.sha256}
        for name, value in _described(content, letter, template).items():
            setattr(document, name, value)
        document.save()
        record(
            acting_user=acting_user,
            act="documents.issue",
            target=document,
            old=old,
            new={"sha256": document.sha256, "status": "draft"},
        )
    return document


def withdraw_document(
    *,
    acting_user: User,
    document: Document,
    reason: str,
    replaced_by: Document | None = None,
) -> Document:
    """Withdraw an issued document; its number stays taken, and who verifies it is told."""
    require(acting_user, "documents.withdraw", document)
    with transaction.atomic():
        locked = _locked(document, DocumentStatus.ISSUED)
        locked.status = DocumentStatus.WITHDRAWN
        locked.withdrawn_on = clock.today()
        locked.withdrawal_reason = reason
        locked.replaced_by = replaced_by
        locked.save()
        record(
            acting_user=acting_user,
            act="documents.withdraw",
            target=locked,
            old={"status": DocumentStatus.ISSUED},
            new={"status": DocumentStatus.WITHDRAWN, "replaced_by": replaced_by},
            note=reason,
        )
    return locked


def change_template(
    *, acting_user: User, authority: Authority, kind: Kind, language: str, source: str
) -> DocumentTemplate:
    """Write the next version of an office's wording; UsageError says what is not allowed in it."""
    require(acting_user, "documents.change_template", authority)
    cut(source)
    with transaction.atomic():
        Authority.objects.select_for_update().get(pk=authority.pk)
        before = current_wording(authority, kind, language)
        template = DocumentTemplate.objects.create(
            authority=authority,
            kind=kind,
            language=language,
            version=before.version + 1,
            source=source,
            created_by=acting_user,
        )
        record(
            acting_user=acting_user,
            act="documents.change_template",
            target=template,
            old={"version": before.version, "source": before.source},
            new={"version": template.version, "source": source},
        )
    return template


def preview(content: Content, source: str | None = None) -> Letter:
    """Return the letter as a draft, from `source` where given; nothing is stored."""
    return _letter(content, number="", code="", day=None, source=source)[0]


def reprinted(document: Document, target: Format) -> bytes:
    """Print a document's frozen text again, as for a draft that has no files."""
    return render(letter_from(document.letter.encode()), target)


def _letter(
    content: Content, *, number: str, code: str, day: date | None, source: str | None = None
) -> tuple[Letter, DocumentTemplate | None]:
    current = current_wording(content.authority, content.kind, content.language)
    values = msgspec.structs.replace(
        content.values,
        number=number,
        office=content.values.office or _office(content),
        issued_on=day_in_words(day, content.language) if day else "",
        addressee="、".join(content.addressees),
    )
    wording: Wording = filled(cut(source if source is not None else current.source), values)
    letter = Letter(
        kind=content.kind,
        language=content.language,
        office=values.office,
        title=wording.title,
        paragraphs=wording.paragraphs,
        number=number,
        code=code,
        verify_address=_address(code) if code else "",
        issued_on=day,
        draft=not number,
        layout=content.layout,
        addressees=tuple(content.addressees),
        entries=tuple(content.entries),
        findings=tuple(content.findings),
        tables=tuple(content.tables),
    )
    return letter, current.template


def _described(
    content: Content, letter: Letter, template: DocumentTemplate | None
) -> dict[str, object]:
    frozen = canonical(letter)
    return {
        "authority": content.authority,
        "kind": content.kind,
        "language": content.language,
        "layout": content.layout,
        "title": letter.title[:500],
        "letter": frozen.decode(),
        "sha256": hashlib.sha256(frozen).hexdigest(),
        "template": template,
        "case": content.case,
        "summons": content.summons,
    }


def _store_files(document: Document, letter: Letter) -> None:
    page = laid_out(letter)
    for target in formats_of(page):
        name = f"{document.kind}-{document.authority.code}-{document.year}-{document.sequence}"
        stored = put(io.BytesIO(RENDERERS[target](page)), f"{name}.{target}", MEDIA_TYPES[target])
        DocumentFile.objects.create(document=document, format=target, stored=stored)


def _next_sequence(content: Content, year: int) -> int:
    """Give the next number; whoever holds the row of the series gives it."""
    made, _new = NumberSeries.objects.get_or_create(
        authority=content.authority, year=year, kind=content.kind, language=content.language
    )
    series = NumberSeries.objects.select_for_update().get(pk=made.pk)
    series.last += 1
    series.save(update_fields=["last"])
    return series.last


def _number(content: Content, year: int, sequence: int) -> str:
    chinese, english = NUMBER_WORDS[Kind(content.kind)]
    if content.language == Language.CHINESE:
        return f"{content.authority.name_zh}{chinese}〔{year}〕{sequence}号"
    return f"{content.authority.code.upper()} {english} {sequence} ({year})"


def _office(content: Content) -> str:
    authority = content.authority
    return authority.name_zh if content.language == Language.CHINESE else authority.name_en


def _address(code: str) -> str:
    return f"{settings.ADDRESS}{reverse('documents:proof', args=[code])}"


def _locked(document: Document, status: DocumentStatus) -> Document:
    locked = Document.objects.select_for_update().get(pk=document.pk)
    if locked.status != status:
        raise MoveRefusedError([_("The document has another status by now.")])
    return locked
