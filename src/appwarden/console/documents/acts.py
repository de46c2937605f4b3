"""Who may write, issue, withdraw and read documents; anybody may verify one."""

from typing import TYPE_CHECKING

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import EVERYONE, STAFF, Role

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.documents.models import Document
    from appwarden.console.registry.models import Authority

WRITERS = frozenset({Role.CASE_OFFICER, Role.APPROVER, Role.PUBLISHER})


def _may_read(user: "User", document: "Document") -> bool:
    from appwarden.console.documents.queries import readable_by  # noqa: PLC0415  models load later

    return readable_by(user).filter(pk=document.pk).exists()


def _of_own_office(user: "User", document: "Document") -> bool:
    return user.authority_id in {None, document.authority_id}


def _own_office(user: "User", authority: "Authority") -> bool:
    return user.authority_id in {None, authority.pk}


ACTS: tuple[Act, ...] = (
    Act("documents.view", STAFF | {Role.COMPANY, Role.STORE}, _may_read),
    Act("documents.view_list", STAFF),
    Act("documents.issue", WRITERS, _own_office),
    Act("documents.withdraw", frozenset({Role.APPROVER, Role.PUBLISHER}), _of_own_office),
    Act("documents.view_templates", WRITERS | {Role.ADMINISTRATOR, Role.AUDITOR}),
    Act("documents.change_template", frozenset({Role.APPROVER, Role.ADMINISTRATOR}), _own_office),
    Act("documents.verify", EVERYONE),
)
