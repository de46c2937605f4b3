"""Acts by roles: the only place where it is decided who may do what.

Every app lists its acts in its `acts.py` as `ACTS`. A service calls `require` first; a view carries
`@requires_act`; a template asks `{% may "cases.confirm" case as allowed %}`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, wraps
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, cast

from django.apps import apps
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

from appwarden.console.accounts.roles import SIGNED_IN, Role

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from appwarden.console.accounts.models import User

    Person = User | AnonymousUser | None

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


@dataclass(frozen=True)
class Act:
    """Something that a person does; `allows` narrows it to objects (None: to no objects).

    `name` is `<app>.<verb>`. `allows(user, target)` is asked only where a target is given.
    """

    name: str
    roles: frozenset[Role]
    allows: "Callable[[User, Any], bool] | None" = None


OWN_ACTS: tuple[Act, ...] = (
    Act("accounts.manage_users", frozenset({Role.ADMINISTRATOR})),
    Act("accounts.view_users", frozenset({Role.ADMINISTRATOR, Role.AUDITOR})),
    Act("accounts.manage_own_account", SIGNED_IN, lambda user, target: target == user),
    Act("accounts.manage_tokens", SIGNED_IN, lambda user, target: target.user_id == user.pk),
)


@cache
def all_acts() -> Mapping[str, Act]:
    """Return every act of every installed app by its name."""
    found = {act.name: act for act in OWN_ACTS}
    for config in apps.get_app_configs():
        module = f"{config.name}.acts"
        if not config.name.startswith("appwarden.console.") or module == __name__:
            continue
        if find_spec(module):
            found |= {act.name: act for act in import_module(module).ACTS}
    return found


def may(user: "Person", act_name: str, target: object = None) -> bool:
    """Say whether `user` may do this act (to `target`); an API token narrows it to its scopes.

    Raises KeyError for an act that no app lists.
    """
    act = all_acts()[act_name]
    if user is None or not user.is_authenticated:
        return Role.PUBLIC in act.roles
    if not user.is_active or Role(user.role) not in act.roles:
        return False
    if user.token_scopes is not None and act_name not in user.token_scopes:
        return False
    return target is None or act.allows is None or act.allows(user, target)


def require(user: "Person", act_name: str, target: object = None) -> None:
    """Raise PermissionDenied unless `may` says yes."""
    if not may(user, act_name, target):
        raise PermissionDenied(f"{act_name} is not for this person")


def requires_act(act_name: str) -> "Callable[[View[P]], View[P]]":
    """Guard a view: who has not signed in is sent to do so, who may not gets 403."""

    def decorate(view: "View[P]") -> "View[P]":
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not may(request.user, act_name):
                if not request.user.is_authenticated:
                    return redirect_to_login(request.get_full_path())
                require(request.user, act_name)
            return view(request, *args, **kwargs)

        guarded.act_name = act_name  # type: ignore[attr-defined]  # a test reads which views are guarded
        return cast("View[P]", guarded)

    return decorate
