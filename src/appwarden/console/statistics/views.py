"""Pages of statistics: funnel, tallies, published figures; for the office and for the public."""

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from appwarden.console.accounts.acts import may, requires_act
from appwarden.console.accounts.models import User
from appwarden.console.statistics import exports, queries, services
from appwarden.console.statistics.dimensions import DIMENSIONS, LABELS
from appwarden.console.statistics.forms import FigureForm, ScopeForm, SourceForm, SurveyForm
from appwarden.console.statistics.models import ReferenceFigure, Source, Survey
from appwarden.console.statistics.scope import Scope, read_scope

if TYPE_CHECKING:
    from django.forms import ModelForm

# What the public may count by: nothing that a case under way could be told from.
PUBLIC_DIMENSIONS = ("year", "campaign", "batch", "group", "sector", "problem", "store")
# More stand in the CSV and JSON.
ROWS_SHOWN = 100
FORMATS = {"csv": exports.tally_csv, "json": exports.tally_json}
ENTRIES = {
    "figure": (ReferenceFigure, FigureForm),
    "survey": (Survey, SurveyForm),
    "source": (Source, SourceForm),
}


@requires_act("statistics.view_office")
def overview(request: HttpRequest) -> HttpResponse:
    """Funnel of the scope and a way to every tally."""
    return _overview(request, read_scope(request.GET.dict()))


@requires_act("statistics.view_public")
def public_overview(request: HttpRequest) -> HttpResponse:
    """The same for the public: only cases that were named in full."""
    return _overview(request, read_scope(request.GET.dict(), public=True))


@requires_act("statistics.view_office")
def tally(request: HttpRequest, dimension: str) -> HttpResponseBase:
    """Count by one dimension, as a page, CSV or JSON."""
    return _tally(request, dimension, read_scope(request.GET.dict()))


@requires_act("statistics.view_public")
def public_tally(request: HttpRequest, dimension: str) -> HttpResponseBase:
    """The same for the public."""
    if dimension not in PUBLIC_DIMENSIONS:
        raise Http404
    return _tally(request, dimension, read_scope(request.GET.dict(), public=True))


@requires_act("statistics.view_public")
def reference(request: HttpRequest) -> HttpResponseBase:
    """Published figures side by side, figures that stand alone, and surveys."""
    public = not may(request.user, "statistics.view_office")
    asked = request.GET.get("format")
    surveys = queries.surveys(public=public)
    comparisons = queries.comparisons(public=public)
    context = queries.context_figures(public=public)
    if asked in FORMATS:
        figures = [*(figure for each in comparisons for figure in each.figures), *context]
        make = exports.figures_csv if asked == "csv" else exports.figures_json
        return make(figures, surveys)
    return render(
        request,
        "statistics/reference.html",
        {
            "comparisons": comparisons,
            "context_figures": context,
            "surveys": surveys,
            "survey_picture": queries.survey_picture(surveys),
        },
    )


@requires_act("statistics.enter_figure")
def enter(request: HttpRequest, kind: str, key: int | None = None) -> HttpResponse:
    """Enter or correct a figure, a survey result or a source."""
    if kind not in ENTRIES:
        raise Http404
    model, form_class = ENTRIES[kind]
    row = get_object_or_404(model, pk=key) if key else None
    form: ModelForm[ReferenceFigure] | ModelForm[Survey] | ModelForm[Source]
    form = form_class(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        services.enter_row(acting_user=_person(request), row=form.instance)
        return redirect("statistics:reference")
    return render(request, "statistics/enter.html", {"form": form, "row": row, "kind": kind})


def _overview(request: HttpRequest, scope: Scope) -> HttpResponse:
    names = PUBLIC_DIMENSIONS if scope.public else tuple(LABELS)
    route = "statistics:public_tally" if scope.public else "statistics:tally"
    query = scope.address()
    links = [
        (LABELS[name], f"{reverse(route, args=[name])}{'?' if query else ''}{query}")
        for name in names
    ]
    return render(
        request,
        "statistics/overview.html",
        {
            "funnel": queries.funnel_card(scope),
            "years": queries.tally_page("year", scope),
            "groups": queries.tally_page("group", scope),
            "links": links,
            "form": ScopeForm(request.GET or None),
            "public": scope.public,
            "query": query,
        },
    )


def _tally(request: HttpRequest, dimension: str, scope: Scope) -> HttpResponseBase:
    if dimension not in LABELS:
        raise Http404
    page = queries.tally_page(dimension, scope)
    asked = request.GET.get("format")
    if asked in FORMATS:
        return FORMATS[asked](page)
    route = "statistics:public" if scope.public else "statistics:overview"
    return render(
        request,
        "statistics/tally.html",
        {
            "page": page,
            "rows": page.tally.rows[:ROWS_SHOWN],
            "left_out": max(0, len(page.tally.rows) - ROWS_SHOWN),
            "trail": [(_("Statistics"), reverse(route))],
            "form": ScopeForm(request.GET or None),
            "filter_name": "year" if dimension == "year" else DIMENSIONS[dimension].filter_name,
            "public": scope.public,
            "query": scope.address(),
        },
    )


def _person(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
