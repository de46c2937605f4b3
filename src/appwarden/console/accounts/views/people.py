"""Everybody's accounts, for administrators."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from appwarden.console import clock
from appwarden.console.accounts.acts import requires_act
from appwarden.console.accounts.forms import NewUserForm, UserFilter, UserForm
from appwarden.console.accounts.models import User
from appwarden.console.accounts.queries import people
from appwarden.console.accounts.services import (
    change_user,
    create_user,
    deactivate_user,
    reset_second_factor,
    unlock_user,
)
from appwarden.console.accounts.views.signing_in import person

PEOPLE_ON_A_PAGE = 50


@requires_act("accounts.view_users")
@require_GET
def listing(request: HttpRequest) -> HttpResponse:
    filters = UserFilter(request.GET)
    given = filters.cleaned_data if filters.is_valid() else {}
    found = people(words=given.get("q", ""), role=given.get("role", ""))
    page = Paginator(found, PEOPLE_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"filters": filters, "page": page, "now": clock.now()}
    return render(request, "accounts/people.html", context)


@requires_act("accounts.manage_users")
def new(request: HttpRequest) -> HttpResponse:
    form = NewUserForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            create_user(
                acting_user=person(request),
                account=form.account(),
                password=form.cleaned_data["password"],
            )
        except ValidationError as problem:
            form.add_error(None, problem.messages)
        else:
            messages.success(request, _("The account is made."))
            return redirect("accounts:people")
    return render(request, "accounts/person.html", {"form": form})


@requires_act("accounts.manage_users")
def change(request: HttpRequest, key: int) -> HttpResponse:
    user = get_object_or_404(User, pk=key)
    form = UserForm(request.POST or None, instance=user)
    if request.method == "POST" and form.is_valid():
        try:
            change_user(acting_user=person(request), user=user, account=form.account())
        except ValidationError as problem:
            form.add_error(None, problem.messages)
        else:
            messages.success(request, _("The account is changed."))
            return redirect("accounts:people")
    context = {"form": form, "account": user, "now": clock.now()}
    return render(request, "accounts/person.html", context)


@requires_act("accounts.manage_users")
@require_POST
def act(request: HttpRequest, key: int) -> HttpResponse:
    """Lock, unlock, shut or reopen an account, or end its second factor."""
    user, acting = get_object_or_404(User, pk=key), person(request)
    try:
        match request.POST.get("act"):
            case "shut":
                deactivate_user(acting_user=acting, user=user, active=False)
            case "reopen":
                deactivate_user(acting_user=acting, user=user, active=True)
            case "unlock":
                unlock_user(acting_user=acting, user=user)
            case "reset":
                reset_second_factor(acting_user=acting, user=user)
            case _unknown:
                return HttpResponse(status=400)
    except ValidationError as problem:
        messages.error(request, " ".join(problem.messages))
    else:
        messages.success(request, _("Done."))
    return redirect("accounts:change", key=key)
