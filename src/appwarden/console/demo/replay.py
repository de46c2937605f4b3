"""The record's cases, carried through the services that people use, on the days of the record.

A day that the record does not give is assumed, because the steps need an order; the note of such
an act says so. Apps whose names were not published carry a label that says so.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction
from django.utils.timezone import get_default_timezone

from appwarden.console import clock
from appwarden.console.cases import services
from appwarden.console.cases.models import Case, RemovalItem
from appwarden.console.cases.services import Move, NewCase, NewOrder, NewProblem, NewSource
from appwarden.console.deadlines.models import Purpose
from appwarden.console.demo.entering import Actions, Register
from appwarden.console.demo.people import SECOND_INSPECTOR, People
from appwarden.console.demo.record import BulletinText, Event, PublicRecord, Round, Subject
from appwarden.console.publication.services.taking_in import Record, record_bulletin
from appwarden.console.registry.models import App, Operator
from appwarden.console.registry.services import keep_record
from appwarden.console.statistics.models import Source

OFFICE_HOUR = time(10)
ASSUMED = "日期为演示推定，报道未给出。"
ELSEWHERE = "公开报道，文书另存"
FILED = "公开报道所载的历史案件，后续处理结果未公布，仅作记录。"
Cases = dict[str, dict[str, list[Case]]]


@contextmanager
def office_day(day: date) -> Iterator[None]:
    """Let it be ten in the morning of `day` in the office."""
    moment = datetime.combine(day, OFFICE_HOUR, tzinfo=get_default_timezone())
    with clock.fixed(moment):
        yield


@dataclass
class Replay:
    """Enters rounds; `cases` collects what was made by round and company."""

    register: Register
    actions: Actions
    people: People

    def __post_init__(self) -> None:
        self.cases: Cases = {}

    def enter_rounds(self, record: PublicRecord) -> Cases:
        """Enter every round, each in one transaction."""
        for entered in record.rounds:
            with transaction.atomic():
                self._enter_round(entered)
        return self.cases

    def _enter_round(self, entered: Round) -> None:
        found = self.cases.setdefault(entered.key, {})
        for subject, label in _subjects(entered):
            case = self._climb(entered, subject, label)
            found.setdefault(subject.operator, []).append(case)
        if entered.bulletin is not None:
            cases = [case for of_company in found.values() for case in of_company]
            with office_day(entered.days["named"]):
                self._keep_bulletin(entered, entered.bulletin, cases)

    def _keep_bulletin(self, entered: Round, words: BulletinText, cases: list[Case]) -> None:
        """Keep the bulletin in which a round was named: it was published elsewhere."""
        batch = self.actions.batches.get(entered.batch)
        source = Source.objects.get(key=entered.source)
        first = cases[0].deadlines.filter(purpose=Purpose.AFTER_NAMING).first()
        record_bulletin(
            acting_user=self.people["publisher"],
            authority=self.register.authorities[entered.authority],
            cases=cases,
            kept=Record(
                title_zh=words.zh,
                title_en=words.en,
                kind=words.kind,
                level=entered.visibility,
                issued_on=entered.days["named"],
                year_number=batch.year_number if batch else None,
                running_number=batch.running_number if batch else None,
                due_on=first.due_on if first else None,
                declared_count=len(cases),
                campaign=self.actions.campaigns[entered.campaign],
                source_name=source.title_zh,
                source_quoted=source.primary_zh,
                legal_basis_zh=words.basis.zh,
                next_action_zh=words.next.zh,
            ),
        )

    def _climb(self, entered: Round, subject: Subject, label: str) -> Case:
        with office_day(entered.days["opened"]):
            case = self._open(entered, subject, label)
        for event in entered.days:
            step = self._steps().get(event)
            if step is None:
                continue
            with office_day(entered.days[event]):
                case = step(entered, subject, case, _move(entered, event))
        return case

    def _steps(self) -> Mapping[Event, Callable[[Round, Subject, Case, Move], Case]]:
        return {
            "inspected": self._inspect,
            "confirmed": self._confirm,
            "notified": self._notify,
            "reinspected": self._reinspect,
            "not_rectified": self._not_rectified,
            "named": self._name,
            "penalised": self._penalise,
            "removal_ordered": self._order_removal,
            "removed": self._remove,
        }

    def _open(self, entered: Round, subject: Subject, label: str) -> Case:
        operator = self.register.operators[subject.operator]
        app = self._app(operator, subject, label) if entered.kind == "app" else None
        new = NewCase(
            authority=self.register.authorities[entered.authority],
            subject_kind=entered.kind,
            app=app,
            operator=operator,
            campaign=self.actions.campaigns[entered.campaign],
        )
        note = "" if entered.about is None else entered.about.zh
        case = services.open_case(acting_user=self.people["officer"], new=new, note=note)
        source = Source.objects.get(key=entered.source)
        told = NewSource(
            title=source.title_zh, publisher=source.primary_zh or source.title_zh, is_basis=True
        )
        services.add_source(acting_user=self.people["officer"], case=case, source=told)
        return case

    def _app(self, operator: Operator, subject: Subject, label: str) -> App:
        values = {
            "package": f"record.{label}",
            "name_zh": subject.zh,
            "name_en": subject.en,
            "operator": operator,
            "sector": subject.sector or operator.sector,
        }
        return keep_record(acting_user=self.people["officer"], instance=App(), values=values)

    def _inspect(self, _entered: Round, subject: Subject, case: Case, move: Move) -> Case:
        problems = [
            NewProblem(code=code, clauses=(code,), data_types=subject.data_types)
            for code in subject.problems
        ]
        inspector = self.people["inspector"]
        case = services.record_inspection(acting_user=inspector, case=case, move=move)
        return services.set_problems(acting_user=inspector, case=case, problems=problems, move=move)

    def _confirm(self, _entered: Round, _subject: Subject, case: Case, move: Move) -> Case:
        return services.confirm_case(acting_user=self.people["approver"], case=case, move=move)

    def _notify(self, _entered: Round, _subject: Subject, case: Case, move: Move) -> Case:
        return services.serve_notice(acting_user=self.people["officer"], case=case, move=move)

    def _reinspect(self, _entered: Round, subject: Subject, case: Case, move: Move) -> Case:
        return services.record_reinspection(
            acting_user=self.people[SECOND_INSPECTOR],
            case=case,
            results=dict.fromkeys(subject.problems, "remaining"),
            move=move,
        )

    def _not_rectified(self, _entered: Round, _subject: Subject, case: Case, move: Move) -> Case:
        return services.mark_not_rectified(acting_user=self.people["officer"], case=case, move=move)

    def _name(self, entered: Round, _subject: Subject, case: Case, move: Move) -> Case:
        return services.name_case(
            acting_user=self.people["publisher"],
            case=case,
            move=move,
            batch=self.actions.batches.get(entered.batch),
            visibility=entered.visibility,
        )

    def _penalise(self, _entered: Round, _subject: Subject, case: Case, move: Move) -> Case:
        penalty = services.NewPenalty(
            kind="other", clause="报道未给出", text="报道称予以处罚，未说明种类和金额"
        )
        services.impose_penalty(
            acting_user=self.people["approver"], case=case, penalty=penalty, move=move
        )
        return case

    def _order_removal(self, entered: Round, _subject: Subject, case: Case, move: Move) -> Case:
        ground = "" if entered.ground is None else entered.ground.zh
        approver = self.people["approver"]
        services.state_immediate_ground(acting_user=approver, case=case, ground=ground, move=move)
        stores = [self.register.stores[code] for code in entered.stores]
        order = NewOrder(ground=ground, stores=stores)
        case = services.order_removal(acting_user=approver, case=case, order=order, move=move)
        return services.set_visibility(
            acting_user=approver, case=case, visibility=entered.visibility, move=move
        )

    def _remove(self, _entered: Round, _subject: Subject, case: Case, move: Move) -> Case:
        officer = self.people["officer"]
        for item in RemovalItem.objects.filter(order__case=case).select_related("order__case"):
            services.verify_removal(acting_user=officer, item=item)
        return services.record_removal(acting_user=officer, case=case, move=move)


def file_records(people: People, cases: Cases) -> None:
    """Close what the press told years ago, so that nothing of it waits or is overdue today."""
    move = Move(note=FILED)
    with transaction.atomic():
        for of_round in cases.values():
            for of_company in of_round.values():
                for case in of_company:
                    services.file_record(acting_user=people["officer"], case=case, move=move)


def _subjects(entered: Round) -> Iterator[tuple[Subject, str]]:
    """Yield each subject of a round with a label of its own; those not named are counted."""
    for number, subject in enumerate(entered.subjects, 1):
        yield subject, f"{entered.key}.{subject.operator}.{number}"
    for group in entered.unnamed:
        for number in range(1, group.count + 1):
            subject = Subject(
                operator=group.operator,
                problems=group.problems,
                zh=f"名称未公布（{number}/{group.count}）",
                en=f"name not published ({number} of {group.count})",
            )
            yield subject, f"{entered.key}.{group.operator}.unnamed.{number}"


def _move(entered: Round, event: Event) -> Move:
    note = ASSUMED if event in entered.assumed else ""
    return Move(on=entered.days[event], note=note, paper=ELSEWHERE)
