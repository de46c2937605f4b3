"""What a count covers: the filters of the address in, a query on cases and words for people out."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from urllib.parse import urlencode

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from appwarden.console.cases.catalogue import problem_title
from appwarden.console.cases.models import Batch, Campaign
from appwarden.console.registry.models import Authority, Operator, Store
from appwarden.console.registry.words import sector_name

FIRST_YEAR = 2000
LAST_YEAR = 2100


@dataclass(frozen=True)
class Scope:
    """Which cases are counted and, by `start` and `end`, which events; both days are included."""

    authority: int | None = None
    campaign: int | None = None
    batch: int | None = None
    group: int | None = None
    sector: str = ""
    problem: str = ""
    store: int | None = None
    start: date | None = None
    end: date | None = None
    public: bool = False

    def address(self) -> str:
        """Return the filters as they stand in a page's address."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return urlencode(
            {key: str(value) for key, value in values.items() if value and key != "public"}
        )

    def cases(self, operators_of_group: frozenset[int] | None = None) -> Q:
        """Return the condition on cases; the days are a condition on events and not part of it."""
        found = Q()
        if self.authority:
            found &= Q(authority=self.authority)
        if self.campaign:
            found &= Q(campaign=self.campaign)
        if self.batch:
            found &= Q(batch=self.batch)
        if operators_of_group is not None:
            found &= Q(operator__in=operators_of_group)
        if self.sector:
            found &= Q(app__sector=self.sector)
        if self.problem:
            found &= Q(problems__code=self.problem)
        if self.store:
            found &= Q(inspections__build__store=self.store) | Q(store=self.store)
        if self.public:
            found &= Q(visibility="full", named_on__isnull=False)
        return found

    def happened(self, field: str) -> Q:
        """Return the condition that the event of this date field falls within the days."""
        found = Q(**{f"{field}__isnull": False})
        if self.start:
            found &= Q(**{f"{field}__gte": self.start})
        if self.end:
            found &= Q(**{f"{field}__lte": self.end})
        return found

    def multiplies(self) -> bool:
        """Say whether a filter joins rows, so that a case may come more than once."""
        return bool(self.problem or self.store)

    def words(self, as_of: date) -> str:
        """Say in the reader's language what is counted; no figure stands without it."""
        parts = [
            _("Cases of this office that were named in public")
            if self.public
            else _("All cases of this office")
        ]
        parts += [str(found) for found in self._chosen() if found is not None]
        if self.sector:
            parts.append(_("sector: %(name)s") % {"name": sector_name(self.sector)})
        if self.problem:
            parts.append(_("problem type: %(name)s") % {"name": problem_title(self.problem)})
        parts.append(self._days(as_of))
        return _("; ").join(parts)

    def _chosen(self) -> tuple[object | None, ...]:
        wanted = (
            (Authority, self.authority),
            (Campaign, self.campaign),
            (Batch, self.batch),
            (Operator, self.group),
            (Store, self.store),
        )
        return tuple(model.objects.filter(pk=key).first() for model, key in wanted if key)

    def _days(self, as_of: date) -> str:
        first = date_format(self.start) if self.start else _("the first case")
        last = date_format(min(self.end, as_of) if self.end else as_of)
        return _("events from %(first)s to %(last)s") % {"first": first, "last": last}


def read_scope(query: Mapping[str, str], *, public: bool = False) -> Scope:
    """Read the filters of an address; what makes no sense is left out, so that no address fails."""
    year = _number(query.get("year"))
    scope = Scope(
        authority=_number(query.get("authority")),
        campaign=_number(query.get("campaign")),
        batch=_number(query.get("batch")),
        group=_number(query.get("group")),
        sector=query.get("sector", "")[:100].replace("\x00", ""),
        problem=query.get("problem", "")[:40].replace("\x00", ""),
        store=_number(query.get("store")),
        start=_day(query.get("start")),
        end=_day(query.get("end")),
        public=public,
    )
    if year and FIRST_YEAR <= year <= LAST_YEAR:
        return replace(scope, start=date(year, 1, 1), end=date(year, 12, 31))
    return scope


def _number(text: str | None) -> int | None:
    """Return a positive number that both databases can hold as a key."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 18 else None  # noqa: PLR2004 - digits of a 64-bit key


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
