"""The acts on reports from outside, one function each."""

from appwarden.console.leads.services.intake import (
    Complaint,
    Receipt,
    Sender,
    record_lead,
    submit_complaint,
)
from appwarden.console.leads.services.retention import Erased, apply_retention
from appwarden.console.leads.services.triage import (
    add_note,
    answer_sender,
    count_with,
    dismiss,
    link_to_case,
    mark_spam,
    reopen,
    view_contact,
)

__all__ = [
    "Complaint",
    "Erased",
    "Receipt",
    "Sender",
    "add_note",
    "answer_sender",
    "apply_retention",
    "count_with",
    "dismiss",
    "link_to_case",
    "mark_spam",
    "record_lead",
    "reopen",
    "submit_complaint",
    "view_contact",
]
