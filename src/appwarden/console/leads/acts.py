"""Who may do what with reports from outside."""

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import EVERYONE, Role

OFFICERS = frozenset({Role.CASE_OFFICER, Role.APPROVER})

ACTS: tuple[Act, ...] = (
    Act("leads.submit", EVERYONE),
    Act("leads.view", OFFICERS | {Role.AUDITOR}),
    Act("leads.record", frozenset({Role.CASE_OFFICER})),
    Act("leads.triage", frozenset({Role.CASE_OFFICER})),
    Act("leads.view_contact", frozenset({Role.CASE_OFFICER})),
    Act("leads.open_case", frozenset({Role.CASE_OFFICER})),
)
