"""One record: shown, made, changed; listings; lists taken in."""

from typing import Any

from django.apps import apps as installed
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.module_loading import import_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.models import User
from appwarden.console.accounts.views.signing_in import person
from appwarden.console.registry import queries
from appwarden.console.registry.forms import AppListForm, ListingForm, form_for
from appwarden.console.registry.models import (
    App,
    Authority,
    Laboratory,
    Operator,
    Sdk,
    SdkProvider,
    Store,
)
from appwarden.console.registry.services import import_apps, keep_record, load_sdks, note_listing

KINDS: dict[str, tuple[type[Any], str]] = {
    "app": (App, "registry:apps"),
    "operator": (Operator, "registry:operators"),
    "store": (Store, "registry:bodies"),
    "sdk": (Sdk, "registry:sdks"),
    "provider": (SdkProvider, "registry:sdks"),
    "authority": (Authority, "registry:bodies"),
    "laboratory": (Laboratory, "registry:bodies"),
}


@requires_act("registry.view")
@require_GET
def app(request: HttpRequest, key: int) -> HttpResponse:
    """Show an app with its stores, its builds and what other apps of the office know of it."""
    found = queries.app_page(key)
    if found is None:
        raise Http404
    context = {"app": found, "panels": panels(found, person(request)), "form": ListingForm()}
    return render(request, "registry/app.html", context)


def panels(record: Model, user: User) -> list[SafeString]:
    """Return what other apps add to this record's page.

    An AppConfig names a function `(record, user) -> SafeString` as `registry_panel`; empty text
    adds nothing.
    """
    paths = [getattr(config, "registry_panel", "") for config in installed.get_app_configs()]
    texts = [import_string(path)(record, user) for path in paths if path]
    return [text for text in texts if text.strip()]


@requires_act("registry.view")
@require_GET
def operator(request: HttpRequest, key: int) -> HttpResponse:
    found = get_object_or_404(Operator.objects.select_related("parent"), pk=key)
    context = {
        "operator": found,
        "group": queries.group_of(found),
        "apps": found.apps.all()[:200],
        "panels": panels(found, person(request)),
    }
    return render(request, "registry/operator.html", context)


@requires_act("registry.edit")
def new(request: HttpRequest, kind: str) -> HttpResponse:
    return _edit(request, kind, _kind(kind)[0]())


@requires_act("registry.edit")
def change(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    return _edit(request, kind, get_object_or_404(_kind(kind)[0], pk=key))


@requires_act("registry.report_listing")
@require_POST
def listing(request: HttpRequest, key: int) -> HttpResponse:
    found = get_object_or_404(App, pk=key)
    form = ListingForm(request.POST)
    if form.is_valid():
        note_listing(acting_user=person(request), app=found, **form.cleaned_data)
        messages.success(request, _("Noted."))
    else:
        messages.error(request, _("Choose a store and a status."))
    return redirect("registry:app", key=key)


@requires_act("registry.import_apps")
def take_list(request: HttpRequest) -> HttpResponse:
    """Take a CSV list in and say what it did, line by line."""
    form = AppListForm(request.POST or None, request.FILES or None)
    taken = None
    if request.method == "POST" and form.is_valid():
        try:
            taken = import_apps(acting_user=person(request), rows=form.cleaned_data["file"])
        except ValidationError as problem:
            form.add_error("file", problem.messages)
    return render(request, "registry/take_list.html", {"form": form, "taken": taken})


@requires_act("registry.edit")
@require_POST
def take_sdks(request: HttpRequest) -> HttpResponse:
    count = load_sdks(acting_user=person(request))
    messages.success(request, _("%(count)s SDKs were new.") % {"count": count})
    return redirect("registry:sdks")


def _kind(kind: str) -> tuple[type[Any], str]:
    if kind not in KINDS:
        raise Http404
    return KINDS[kind]


def _edit(request: HttpRequest, kind: str, instance: Any) -> HttpResponse:
    model, back = _kind(kind)
    form = form_for(model)(request.POST or None, instance=instance)
    if request.method == "POST" and form.is_valid():
        try:
            keep_record(acting_user=person(request), instance=instance, values=form.cleaned_data)
        except ValidationError as problem:
            form.add_error(None, problem.messages)
        else:
            messages.success(request, _("The record is kept."))
            return redirect(back)
    context = {
        "form": form,
        "kind_name": model._meta.verbose_name,
        "record": instance,
        "back": back,
    }
    return render(request, "registry/record.html", context)
