"""The page of one case, and every act on it as a form of its own."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from appwarden.console.accounts.acts import require, requires_act
from appwarden.console.accounts.models import User
from appwarden.console.cases import pages, services
from appwarden.console.cases.forms import ACT_FORMS, ActForm
from appwarden.console.cases.guards import obstacles
from appwarden.console.cases.labels import act_verb
from appwarden.console.cases.models import Case, Proposal, RemovalItem
from appwarden.console.cases.moves import MOVES
from appwarden.console.cases.queries import visible_cases
from appwarden.console.cases.steps import SIDE_ROADS, next_steps, record_steps, roles_of
from appwarden.console.cases.views.person import signed_in
from appwarden.console.documents.queries import readable_by
from appwarden.console.inspections.policy_page import latest_policy
from appwarden.errors import CaseMovedOnError, MoveRefusedError

EVENTS_TOLD = 5
_ITEM_ACTS = {
    "acknowledge_removal": services.acknowledge_removal,
    "report_removed": services.report_removed,
    "verify_removal": services.verify_removal,
    "report_relisted": services.report_relisted,
}


def _case(user: User, number: str) -> Case:
    case = pages.case_on_page(user, number)
    if case is None:
        raise Http404("no such case for this person")
    return case


@requires_act("cases.view")
def case_page(request: HttpRequest, number: str) -> HttpResponse:
    """Show everything of one case, and who may do what next."""
    user = signed_in(request)
    case = pages.whole_case_on_page(user, number)
    if case is None:
        raise Http404("no such case for this person")
    steps = next_steps(case, user)
    context = {
        "case": case,
        "steps": [step for step in steps if step.name not in SIDE_ROADS],
        "side_roads": [step for step in steps if step.name in SIDE_ROADS and step.mine],
        "records": record_steps(case, user),
        "proposals": pages.open_proposals(case),
        "problems": pages.problem_rows(case),
        "inspections": case.inspections.all(),
        "policy": latest_policy(case.inspections.all()),
        "moments": pages.moments(case),
        "deadlines": pages.deadline_boxes(case),
        "weights": pages.weight_lines(case),
        "earlier": pages.earlier_cases(case),
        "others": pages.same_group_count(case),
        "own_sources": pages.sources_of_own_group(case),
        "documents": readable_by(user).filter(case=case).prefetch_related("files"),
    }
    return render(request, "cases/case.html", context)


@requires_act("cases.view")
def act(request: HttpRequest, number: str, name: str) -> HttpResponse:
    """Show an act's form, or do it; what stands in the way is said above the form."""
    user = signed_in(request)
    case = _case(user, number)
    if name == "name_subject":
        return redirect("publication:naming", case.number)
    if name not in ACT_FORMS:
        raise Http404("no such act")
    require(user, f"cases.{name}", case)
    form = ACT_FORMS[name](request.POST if request.method == "POST" else None, case=case, user=user)
    if request.method == "POST" and form.is_valid():
        try:
            form.run()
        except CaseMovedOnError as problem:
            return _moved_on(request, case, problem, form.move().seen_revision)
        except MoveRefusedError as problem:
            form.add_error(None, [str(reason) for reason in problem.reasons])
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, _("Done: %(act)s.") % {"act": act_verb(name)})
            return redirect("cases:case", case.number)
    return _act_page(request, case, name, form)


def _act_page(request: HttpRequest, case: Case, name: str, form: ActForm) -> HttpResponse:
    spec = MOVES.get(name)
    in_place = name in {"record_answer", "record_reinspection"} and case.status not in (
        spec.sources if spec else ()
    )
    context = {
        "case": case,
        "name": name,
        "form": form,
        "title": act_verb(name) if spec is None or in_place else spec.label,
        "spec": spec,
        "reasons": obstacles(name, case, form.user) if spec and not in_place else [],
        "roles": roles_of(f"cases.{name}"),
    }
    return render(request, "cases/act.html", context, status=409 if form.errors else 200)


def _moved_on(
    request: HttpRequest, case: Case, problem: CaseMovedOnError, seen: int | None
) -> HttpResponse:
    """Tell the slower of two officers who did what meanwhile."""
    events = case.events.select_related("acting_user").order_by("-pk")
    since = events.filter(revision__gt=seen) if seen is not None else events
    context = {"case": case, "problem": problem, "events": since[:EVENTS_TOLD]}
    return render(request, "cases/moved_on.html", context, status=409)


@require_POST
@requires_act("cases.view")
def removal_item(request: HttpRequest, key: int, name: str) -> HttpResponse:
    """Note what became of a removal order in one store."""
    user = signed_in(request)
    item = get_object_or_404(
        RemovalItem.objects.select_related("order__case"),
        pk=key,
        order__case__in=visible_cases(user),
    )
    if name not in _ITEM_ACTS:
        raise Http404("no such act")
    _ITEM_ACTS[name](acting_user=user, item=item)
    messages.success(request, _("Done: %(act)s.") % {"act": act_verb(name)})
    return redirect("cases:case", item.order.case.number)


@require_POST
@requires_act("cases.decide_proposal")
def dismiss(request: HttpRequest, key: int) -> HttpResponse:
    """Dismiss what the sweep proposed."""
    user = signed_in(request)
    proposal = get_object_or_404(
        Proposal.objects.select_related("case"), pk=key, case__in=visible_cases(user)
    )
    reason = request.POST.get("reason", "").strip()
    if not reason:
        raise MoveRefusedError([_("A proposal is dismissed for a reason: write it down.")])
    services.dismiss_proposal(acting_user=user, proposal=proposal, reason=reason)
    return redirect("cases:case", proposal.case.number)
