"""From a case to the bulletin that names it: onto a draft of its campaign, or onto a new one."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.cases.guards import obstacles
from appwarden.console.cases.models import Case
from appwarden.console.cases.queries import visible_cases
from appwarden.console.publication import queries
from appwarden.console.publication.services.drafting import (
    BulletinText,
    add_cases,
    draft_bulletin,
)


@requires_act("publication.draft")
def naming(request: HttpRequest, number: str) -> HttpResponse:
    """Show where a case is named, and put it on a draft; who publishes names it."""
    user = person(request)
    rows = visible_cases(user).select_related("campaign", "authority", "app", "operator")
    case = rows.filter(number=number).first()
    if case is None:
        raise Http404
    if request.method == "POST":
        return _put_on(request, case)
    context = {
        "case": case,
        "on": queries.bulletins_of(user, case),
        "drafts": queries.naming_drafts(user, case),
        "reasons": obstacles("name_subject", case),
        "trail": [(str(case.number), reverse("cases:case", args=[case.number]))],
    }
    return render(request, "publication/naming.html", context)


def _put_on(request: HttpRequest, case: Case) -> HttpResponse:
    user = person(request)
    if "new" in request.POST:
        text = BulletinText(
            title_zh=str(case.campaign.title_zh if case.campaign else case.subject),
            title_en=str(case.campaign.title_en if case.campaign else ""),
            campaign=case.campaign,
        )
        bulletin = draft_bulletin(acting_user=user, authority=case.authority, text=text)
        follows = "publication:edit"
    else:
        asked = request.POST.get("bulletin", "")
        key = int(asked) if asked.isdigit() and len(asked) < 19 else 0  # noqa: PLR2004  digits of a key
        bulletin = get_object_or_404(queries.naming_drafts(user, case), pk=key)
        follows = "publication:desk_bulletin"
    add_cases(acting_user=user, bulletin=bulletin, cases=[case])
    messages.success(request, _("The case stands on the draft; publication names it."))
    return redirect(follows, key=bulletin.pk)
