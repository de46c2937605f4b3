"""The narrow door to the documents: one paper for one act, in the languages the office sends."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.cases.models import Case, Summons

CHINESE, ENGLISH = "zh", "en"


def paper_for_case(*, acting_user: "User", kind: str, case: "Case", language: str = CHINESE) -> str:
    """Issue a paper about a case inside the caller's transaction and return its number."""
    from appwarden.console.documents.services import (  # noqa: PLC0415  documents read cases
        issue_document,
    )

    document = issue_document(acting_user=acting_user, kind=kind, case=case, language=language)
    return document.number or ""


def paper_for_summons(
    *, acting_user: "User", kind: str, summons: "Summons", language: str = CHINESE
) -> str:
    """Issue a summons or a guidance notice inside the caller's transaction; returns its number."""
    from appwarden.console.documents.services import (  # noqa: PLC0415  documents read cases
        issue_document,
    )

    document = issue_document(
        acting_user=acting_user, kind=kind, summons=summons, language=language
    )
    return document.number or ""
