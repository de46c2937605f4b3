"""Which cases a person may see, and the lists that pages show, with constant query counts."""

from datetime import date

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from appwarden.console import clock
from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.cases.models import (
    Batch,
    Campaign,
    CampaignAuthority,
    Case,
    RemovalItem,
    ScopeKind,
    Transfer,
    TransferState,
)
from appwarden.console.cases.statuses import ENDED, Status
from appwarden.console.deadlines.models import Deadline, DeadlineState, Purpose
from appwarden.console.registry.models import App

# Once confirmed a violation stays in a subject's history, however the case ended.
_COUNTS_AS_HISTORY = ~Q(status=Status.WITHDRAWN) & Q(confirmed_on__isnull=False)


def visible_cases(user: User) -> QuerySet[Case]:
    """Return the cases a person has to do with.

    Company: its own, once it was notified or named. Store: those it has an order for. Laboratory:
    those given to it. Office: its authority's, those of joint campaigns, those offered to it; a
    person of the house without an authority sees all.
    """
    role = Role(user.role)
    cases = Case.objects.all()
    if role == Role.COMPANY:
        told = Q(notified_on__isnull=False) | Q(named_on__isnull=False)
        return cases.filter(told, operator__isnull=False, operator=user.operator)
    if role == Role.STORE:
        items = RemovalItem.objects.filter(order__case=OuterRef("pk"), store=user.store)
        return cases.filter(Exists(items))
    if role == Role.PUBLIC:
        return cases.none()
    if role == Role.INSPECTOR and user.laboratory_id is not None:
        return cases.filter(laboratory_id=user.laboratory_id)
    if user.authority_id is None:
        return cases
    return cases.filter(_of_authority(user.authority_id))


def _of_authority(authority_id: int) -> Q:
    joint = CampaignAuthority.objects.filter(authority_id=authority_id).values("campaign_id")
    offered = Transfer.objects.filter(
        to_authority_id=authority_id, state=TransferState.OFFERED
    ).values("case_id")
    return Q(authority_id=authority_id) | Q(campaign_id__in=joint) | Q(pk__in=offered)


def with_subjects(cases: QuerySet[Case]) -> QuerySet[Case]:
    """Join what a row of a list shows and nothing else, and fetch the running deadlines."""
    running = Deadline.objects.filter(state=DeadlineState.OPEN).exclude(
        purpose=Purpose.RELISTING_BAR
    )
    return (
        cases.select_related("app", "sdk", "store", "operator", "assigned_to")
        .defer("search_text", "app__search_text")
        .prefetch_related(
            Prefetch("deadlines", running.order_by("due_on").defer("steps"), "running_deadlines")
        )
    )


def history_of(case: Case) -> QuerySet[Case]:
    """Return earlier confirmed cases of the same subject, newest first."""
    earlier = Case.objects.filter(_COUNTS_AS_HISTORY).exclude(pk=case.pk)
    if case.app_id is not None:
        earlier = earlier.filter(app_id=case.app_id)
    elif case.sdk_id is not None:
        earlier = earlier.filter(sdk_id=case.sdk_id)
    elif case.store_id is not None:
        earlier = earlier.filter(store_id=case.store_id, app=None)
    else:
        earlier = earlier.filter(operator=case.operator, subject_kind="company")
    if case.pk is not None:
        earlier = earlier.filter(opened_on__lte=case.opened_on)
    return earlier.order_by("-opened_on", "-pk")


def relapse_of(case: Case) -> Case | None:
    """Return the earlier case, ended, with a problem of the same type: that makes a relapse."""
    codes = list(case.problems.values_list("code", flat=True))
    ended = history_of(case).filter(Q(status__in=ENDED) | Q(rectified_on__isnull=False))
    return ended.filter(problems__code__in=codes).distinct().first()


def progress_of(cases: QuerySet[Case]) -> dict[str, int]:
    """Count how far cases have come: each date once reached stays reached; one query."""
    return cases.aggregate(
        total=Count("pk"),
        confirmed=Count("confirmed_on"),
        notified=Count("notified_on"),
        answered=Count("answered_on"),
        reinspected=Count("reinspected_on"),
        rectified=Count("rectified_on"),
        named=Count("named_on"),
        removed=Count("removed_on"),
        closed=Count("closed_on"),
    )


def visible_campaigns(user: User) -> QuerySet[Campaign]:
    """Return the campaigns a person's authority leads or joins; without an authority all."""
    campaigns = Campaign.objects.prefetch_related("bodies__authority")
    if user.authority_id is None:
        return campaigns
    return campaigns.filter(
        Exists(
            CampaignAuthority.objects.filter(
                campaign=OuterRef("pk"), authority_id=user.authority_id
            )
        )
    )


def running_campaigns(user: User) -> QuerySet[Campaign]:
    """Return the campaigns a person sees that run today."""
    today = clock.today()
    still = Q(ends_on=None) | Q(ends_on__gte=today)
    return visible_campaigns(user).filter(still, begins_on__lte=today)


def proposed_campaign(user: User, app: App | None, *, reported: bool) -> Campaign | None:
    """Return the running campaign whose scope takes this app in, the narrowest scope first.

    `reported`: the case comes from a report. A list of the most used apps may hold any app; a
    look-back and guidance take cases in of their own accord and are never proposed.
    """
    sectors = {app.sector, app.operator.sector if app.operator else ""} - {""} if app else set()
    stores = set(app.listings.values_list("store_id", flat=True)) if app else set()
    fitting: list[tuple[int, Campaign]] = []
    for campaign in running_campaigns(user):
        kind, value = campaign.scope_kind, campaign.scope_value
        if kind == ScopeKind.SECTOR and value in sectors:
            fitting.append((0, campaign))
        elif kind == ScopeKind.STORE and campaign.scope_store_id in stores:
            fitting.append((1, campaign))
        elif kind == ScopeKind.LEADS and reported:
            fitting.append((2, campaign))
        elif kind == ScopeKind.TOP_N:
            fitting.append((3, campaign))
    return min(fitting, key=lambda one: one[0], default=(0, None))[1]


def old_cases(user: User, campaign: Campaign) -> QuerySet[Case]:
    """Return the cases of the earlier round that this round does not look back at yet."""
    if campaign.previous_round_id is None:
        return Case.objects.none()
    again = Case.objects.filter(campaign=campaign, previous=OuterRef("pk"))
    earlier = visible_cases(user).filter(campaign_id=campaign.previous_round_id)
    judged = earlier.filter(confirmed_on__isnull=False).exclude(status=Status.WITHDRAWN)
    return judged.exclude(Exists(again)).order_by("number")


def visible_batches(user: User) -> QuerySet[Batch]:
    """Return the batches of the campaigns a person sees."""
    return Batch.objects.filter(campaign__in=visible_campaigns(user)).select_related(
        "campaign", "series"
    )


def opened_between(cases: QuerySet[Case], first: date | None, last: date | None) -> QuerySet[Case]:
    """Narrow by the day of opening; an open end is open."""
    if first is not None:
        cases = cases.filter(opened_on__gte=first)
    return cases.filter(opened_on__lte=last) if last is not None else cases
