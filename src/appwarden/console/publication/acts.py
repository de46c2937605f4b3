"""Who may draft, publish, correct and withdraw; the public reads what is published."""

from typing import TYPE_CHECKING

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import EVERYONE, STAFF, Role

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User
    from appwarden.console.publication.models import Announcement, Bulletin, BulletinImport

    Own = Bulletin | Announcement | BulletinImport

DRAFTERS = frozenset({Role.CASE_OFFICER, Role.APPROVER, Role.PUBLISHER})
PUBLISHER = frozenset({Role.PUBLISHER})


def _of_own_office(user: "User", target: "Own") -> bool:
    return user.authority_id in {None, target.authority_id}


ACTS: tuple[Act, ...] = (
    Act("publication.view_public", EVERYONE),
    Act("publication.view_desk", STAFF, _of_own_office),
    Act("publication.draft", DRAFTERS, _of_own_office),
    Act("publication.publish", PUBLISHER, _of_own_office),
    Act("publication.correct", PUBLISHER, _of_own_office),
    Act("publication.withdraw", PUBLISHER, _of_own_office),
    Act("publication.announce", DRAFTERS, _of_own_office),
    Act("publication.publish_announcement", PUBLISHER, _of_own_office),
    Act("publication.import_bulletin", DRAFTERS, _of_own_office),
    Act("publication.change_redaction", PUBLISHER | {Role.ADMINISTRATOR}),
)
