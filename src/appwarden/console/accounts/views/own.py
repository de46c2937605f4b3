"""The own account: what it is, its language, tokens for programs, saved searches."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from appwarden.console import clock
from appwarden.console.accounts.forms import LanguageForm, SavedSearchForm, TokenForm
from appwarden.console.accounts.services import (
    forget_search,
    issue_token,
    revoke_token,
    save_search,
    set_language,
)
from appwarden.console.accounts.views.signing_in import person


@login_required
@require_GET
def profile(request: HttpRequest) -> HttpResponse:
    user = person(request)
    facts = [
        (_("User name"), user.username),
        (_("Name"), user.display_name),
        (_("Role"), user.get_role_display()),
        (_("E-mail"), user.email),
        (_("Belongs to"), user.authority or user.laboratory or user.operator or user.store),
    ]
    context = {
        "facts": facts,
        "tokens": user.api_tokens.all(),
        "now": clock.now(),
        "language": LanguageForm(initial={"language": user.language or translation.get_language()}),
    }
    return render(request, "accounts/profile.html", context)


@login_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    form = LanguageForm(request.POST)
    response = redirect("accounts:profile")
    if form.is_valid():
        chosen = form.cleaned_data["language"]
        set_language(acting_user=person(request), language=chosen)
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            chosen,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            samesite="Lax",
        )
    return response


@never_cache
@login_required
def new_token(request: HttpRequest) -> HttpResponse:
    """Make a token and show its secret, this once."""
    form = TokenForm(request.POST or None, user=person(request))
    if request.method == "POST" and form.is_valid():
        try:
            token, secret = issue_token(acting_user=person(request), **form.cleaned_data)
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            context = {"token": token, "secret": secret}
            return render(request, "accounts/token_made.html", context)
    return render(request, "accounts/new_token.html", {"form": form})


@login_required
@require_POST
def end_token(request: HttpRequest, key: int) -> HttpResponse:
    token = get_object_or_404(person(request).api_tokens, pk=key, revoked_at=None)
    revoke_token(acting_user=person(request), token=token)
    messages.success(request, _("The token is ended."))
    return redirect("accounts:profile")


@login_required
@require_POST
def keep_search(request: HttpRequest) -> HttpResponse:
    form = SavedSearchForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=400)
    given = form.cleaned_data
    save_search(
        acting_user=person(request), kind=given["kind"], name=given["name"], query=given["query"]
    )
    return redirect(f"{given['path']}?{given['query']}")


@login_required
@require_POST
def drop_search(request: HttpRequest, key: int) -> HttpResponse:
    search = get_object_or_404(person(request).saved_searches, pk=key)
    forget_search(acting_user=person(request), search=search)
    messages.success(request, _("The saved search is gone."))
    return redirect("home")
