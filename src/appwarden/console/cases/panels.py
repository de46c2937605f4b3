"""The cases of an app or a company, for its page in the register."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from appwarden.console.accounts.acts import may
from appwarden.console.accounts.models import User
from appwarden.console.cases.queries import visible_cases, with_subjects
from appwarden.console.registry.models import App, Operator

ROWS = 20


def registry_panel(record: App | Operator, user: User) -> SafeString:
    """Return the panel; nothing for who may see no cases."""
    if not may(user, "cases.view"):
        return SafeString("")
    cases = visible_cases(user)
    of_record = {"app": record} if isinstance(record, App) else {"operator": record}
    cases = cases.filter(**of_record)
    context = {"cases": with_subjects(cases)[:ROWS], "record": record, "user": user}
    return render_to_string("cases/_panel.html", context)
