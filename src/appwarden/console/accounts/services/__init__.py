"""Acts on accounts: people, second factors, API tokens, saved searches."""

from appwarden.console.accounts.services.people import (
    UserRecord,
    change_own_password,
    change_user,
    create_user,
    deactivate_user,
    set_language,
    set_password,
    unlock_user,
)
from appwarden.console.accounts.services.searches import forget_search, save_search
from appwarden.console.accounts.services.second_factor import (
    begin_enrolment,
    confirm_enrolment,
    enrolment_address,
    reset_second_factor,
    show_code,
)
from appwarden.console.accounts.services.tokens import issue_token, revoke_token, user_of_token

__all__ = [
    "UserRecord",
    "begin_enrolment",
    "change_own_password",
    "change_user",
    "confirm_enrolment",
    "create_user",
    "deactivate_user",
    "enrolment_address",
    "forget_search",
    "issue_token",
    "reset_second_factor",
    "revoke_token",
    "save_search",
    "set_language",
    "set_password",
    "show_code",
    "unlock_user",
    "user_of_token",
]
