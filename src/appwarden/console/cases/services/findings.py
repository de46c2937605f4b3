"""What an inspection's confirmed findings mean for a case: problems, and states after a second."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from appwarden.console.cases.models import Case
from appwarden.console.cases.services.moving import problems_by_code
from appwarden.console.cases.services.opening import NewProblem, write_problems
from appwarden.console.cases.statuses import ProblemState
from appwarden.errors import MoveRefusedError

if TYPE_CHECKING:
    from appwarden.console.inspections.models import Inspection, InspectionFinding

# What one problem is when its findings differ: the worst of them.
WORST_FIRST = (
    ProblemState.REMAINING,
    ProblemState.NEW,
    ProblemState.NOT_EXAMINED,
    ProblemState.FIXED,
)
NO_TYPE = "untyped"


def problems_of(inspection: "Inspection") -> list[NewProblem]:
    """Group the findings a person confirmed, and the clauses a person found violated, by type."""
    confirmed = set(
        inspection.judgements.filter(decision="confirmed").values_list("finding_id", flat=True)
    )
    grouped: dict[str, list[InspectionFinding]] = defaultdict(list)
    for finding in inspection.findings.all():
        if finding.finding_id in confirmed:
            grouped[_code(finding)].append(finding)
    problems = [_problem(code, findings) for code, findings in sorted(grouped.items())]
    violated = inspection.answers.filter(answer="violated").order_by("clause")
    known = set(grouped)
    problems += [
        NewProblem(code=one.clause, clauses=(one.clause,), detail_zh=one.note, detail_en=one.note)
        for one in violated
        if one.clause not in known
    ]
    return problems


def _code(finding: "InspectionFinding") -> str:
    return finding.problem_type or next(iter(finding.clauses), NO_TYPE)


def _problem(code: str, findings: "Iterable[InspectionFinding]") -> NewProblem:
    found = list(findings)
    return NewProblem(
        code=code,
        clauses=sorted({clause for one in found for clause in one.clauses}),
        finding_ids=[one.finding_id for one in found],
        data_types=sorted({data for one in found for data in one.data_types}),
        detail_zh="\n".join(dict.fromkeys(one.summary_zh for one in found)),
        detail_en="\n".join(dict.fromkeys(one.summary_en for one in found)),
    )


def states_after(case: Case, inspection: "Inspection") -> dict[str, str]:
    """Return each problem's state after a second inspection, from the rows a person decided."""
    comparison = getattr(inspection, "comparison", None)
    if comparison is None:
        raise MoveRefusedError([_("This inspection is not compared with the earlier one yet.")])
    rows = list(comparison.rows.all())
    if any(not row.decided for row in rows):
        raise MoveRefusedError([_("A row of the comparison is not decided yet.")])
    decided = {row.finding_id: row.decided for row in rows}
    states = {
        code: worst(decided.get(one, ProblemState.NOT_EXAMINED) for one in problem.finding_ids)
        for code, problem in problems_by_code(case).items()
    }
    for code in _codes_of_new(inspection, decided):
        states[code] = worst((states.get(code, ProblemState.NEW), ProblemState.NEW))
    return states


def _codes_of_new(inspection: "Inspection", decided: Mapping[str, str]) -> set[str]:
    new = {finding for finding, state in decided.items() if state == ProblemState.NEW}
    return {_code(one) for one in inspection.findings.all() if one.finding_id in new}


def worst(states: Iterable[str]) -> str:
    """Return the worst state; of nothing it is not examined, never fixed."""
    seen = set(states)
    return next((state for state in WORST_FIRST if state in seen), ProblemState.NOT_EXAMINED)


def write_states(case: Case, states: Mapping[str, str]) -> None:
    """Write the state of each problem; one that is not mentioned was not examined."""
    unknown = [code for code in states if code not in problems_by_code(case)]
    write_problems(case, [NewProblem(code=code, clauses=(code,)) for code in unknown])
    for code, problem in problems_by_code(case).items():
        state = ProblemState(states.get(code, ProblemState.NOT_EXAMINED))
        problem.state = ProblemState.NEW if code in unknown else state
        problem.save()
