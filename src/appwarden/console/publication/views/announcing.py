"""The desk's pages for announcements and guidance."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.publication import queries
from appwarden.console.publication.forms import AnnouncementForm
from appwarden.console.publication.models import Announcement
from appwarden.console.publication.services.announcing import (
    AnnouncementText,
    publish_announcement,
    withdraw_announcement,
    write_announcement,
)
from appwarden.console.registry.models import Authority
from appwarden.errors import MoveRefusedError

ROWS_ON_A_PAGE = 50


@requires_act("publication.announce")
def announcing(request: HttpRequest) -> HttpResponse:
    """Announcements of the office, drafts included."""
    rows = queries.desk_announcements(person(request))
    page = Paginator(rows, ROWS_ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "publication/announcing.html", {"page": page, "trail": _trail()})


@requires_act("publication.announce")
def write(request: HttpRequest, key: int | None = None) -> HttpResponse:
    """Write a new announcement, or change one that is not published yet."""
    user = person(request)
    found = None if key is None else _own(request, key)
    form = AnnouncementForm(request.POST or None, instance=found, user=user)
    if request.method == "POST" and form.is_valid():
        office = user.authority or Authority.objects.order_by("pk").first()
        if office is None:
            raise MoveRefusedError([_("No authority is registered yet.")])
        values = {name: form.cleaned_data[name] for name in form.Meta.fields}
        write_announcement(
            acting_user=user,
            authority=office,
            text=AnnouncementText(**values),
            announcement=found,
        )
        return redirect("publication:announcing")
    return render(request, "publication/write.html", {"form": form, "trail": _trail()})


@require_POST
@requires_act("publication.publish_announcement")
def publish(request: HttpRequest, key: int) -> HttpResponse:
    """Publish an announcement."""
    publish_announcement(acting_user=person(request), announcement=_own(request, key))
    return redirect("publication:announcing")


@require_POST
@requires_act("publication.withdraw")
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Take an announcement off the public site."""
    withdraw_announcement(acting_user=person(request), announcement=_own(request, key))
    return redirect("publication:announcing")


def _own(request: HttpRequest, key: int) -> Announcement:
    return get_object_or_404(queries.desk_announcements(person(request)), pk=key)


def _trail() -> list[tuple[str, str]]:
    return [(_("Publication"), reverse("publication:desk"))]
