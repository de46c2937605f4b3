"""What waits for a person beside cases: results of inspections, drafts of bulletins."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from appwarden.console.accounts.acts import may
from appwarden.console.accounts.models import User
from appwarden.console.inspections.models import Inspection, ResultStatus, Status
from appwarden.console.inspections.queries import visible_inspections
from appwarden.console.publication.levels import BulletinStatus
from appwarden.console.publication.queries import desk_bulletins

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from appwarden.console.publication.models import Bulletin

# A morning's work; who has more sees it in the list.
MOST_COUNTED = 100


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """One kind of work, where its list is, and how much of it there is, up to MOST_COUNTED."""

    label: str
    address: str
    count: int

    @property
    def is_cut(self) -> bool:
        return self.count >= MOST_COUNTED


def waiting_elsewhere(user: User) -> list[Elsewhere]:
    """Return what waits, one query a kind that is this person's to do."""
    return [one for one in _kinds(user) if one.count]


def _kinds(user: User) -> Iterator[Elsewhere]:
    inspections = visible_inspections(user).filter(status=Status.DONE)
    listed, desk = reverse("inspections:list"), reverse("publication:desk")
    if may(user, "inspections.judge"):
        rows: QuerySet[Inspection] = inspections.filter(result_status=ResultStatus.OPEN)
        yield _kind(_("results of inspections to be judged"), f"{listed}?result=open", rows)
    # A second person is one of the office, never of the laboratory.
    if user.laboratory_id is None and may(user, "inspections.confirm"):
        rows = inspections.filter(result_status=ResultStatus.PROPOSED).exclude(proposed_by=user)
        yield _kind(_("results for a second person"), f"{listed}?result=proposed", rows)
    if may(user, "publication.publish"):
        drafts: QuerySet[Bulletin] = desk_bulletins(user).filter(status=BulletinStatus.DRAFT)
        yield _kind(_("drafts of bulletins"), desk, drafts.exclude(drafted_by=user))


def _kind(label: str, address: str, rows: "QuerySet[Inspection] | QuerySet[Bulletin]") -> Elsewhere:
    count = rows.order_by().values("pk")[:MOST_COUNTED].count()
    return Elsewhere(label=label, address=address, count=count)
