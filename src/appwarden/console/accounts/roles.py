"""Who a person is in the office's work; one role for one account."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    PUBLIC = "public", _("Public")
    COMPANY = "company", _("Company")
    STORE = "store", _("App store")
    INSPECTOR = "inspector", _("Inspector")
    CASE_OFFICER = "case_officer", _("Case officer")
    APPROVER = "approver", _("Approver")
    PUBLISHER = "publisher", _("Publisher")
    ADMINISTRATOR = "administrator", _("Administrator")
    AUDITOR = "auditor", _("Auditor")


# Everybody inside the house; they need a second factor.
STAFF = frozenset(Role) - {Role.PUBLIC, Role.COMPANY, Role.STORE}
# Everybody who has an account at all.
SIGNED_IN = frozenset(Role) - {Role.PUBLIC}
EVERYONE = frozenset(Role)
