"""The acts on inspections, one function each."""

from appwarden.console.inspections.services.comparing import accept_proposals, decide_row
from appwarden.console.inspections.services.handing_over import attach_to_case, open_case_for
from appwarden.console.inspections.services.importing import Imported, import_reports
from appwarden.console.inspections.services.judging import answer_clause, judge_finding
from appwarden.console.inspections.services.ordering import (
    Order,
    Source,
    receive_app,
    request_inspection,
    retry_inspection,
)
from appwarden.console.inspections.services.result import (
    confirm_result,
    propose_result,
    return_result,
)

__all__ = [
    "Imported",
    "Order",
    "Source",
    "accept_proposals",
    "answer_clause",
    "attach_to_case",
    "confirm_result",
    "decide_row",
    "import_reports",
    "judge_finding",
    "open_case_for",
    "propose_result",
    "receive_app",
    "request_inspection",
    "retry_inspection",
    "return_result",
]
