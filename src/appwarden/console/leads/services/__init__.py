"""The acts on reports from outside, one function each."""

from appwarden.console.leads.services.intake import (
    Complaint,
    File,
    Receipt,
    Sender,
    record_lead,
    submit_complaint,
)
from appwarden.console.leads.services.opening import know_app, link_leads, open_case_from
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
    "File",
    "Receipt",
    "Sender",
    "add_note",
    "answer_sender",
    "apply_retention",
    "count_with",
    "dismiss",
    "know_app",
    "link_leads",
    "link_to_case",
    "mark_spam",
    "open_case_from",
    "record_lead",
    "reopen",
    "submit_complaint",
    "view_contact",
]
