"""Who may do what with reports from outside."""

from appwarden.console.accounts.acts import Act
from appwarden.console.accounts.roles import Role

OFFICERS = frozenset({Role.CASE_OFFICER, Role.APPROVER})

ACTS: tuple[Act, ...] = (
    # Who works here enters a report with `leads.record`, under the own name.
    Act("leads.submit", frozenset({Role.PUBLIC, Role.COMPANY, Role.STORE})),
    Act("leads.view", OFFICERS | {Role.AUDITOR}),
    Act("leads.record", frozenset({Role.CASE_OFFICER})),
    Act("leads.triage", frozenset({Role.CASE_OFFICER})),
    Act("leads.view_contact", frozenset({Role.CASE_OFFICER})),
    Act("leads.open_case", frozenset({Role.CASE_OFFICER})),
)
