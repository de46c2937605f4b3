"""Password, second factor, first password, signing out."""

from typing import TYPE_CHECKING

import segno
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login as open_session
from django.contrib.auth import logout as close_session
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from appwarden.console.accounts.forms import CodeForm, PasswordForm, SignInForm
from appwarden.console.accounts.middleware import VERIFIED
from appwarden.console.accounts.models import User
from appwarden.console.accounts.services import (
    begin_enrolment,
    change_own_password,
    confirm_enrolment,
    enrolment_address,
    show_code,
)
from appwarden.console.accounts.services.second_factor import secret_of

if TYPE_CHECKING:
    from appwarden.console.accounts.models import SecondFactor

NEXT = "next_page"


def person(request: HttpRequest) -> User:
    """Return the signed-in account of a view behind `login_required` or `requires_act`."""
    assert isinstance(request.user, User)  # noqa: S101  narrows the type
    return request.user


@never_cache
@sensitive_post_parameters("password")
def login(request: HttpRequest) -> HttpResponse:
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and form.user is not None:
        open_session(request, form.user)
        request.session[NEXT] = request.POST.get("next", "")
        if form.user.language:
            return _with_language(_onward(request), form.user.language)
        return _onward(request)
    context = {"form": form, "next": request.GET.get("next", "")}
    return render(request, "accounts/login.html", context)


@require_POST
def logout(request: HttpRequest) -> HttpResponse:
    close_session(request)
    return redirect("home")


@never_cache
@login_required
def verify(request: HttpRequest) -> HttpResponse:
    """Ask for the code; after too many wrong ones the session ends and the account is locked."""
    form = CodeForm(request.POST or None)
    user = person(request)
    if request.method == "POST" and form.is_valid():
        if show_code(acting_user=user, code=form.cleaned_data["code"]):
            request.session.cycle_key()
            request.session[VERIFIED] = True
            return _onward(request)
        if User.objects.filter(pk=user.pk, locked_until__isnull=False).exists():
            close_session(request)
            messages.error(request, _("Too many wrong codes: the account is locked for a while."))
            return redirect("accounts:login")
        form.add_error("code", _("This code is not right or was already used."))
    return render(request, "accounts/verify.html", {"form": form})


@never_cache
@login_required
def enrol(request: HttpRequest) -> HttpResponse:
    """Show the QR code, check a first code, then show the recovery codes once."""
    user = person(request)
    try:
        factor = begin_enrolment(acting_user=user)
    except ValidationError:
        return redirect("accounts:verify")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            codes = confirm_enrolment(acting_user=user, code=form.cleaned_data["code"])
        except ValidationError as problem:
            form.add_error("code", problem)
        else:
            request.session.cycle_key()
            request.session[VERIFIED] = True
            return render(request, "accounts/recovery_codes.html", {"codes": codes})
    return render(request, "accounts/enrol.html", {"form": form, "secret": secret_of(factor)})


@never_cache
@login_required
@require_GET
def enrolment_code(request: HttpRequest) -> HttpResponse:
    """Give the QR code of an enrolment under way as a picture."""
    try:
        factor: SecondFactor = begin_enrolment(acting_user=person(request))
    except ValidationError:
        return HttpResponse(status=404)
    drawn = segno.make(enrolment_address(factor), error="m").svg_inline(scale=5, border=4)
    return HttpResponse(
        drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1),
        content_type="image/svg+xml",
    )


@never_cache
@login_required
@sensitive_post_parameters("old", "new", "again")
def password(request: HttpRequest) -> HttpResponse:
    user = person(request)
    form = PasswordForm(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        try:
            change_own_password(acting_user=user, password=form.cleaned_data["new"])
        except ValidationError as problem:
            form.add_error("new", problem)
        else:
            update_session_auth_hash(request, user)
            messages.success(request, _("Your password is changed."))
            return _onward(request)
    return render(request, "accounts/password.html", {"form": form})


def _onward(request: HttpRequest) -> HttpResponse:
    """Go where the person wanted to go, if that is here; the middleware stops for missing steps."""
    wanted = request.session.get(NEXT, "")
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure())
    return redirect(wanted if wanted and safe else settings.LOGIN_REDIRECT_URL)


def _with_language(response: HttpResponse, language: str) -> HttpResponse:
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )
    return response
