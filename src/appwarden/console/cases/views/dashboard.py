"""What is overdue, what waits for me, this year's funnel, the newest cases."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from appwarden.console import clock
from appwarden.console.accounts.acts import may, requires_act
from appwarden.console.cases import pages
from appwarden.console.cases.elsewhere import waiting_elsewhere
from appwarden.console.cases.views.person import signed_in
from appwarden.console.statistics.queries import dashboard_funnel


@requires_act("cases.view_dashboard")
def dashboard(request: HttpRequest) -> HttpResponse:
    """Show one person's morning."""
    user = signed_in(request)
    context = {
        "today": clock.today(),
        "waiting": [one for one in pages.waiting_for(user) if one.count],
        "elsewhere": waiting_elsewhere(user),
        "overdue": pages.overdue_rows(user),
        "soon": pages.due_soon_rows(user),
        "newest": pages.newest_cases(user),
    }
    if may(user, "statistics.view_office"):
        context["funnel"] = dashboard_funnel(clock.today())
    return render(request, "cases/dashboard.html", context)
