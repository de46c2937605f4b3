"""The sweep writes each effect once: run again, run twice at once, or killed half way."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from casework import Way
from django.conf import settings
from django.core import mail
from django.db import connection, connections

from appwarden.console import clock
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.audit.services import verify
from appwarden.console.cases import services
from appwarden.console.cases.models import (
    Answer,
    AnswerStatus,
    Case,
    CaseEvent,
    Mail,
    Proposal,
    ProposalKind,
    SweepMark,
)
from appwarden.console.cases.services import NewUndertaking
from appwarden.console.cases.services.sweep import run_sweep, sweep
from appwarden.console.cases.statuses import Status
from appwarden.console.deadlines.calendar import Rule, RuleKind
from appwarden.console.deadlines.models import Deadline, DeadlineState, Purpose
from appwarden.console.deadlines.services import start_deadline

FIVE_WORKING_DAYS = Rule(kind=RuleKind.WORKING_DAYS, amount=5)
NOTHING = {
    "recomputed": 0,
    "overdue": 0,
    "broken_promises": 0,
    "proposals": 0,
    "mails_made": 0,
    "mails_sent": 0,
    "leads_erased": 0,
}


def _notified(way: Way, count: int, *, start: date) -> list[Case]:
    """Put cases where a served notice has put them, without printing a notice for each."""
    cases = [way.opened() for _number in range(count)]
    Case.objects.filter(pk__in=[case.pk for case in cases]).update(
        status=Status.NOTIFIED, notified_on=start
    )
    for case in cases:
        start_deadline(
            case=case, purpose=Purpose.RECTIFICATION, policy=FIVE_WORKING_DAYS, start_on=start
        )
    return cases


def _reachable(way: Way) -> None:
    way.office.operator.contact_email = "legal@morninglight.example"
    way.office.operator.save()


@pytest.mark.django_db
def test_the_day_after_the_due_day_is_the_first_overdue_one(way: Way) -> None:
    case = _notified(way, 1, start=date(2026, 6, 1))[0]
    due = case.deadlines.get().due_on
    assert due == date(2026, 6, 8)
    last_minute = clock.now().replace(month=6, day=8, hour=23, minute=59)
    with clock.fixed(last_minute):
        assert run_sweep(last_minute).overdue == 0
    with clock.fixed(last_minute + timedelta(minutes=1)):
        assert sweep().overdue == 1


@pytest.mark.django_db
def test_a_second_run_writes_nothing(way: Way) -> None:
    _reachable(way)
    case = _notified(way, 1, start=date(2026, 5, 18))[0]
    first = sweep()
    assert (first.overdue, first.proposals, first.mails_made, first.mails_sent) == (1, 1, 1, 1)
    assert str(first).startswith("recomputed 0, overdue 1")
    assert vars(sweep()) == NOTHING
    assert Counter(case.events.values_list("act", flat=True)) == {
        "open": 1,
        "overdue": 1,
        "propose": 1,
    }


@pytest.mark.django_db
def test_the_sweep_notes_and_proposes_but_moves_no_status(way: Way) -> None:
    case = _notified(way, 1, start=date(2026, 5, 18))[0]
    sweep()
    case = Case.objects.get(pk=case.pk)
    assert (case.status, case.revision) == (Status.NOTIFIED, 0)
    assert case.answers.get().status == AnswerStatus.NO_REPLY
    assert case.proposals.get().kind == ProposalKind.REINSPECTION
    entry = AuditEntry.objects.get(act="cases.overdue")
    assert (entry.acting_user, entry.actor_name) == (None, "sweep")


@pytest.mark.django_db
def test_who_answered_is_not_noted_as_silent(way: Way) -> None:
    case = _notified(way, 1, start=date(2026, 5, 18))[0]
    services.record_answer(acting_user=way.company, case=case)
    sweep()
    assert [answer.status for answer in case.answers.all()] == [AnswerStatus.ANSWERED]


@pytest.mark.django_db
def test_an_answer_asks_for_a_re_inspection_before_the_due_day(way: Way) -> None:
    case = _notified(way, 1, start=clock.today())[0]
    assert sweep().proposals == 0
    services.record_answer(acting_user=way.company, case=case)
    assert sweep().proposals == 1


@pytest.mark.django_db
def test_no_due_day_is_never_overdue(way: Way) -> None:
    case = _notified(way, 1, start=date(2026, 5, 18))[0]
    start_deadline(
        case=case,
        purpose=Purpose.RECTIFICATION,
        policy=Rule(kind=RuleKind.NONE_YET),
        start_on=date(2020, 1, 1),
    )
    assert sweep().overdue == 0


@pytest.mark.django_db
def test_an_extension_after_the_reminder_asks_again_later(way: Way) -> None:
    _reachable(way)
    case = _notified(way, 1, start=date(2026, 5, 28))[0]
    assert case.deadlines.get().due_on == date(2026, 6, 4)
    assert sweep().mails_made == 1  # 3 days before
    asked = services.request_extension(acting_user=way.company, case=case, days=10, reason="tests")
    services.grant_extension(
        acting_user=way.officer, request=asked, days=10, move=services.Move(note="granted")
    )
    assert sweep().mails_made == 0
    with clock.fixed(clock.now() + timedelta(days=14)):
        assert sweep().mails_made == 1


@pytest.mark.django_db
def test_a_company_gets_one_digest_in_both_languages(way: Way) -> None:
    _reachable(way)
    _notified(way, 3, start=date(2026, 5, 18))
    assert sweep().mails_made == 1
    sent = mail.outbox[0]
    assert sent.to == ["legal@morninglight.example"]
    assert sent.body.count("2026-000003") == 2
    assert "2026-05-25" in sent.body
    assert sent.extra_headers["Message-ID"].startswith("<appwarden-")


@pytest.mark.enable_socket  # a refused connection on loopback
@pytest.mark.django_db
def test_a_mail_that_could_not_leave_is_tried_again(
    way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    _reachable(way)
    _notified(way, 1, start=date(2026, 5, 18))
    monkeypatch.setattr(settings, "EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
    monkeypatch.setattr(settings, "EMAIL_HOST", "127.0.0.1")
    monkeypatch.setattr(settings, "EMAIL_PORT", 1)  # nobody listens
    assert sweep().mails_sent == 0
    waiting = Mail.objects.get()
    assert (waiting.sent_at, waiting.tries) == (None, 1)
    assert waiting.problem
    monkeypatch.undo()
    with clock.fixed(clock.now() + timedelta(hours=1)):
        assert sweep().mails_sent == 1


@pytest.mark.django_db
def test_an_undertaking_past_its_day_is_noted_once(way: Way) -> None:
    case = way.opened()
    promise = NewUndertaking(text="delete the data", due_on=date(2026, 5, 29))
    services.add_undertaking(acting_user=way.officer, case=case, undertaking=promise)
    assert sweep().broken_promises == 1
    assert sweep().broken_promises == 0


@pytest.mark.django_db
def test_naming_removal_and_closure_are_proposed_when_their_gates_open(way: Way) -> None:
    not_rectified = way.not_rectified()
    ready_to_close = way.rectified()
    sweep()
    kinds = set(Proposal.objects.values_list("case_id", "kind"))
    assert (not_rectified.pk, ProposalKind.NAMING) in kinds
    assert (ready_to_close.pk, ProposalKind.CLOSURE) in kinds
    services.name_case(acting_user=way.approver, case=not_rectified)
    taken = Proposal.objects.get(case=not_rectified, kind=ProposalKind.NAMING)
    assert taken.state == "taken"


@pytest.mark.django_db
def test_a_dismissed_proposal_does_not_come_back(way: Way) -> None:
    _notified(way, 1, start=date(2026, 5, 18))
    sweep()
    services.dismiss_proposal(
        acting_user=way.officer, proposal=Proposal.objects.get(), reason="tested elsewhere"
    )
    assert sweep().proposals == 0


def _assert_each_effect_once(count: int) -> None:
    assert CaseEvent.objects.filter(act="overdue").count() == count
    assert CaseEvent.objects.filter(act="propose").count() == count
    assert Answer.objects.filter(status=AnswerStatus.NO_REPLY).count() == count
    assert AuditEntry.objects.filter(act="cases.overdue").count() == count
    assert AuditEntry.objects.filter(act="cases.propose").count() == count
    assert SweepMark.objects.filter(key__startswith="overdue ").count() == count
    assert Proposal.objects.count() == count
    assert Mail.objects.count() == 1
    assert verify().breaks == ()


@pytest.mark.django_db(transaction=True)
def test_two_sweeps_at_once_write_each_effect_once(way: Way) -> None:
    _reachable(way)
    count = 12
    _notified(way, count, start=date(2026, 5, 18))
    problems: list[BaseException] = []
    together = threading.Barrier(2)

    def run() -> None:
        try:
            together.wait()
            sweep()
        except BaseException as problem:  # noqa: BLE001  told to the test below
            problems.append(problem)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert problems == []
    _assert_each_effect_once(count)


CHILD = """
    import os, sys
    from datetime import datetime
    sys.path[:0] = os.environ["TEST_PATH"].split(os.pathsep)
    import django
    from django.conf import settings
    import console_test_settings
    console_test_settings.DATABASES["default"]["NAME"] = os.environ["TEST_DATABASE"]
    console_test_settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    os.environ["DJANGO_SETTINGS_MODULE"] = "console_test_settings"
    django.setup()
    from appwarden.console.cases.services.sweep import run_sweep
    from appwarden.console import clock
    moment = datetime.fromisoformat(os.environ["TEST_NOW"])
    print("ready", flush=True)
    with clock.fixed(moment):
        print(run_sweep(moment), flush=True)
"""


@pytest.fixture
def start_sweep() -> Callable[[], "subprocess.Popen[str]"]:
    """Return a way to start a sweep as a process of its own on the test's database."""
    environment = {
        **os.environ,
        "TEST_PATH": os.pathsep.join(path for path in sys.path if path),
        "TEST_DATABASE": str(connection.settings_dict["NAME"]),
        "TEST_NOW": clock.now().isoformat(),
    }

    def start() -> "subprocess.Popen[str]":
        child = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(CHILD)],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        return child

    return start


def _wait_for_marks(child: "subprocess.Popen[str]", least: int) -> None:
    patience = time.monotonic() + 30
    while SweepMark.objects.count() < least and child.poll() is None:
        assert time.monotonic() < patience
        time.sleep(0.005)


@pytest.mark.django_db(transaction=True)
def test_a_sweep_killed_half_way_neither_skips_nor_doubles(
    way: Way, start_sweep: Callable[[], "subprocess.Popen[str]"]
) -> None:
    _reachable(way)
    count = 40
    _notified(way, count, start=date(2026, 5, 18))
    for least in (5, 20):
        child = start_sweep()
        _wait_for_marks(child, least)
        os.kill(child.pid, signal.SIGKILL)
        assert child.wait(10) == -signal.SIGKILL
        child.stdout.close()  # type: ignore[union-attr]  # a pipe, as asked for
        assert SweepMark.objects.count() < count
    last = start_sweep()
    assert last.wait(60) == 0
    assert last.stdout is not None
    words = last.stdout.read()
    last.stdout.close()
    noted = int(words.split("overdue ")[1].split(",")[0])
    assert 0 < noted < count
    _assert_each_effect_once(count)


@pytest.mark.django_db
def test_a_running_deadline_is_not_touched(way: Way) -> None:
    _notified(way, 1, start=clock.today())
    sweep()
    assert Deadline.objects.get().state == DeadlineState.OPEN
    assert SweepMark.objects.count() == 0


def _ordered(way: Way, *, mail_of_store: str = "desk@store.example") -> Case:
    way.office.store.contact_email = mail_of_store
    way.office.store.save()
    return way.removal_ordered()


@pytest.mark.django_db
def test_a_store_is_reminded_of_its_order_once_before_and_once_after_its_day(way: Way) -> None:
    case = _ordered(way)
    due = case.deadlines.get(purpose=Purpose.STORE_REMOVAL).due_on
    assert due is not None
    assert sweep().mails_made == 1
    assert sweep().mails_made == 0
    sent = mail.outbox[0]
    assert sent.to == ["desk@store.example"]
    assert sent.body.count(case.number) == 2
    assert "not reported removed yet" in sent.body
    assert Mail.objects.get().store == way.office.store
    with clock.fixed(clock.now() + timedelta(days=3)):
        assert sweep().mails_made == 1
        assert sweep().mails_made == 0


@pytest.mark.django_db
def test_a_store_that_removed_the_app_or_has_no_address_is_not_reminded(way: Way) -> None:
    case = _ordered(way, mail_of_store="")
    assert sweep().mails_made == 0
    way.office.store.contact_email = "desk@store.example"
    way.office.store.save()
    item = case.removal_orders.get().items.get()
    services.report_removed(acting_user=way.users[Role.STORE], item=item)
    assert sweep().mails_made == 0
