"""Meetings, leads and further records of the public record."""

from appwarden.console.cases import services
from appwarden.console.cases.models import Case
from appwarden.console.cases.services import (
    Move,
    NewAnswer,
    NewCourtAction,
    NewRemedy,
    NewSummons,
    NewUndertaking,
)
from appwarden.console.demo.entering import Actions, Register
from appwarden.console.demo.people import People
from appwarden.console.demo.record import LeadEntry, PublicRecord, RecordEntry, SummonsEntry
from appwarden.console.demo.replay import Cases, office_day
from appwarden.console.leads.services.intake import Complaint, record_lead
from appwarden.console.leads.services.triage import link_to_case


def enter_summonses(
    record: PublicRecord, register: Register, actions: Actions, people: People, cases: Cases
) -> None:
    """Hold the meetings, with the companies that were published as attending."""
    for entry in record.summonses:
        with office_day(entry.held):
            services.hold_summons(
                acting_user=people["approver"], new=_summons(entry, register, actions, cases)
            )


def _summons(entry: SummonsEntry, register: Register, actions: Actions, cases: Cases) -> NewSummons:
    by_company = cases[entry.round] if entry.round else {}
    return NewSummons(
        authority=register.authorities[entry.authority],
        held_on=entry.held,
        issues=entry.issues.zh,
        operators=[register.operators[key] for key in entry.operators],
        kind=entry.kind,
        campaign=actions.campaigns[entry.campaign],
        cases=[case for found in by_company.values() for case in found],
        place=entry.place,
        chaired_by=entry.chaired_by,
        warning="" if entry.warning is None else entry.warning.zh,
        fix_by=entry.fix_by,
        names_disclosed=entry.names_disclosed,
    )


def enter_records(record: PublicRecord, people: People, cases: Cases) -> None:
    """Enter remedies, promises, suits and silence on the cases they belong to."""
    for entry in record.records:
        with office_day(entry.day):
            _enter_record(entry, people, cases[entry.round][entry.operator][0])


def _enter_record(entry: RecordEntry, people: People, case: Case) -> None:
    officer, text, move = people["officer"], entry.text.zh, Move(on=entry.day)
    if entry.kind == "remedy":
        remedy = NewRemedy(text=text, done_on=entry.day, kind=entry.what)
        services.record_remedy(acting_user=officer, case=case, remedy=remedy, move=move)
    elif entry.kind == "undertaking":
        promise = NewUndertaking(text=text)
        services.add_undertaking(acting_user=officer, case=case, undertaking=promise, move=move)
    elif entry.kind == "court":
        plaintiff = "" if entry.who is None else entry.who.zh
        suit = NewCourtAction(plaintiff=plaintiff, claim=text, public_interest=True)
        services.record_court_action(acting_user=officer, case=case, suit=suit, move=move)
    else:
        answer = NewAnswer(status="no_reply", text=text)
        services.record_answer(acting_user=officer, case=case, answer=answer, move=move)


def enter_leads(record: PublicRecord, people: People, cases: Cases) -> None:
    """Enter what made the office look, and link it to its case where there is one."""
    for entry in record.leads:
        with office_day(entry.day):
            leads = [
                record_lead(acting_user=people["officer"], complaint=_complaint(entry))
                for _ in range(entry.count)
            ]
            if entry.round:
                case = cases[entry.round][entry.operator][0]
                link_to_case(acting_user=people["officer"], leads=leads[:1], case=case)


def _complaint(entry: LeadEntry) -> Complaint:
    return Complaint(
        app_name=entry.name.zh,
        problem=entry.problem,
        description=entry.text.zh,
        happened_on=entry.day,
        source_kind=entry.source,
        source_name="" if entry.who is None else entry.who.zh,
        is_credited=entry.who is not None,
    )
