"""Pages that show: the list, one inspection, one finding, what was not examined."""

from collections.abc import Iterable

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from appwarden.console import clock
from appwarden.console.accounts.acts import may, requires_act
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.cases.forms.joining import CampaignChoiceForm
from appwarden.console.inspections import presenting
from appwarden.console.inspections.comparison import NotComparableError, Variant, side_by_side
from appwarden.console.inspections.forms import FilterForm, JudgementForm, OrderForm, ReturnForm
from appwarden.console.inspections.models import Inspection, Status
from appwarden.console.inspections.policy_page import latest_policy
from appwarden.console.inspections.queries import (
    Filters,
    judged_findings,
    narrowed,
    siblings,
    visible_inspections,
    waiting_before,
)
from appwarden.console.inspections.services.comparing import known_rules, report_of
from appwarden.console.inspections.views.opening import found
from appwarden.console.paging import page_of_keys
from appwarden.console.vault.services import download
from appwarden.errors import UsageError

ROWS_ON_A_PAGE = 50
VARIANTS_AT_MOST = 6
RUNNING = (Status.QUEUED, Status.RUNNING)
LIST_TITLE = gettext_lazy("Inspections")


@require_GET
@requires_act("inspections.view")
def inspections(request: HttpRequest) -> HttpResponse:
    """List inspections, newest first."""
    form = FilterForm(request.GET)
    filters = Filters(**form.cleaned_data) if form.is_valid() else Filters()
    seen = visible_inspections(person(request))
    page = page_of_keys(
        narrowed(seen, filters), seen, size=ROWS_ON_A_PAGE, number=request.GET.get("page")
    )
    return render(request, "inspections/list.html", {"filters": form, "page": page})


@require_GET
@requires_act("inspections.view")
def inspection(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one inspection: how it goes, its findings, what people say about them."""
    one = found(request, pk)
    context = {
        "inspection": one,
        "rows": judged_findings(one),
        "siblings": siblings(one)[:VARIANTS_AT_MOST],
        "comparison": getattr(one, "comparison", None),
        "return_form": ReturnForm(),
        "opening_form": _opening_form(request, one),
        "conditions": _conditions(one),
        "policy": latest_policy([one]),
        "trail": [(LIST_TITLE, reverse("inspections:list"))],
        **_progress(one),
    }
    return render(request, "inspections/detail.html", context)


def _opening_form(request: HttpRequest, one: Inspection) -> CampaignChoiceForm | None:
    if one.case_id is not None or not may(request.user, "cases.open"):
        return None
    return CampaignChoiceForm(user=person(request), app=one.build.app, reported=False)


@require_GET
@requires_act("inspections.view")
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far an inspection is: a part of its page that asks again by itself."""
    one = found(request, pk)
    response = render(request, "inspections/_progress.html", {"inspection": one, **_progress(one)})
    if one.status not in RUNNING:
        response["HX-Refresh"] = "true"
    return response


@require_GET
@requires_act("inspections.view")
def finding(request: HttpRequest, pk: int, finding_id: str) -> HttpResponse:
    """Show one finding with its evidence, its places and the way that leads there."""
    one = found(request, pk)
    row = one.findings.filter(finding_id=finding_id).first()
    if row is None:
        raise Http404
    try:
        page = presenting.finding_page(report_of(one), finding_id)
    except UsageError as problem:
        raise Http404 from problem
    judgement = one.judgements.filter(finding_id=finding_id).select_related("judged_by").first()
    initial = {"decision": judgement.decision, "reason": judgement.reason} if judgement else None
    context = {
        "inspection": one,
        "row": row,
        "page": page,
        "judgement": judgement,
        "earlier": _earlier(judgement.history.all()) if judgement else [],
        "form": JudgementForm(initial=initial),
        "trail": trail(one),
        "around": _around(one, row.ordinal),
    }
    return render(request, "inspections/finding.html", context)


@require_GET
@requires_act("inspections.view")
def gaps(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what was not examined, and what came of the clauses."""
    one = found(request, pk)
    report = report_of(one)
    context = {
        "inspection": one,
        "gaps": presenting.gaps(report),
        "clauses": presenting.clause_counts(report),
        "packs": report.catalogue.packs,
        "trail": trail(one),
    }
    return render(request, "inspections/gaps.html", context)


@require_GET
@requires_act("inspections.view")
def report_file(request: HttpRequest, pk: int) -> FileResponse:
    """Give the report as it was stored, byte for byte."""
    one = found(request, pk)
    if one.report is None:
        raise Http404
    return download(one.report, f"report-{one.pk}.json")


@require_GET
@requires_act("inspections.view")
def variants(request: HttpRequest) -> HttpResponse:
    """Show inspections of one app under varied conditions side by side."""
    keys = [int(key) for key in request.GET.getlist("of") if key.isascii() and key.isdigit()]
    seen = visible_inspections(person(request)).filter(pk__in=keys[:VARIANTS_AT_MOST])
    chosen = [one for one in seen.order_by("pk") if one.status == Status.DONE]
    if not chosen:
        raise Http404
    reports = [(one, report_of(one)) for one in chosen]
    listed = [Variant(label=str(one), report=report) for one, report in reports]
    try:
        table = side_by_side(listed, known_rules(reports[-1][1]))
        refusal = ""
    except NotComparableError:
        table, refusal = (), _("These inspections are of different apps.")
    language = presenting.language()
    context = {
        "chosen": chosen,
        "refusal": refusal,
        "lines": [(one, one.finding.summary.of(language), one.differs) for one in table],
        "case_number": next((one.case.number for one in chosen if one.case is not None), ""),
        "differing": sum(one.differs for one in table),
        "trail": trail(chosen[0]),
    }
    return render(request, "inspections/variants.html", context)


def trail(one: Inspection) -> list[tuple[object, str]]:
    """Return where a page below an inspection stands."""
    return [
        (LIST_TITLE, reverse("inspections:list")),
        (one, reverse("inspections:detail", args=[one.pk])),
    ]


def _conditions(one: Inspection) -> list[tuple[object, str]]:
    """Return the conditions beyond channel and region, with the labels of the order form."""
    fields = OrderForm.base_fields
    return [
        (fields[name].label, words)
        for name, words in one.conditions.items()
        if name in fields and name not in ("channel", "region")
    ]


def _progress(one: Inspection) -> dict[str, int]:
    """Return how many come before it, and for how many seconds it has run."""
    seconds = 0.0
    if one.status == Status.RUNNING and one.started_at is not None:
        seconds = (clock.now() - one.started_at).total_seconds()
    before = waiting_before(one) if one.status == Status.QUEUED else 0
    return {"waiting_before": before, "seconds": int(seconds)}


def _around(one: Inspection, ordinal: int) -> dict[str, str | None]:
    rows = one.findings.order_by("ordinal")
    before = rows.filter(ordinal__lt=ordinal).last()
    after = rows.filter(ordinal__gt=ordinal).first()
    return {
        "before": before.finding_id if before is not None else None,
        "after": after.finding_id if after is not None else None,
    }


def _earlier(history: Iterable[object]) -> list[object]:
    """Return earlier judgements, newest first, without the present one."""
    return list(history)[1:]
