"""Guidance to a class of operators: who belongs to it, and the paper that each acknowledges."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext as _

from appwarden.console import clock
from appwarden.console.cases.models import Campaign, Summons, SummonsKind
from appwarden.console.cases.services.measures import NewSummons, hold_summons
from appwarden.console.registry.models import Authority, Operator, Sdk, Store
from appwarden.errors import MoveRefusedError

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User

OPERATORS_AT_MOST = 2_000


@dataclass(frozen=True, kw_only=True)
class OperatorClass:
    """Which companies are meant: those of sectors, of a store, with an SDK, and some by name."""

    sectors: Sequence[str] = ()
    store: Store | None = None
    sdk: Sdk | None = None
    named: Sequence[Operator] = ()

    def operators(self) -> list[Operator]:
        """Return the companies, each once; MoveRefusedError where they are none or too many."""
        found = Operator.objects.filter(self._condition()).order_by("pk").distinct()
        listed = list(found[: OPERATORS_AT_MOST + 1])
        if not listed:
            raise MoveRefusedError([_("The register knows no company of this class.")])
        if len(listed) > OPERATORS_AT_MOST:
            most = _("More than %(most)s companies belong to this class: narrow it.")
            raise MoveRefusedError([most % {"most": OPERATORS_AT_MOST}])
        return listed

    def _condition(self) -> Q:
        wanted = Q(pk__in=[one.pk for one in self.named])
        if self.sectors:
            wanted |= Q(sector__in=self.sectors) | Q(apps__sector__in=self.sectors)
        if self.store is not None:
            wanted |= Q(apps__listings__store=self.store)
        if self.sdk is not None:
            wanted |= Q(apps__builds__inspections__findings__sdk=self.sdk.catalogue_id)
        return wanted


@dataclass(frozen=True, kw_only=True)
class NewGuidance:
    """Guidance as it is written; `reply_by`: the day by which receipt and own check are told."""

    authority: Authority
    text: str
    to: OperatorClass
    campaign: Campaign | None = None
    reply_by: date | None = None
    published_url: str = ""
    issue_paper: bool = True


def give_guidance(*, acting_user: "User", new: NewGuidance) -> Summons:
    """Send guidance to every company of a class; each acknowledges it in the portal."""
    given = NewSummons(
        authority=new.authority,
        held_on=clock.today(),
        issues=new.text,
        operators=new.to.operators(),
        kind=SummonsKind.GUIDANCE,
        campaign=new.campaign,
        fix_by=new.reply_by,
        published_url=new.published_url,
        issue_paper=new.issue_paper,
    )
    return hold_summons(acting_user=acting_user, new=given)
