"""A bulletin names only what still fails, under two numbers, and is frozen when it goes out."""

import hashlib
from collections.abc import Callable

import pytest
from casework import PROBLEMS, Way
from console_office import Office
from django.core.exceptions import PermissionDenied

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.cases import services as case_services
from appwarden.console.cases.models import Case
from appwarden.console.cases.statuses import Status
from appwarden.console.publication.frozen import PublicBulletin, decoded
from appwarden.console.publication.levels import (
    BulletinStatus,
    EntryState,
    ErratumEffect,
    Level,
)
from appwarden.console.publication.models import Bulletin
from appwarden.console.publication.services.announcing import set_redaction_rule
from appwarden.console.publication.services.correcting import Correction, issue_erratum
from appwarden.console.publication.services.drafting import BulletinText, draft_bulletin
from appwarden.console.publication.services.publishing import (
    entries_in_doubt,
    publish_bulletin,
    withdraw_bulletin,
)
from appwarden.console.vault.services import open_file
from appwarden.errors import GateClosedError, MoveRefusedError

Users = dict[Role, User]
Failing = Callable[[int], list[Case]]
Draft = Callable[..., Bulletin]


def fix(way: Way, case: Case) -> None:
    """Find a case rectified after all."""
    case_services.record_reinspection(
        acting_user=way.officer,
        case=case,
        results={problem.code: "fixed" for problem in PROBLEMS},
    )
    case_services.mark_rectified(acting_user=way.officer, case=case)


def test_publishing_names_freezes_numbers_and_prints(
    failing: Failing, draft: Draft, users: Users
) -> None:
    cases = failing(2)
    bulletin = publish_bulletin(acting_user=users[Role.PUBLISHER], bulletin=draft(cases))
    assert bulletin.status == BulletinStatus.PUBLISHED
    assert (bulletin.slug, bulletin.year_number, bulletin.running_number) == ("office-2026-1", 1, 1)
    form = decoded(bulletin.frozen)
    assert hashlib.sha256(bulletin.frozen.encode()).hexdigest() == bulletin.sha256
    assert [entry.name for entry in form.entries] == ["示例0号", "示例1号"]
    assert form.entries[0].problems[0].code == "MIIT-T01"
    for case in cases:
        case.refresh_from_db()
        assert (case.status, case.visibility, case.batch) == (
            Status.NAMED, Level.FULL, bulletin.batch,
        )  # fmt: skip
        assert case.deadlines.get(purpose="after_naming").due_on == bulletin.due_on
    assert str(bulletin.due_on) == "2026-06-08"
    assert bulletin.document_zh is not None
    assert "2026年第1批，总第1批" in bulletin.document_zh.title
    assert "尚有2款应用" in bulletin.document_zh.letter
    assert bulletin.document_en is not None
    assert bulletin.document_en.sequence == bulletin.document_zh.sequence == 1
    assert bulletin.archive is not None
    with open_file(bulletin.archive.sha256) as file:
        assert "示例0号" in file.read().decode()
    entry = AuditEntry.objects.get(act="publication.publish")
    assert entry.new["sha256"] == bulletin.sha256


def test_what_was_fixed_since_the_draft_is_not_named(
    failing: Failing, draft: Draft, users: Users, way: Way
) -> None:
    cases = failing(3)
    bulletin = draft(cases)
    fix(way, cases[1])
    publisher = users[Role.PUBLISHER]
    with pytest.raises(GateClosedError) as refused:
        publish_bulletin(acting_user=publisher, bulletin=bulletin)
    bulletin.refresh_from_db()
    assert bulletin.status == BulletinStatus.DRAFT
    cases[0].refresh_from_db()
    assert cases[0].status == Status.NOT_RECTIFIED
    doubts = entries_in_doubt(bulletin)
    assert [entry.case_id for entry, _reasons in doubts] == [cases[1].pk]
    assert list(refused.value.entries) == [doubts[0][0].pk]
    published = publish_bulletin(
        acting_user=publisher, bulletin=bulletin, drop=list(refused.value.entries)
    )
    dropped = published.entries.get(case=cases[1])
    assert dropped.state == EntryState.DROPPED
    assert dropped.reason
    assert [entry.name for entry in decoded(published.frozen).entries] == ["示例0号", "示例2号"]
    cases[1].refresh_from_db()
    assert cases[1].status == Status.RECTIFIED


def test_who_drafted_does_not_publish(failing: Failing, draft: Draft, users: Users) -> None:
    bulletin = draft(failing(1))
    with pytest.raises(PermissionDenied):
        publish_bulletin(acting_user=users[Role.CASE_OFFICER], bulletin=bulletin)
    Bulletin.objects.filter(pk=bulletin.pk).update(drafted_by=users[Role.PUBLISHER])
    with pytest.raises(MoveRefusedError, match="publish"):
        publish_bulletin(acting_user=users[Role.PUBLISHER], bulletin=bulletin)


def test_due_day_stated_must_be_the_one_the_rule_gives(
    failing: Failing, draft: Draft, users: Users, way: Way
) -> None:
    wrong = draft(failing(1), due_on=way.campaign.begins_on)
    with pytest.raises(MoveRefusedError, match="2026-06-08"):
        publish_bulletin(acting_user=users[Role.PUBLISHER], bulletin=wrong)


def test_neither_without_batch_nor_without_entries(
    failing: Failing, draft: Draft, users: Users
) -> None:
    publisher = users[Role.PUBLISHER]
    with pytest.raises(MoveRefusedError):
        publish_bulletin(acting_user=publisher, bulletin=draft([]))
    bulletin = draft(failing(1))
    Bulletin.objects.filter(pk=bulletin.pk).update(batch=None)
    with pytest.raises(MoveRefusedError):
        publish_bulletin(acting_user=publisher, bulletin=bulletin)


@pytest.mark.parametrize(
    ("level", "status", "named"),
    [(Level.CONFIRMED_ONLY, Status.NAMED, 1), (Level.INTERNAL, Status.NOT_RECTIFIED, 1)],
)
def test_levels_say_no_more_than_they_should(
    failing: Failing, draft: Draft, users: Users, level: Level, status: Status, named: int
) -> None:
    cases = failing(1)
    bulletin = publish_bulletin(
        acting_user=users[Role.PUBLISHER], bulletin=draft(cases, level=level)
    )
    form: PublicBulletin = decoded(bulletin.frozen)
    assert (form.entries, form.named) == ((), named)
    assert "示例0号" not in bulletin.frozen
    assert bulletin.document_zh is not None
    assert "示例0号" not in bulletin.document_zh.letter
    assert bulletin.entries.get().search_text == ""
    cases[0].refresh_from_db()
    assert cases[0].status == status


def test_natural_persons_are_masked_and_rules_hide_fields(
    failing: Failing, draft: Draft, users: Users, office: Office
) -> None:
    cases = failing(2)
    bulletin = draft(cases)
    person = bulletin.entries.get(case=cases[0])
    person.developer, person.record_number = "张小明", "浙ICP备1号"
    person.save()
    set_redaction_rule(
        acting_user=users[Role.PUBLISHER], authority=office.authority, field="record_number"
    )
    published = publish_bulletin(acting_user=users[Role.PUBLISHER], bulletin=bulletin)
    first, second = decoded(published.frozen).entries
    assert (first.developer, first.record_number) == ("张**", "***")
    assert first.redacted == ("developer", "record_number")
    assert second.developer == "第1示例科技有限公司"
    assert "张小明" not in published.frozen
    assert "张 小" not in published.entries.get(case=cases[0]).search_text


def test_errata_are_numbered_and_leave_the_frozen_text(
    failing: Failing, draft: Draft, users: Users
) -> None:
    publisher = users[Role.PUBLISHER]
    bulletin = publish_bulletin(acting_user=publisher, bulletin=draft(failing(2)))
    frozen = bulletin.frozen
    first = bulletin.entries.get(position=1)
    correction = Correction(
        text_zh="第1行版本有误。", effect=ErratumEffect.CORRECT, entry=first,
        values={"version": "2.0.1"},
    )  # fmt: skip
    erratum = issue_erratum(acting_user=publisher, bulletin=bulletin, correction=correction)
    assert (erratum.number, erratum.old_values, erratum.new_values) == (
        1, {"version": ""}, {"version": "2.0.1"},
    )  # fmt: skip
    removal = Correction(
        text_zh="删除第2行。",
        effect=ErratumEffect.REMOVE,
        entry=bulletin.entries.get(position=2),
    )
    assert issue_erratum(acting_user=publisher, bulletin=bulletin, correction=removal).number == 2
    with pytest.raises(MoveRefusedError):
        issue_erratum(acting_user=publisher, bulletin=bulletin, correction=correction)
    bulletin.refresh_from_db()
    assert bulletin.frozen == frozen
    assert bulletin.entries.get(position=2).search_text == ""
    assert erratum.document is not None
    assert "2.0.1" in erratum.document.letter


def test_withdrawn_bulletin_withdraws_its_documents(
    failing: Failing, draft: Draft, users: Users
) -> None:
    publisher = users[Role.PUBLISHER]
    bulletin = publish_bulletin(acting_user=publisher, bulletin=draft(failing(1)))
    gone = withdraw_bulletin(acting_user=publisher, bulletin=bulletin, reason="有误")
    assert gone.document_zh is not None
    gone.document_zh.refresh_from_db()
    assert (gone.status, gone.document_zh.status) == ("withdrawn", "withdrawn")
    with pytest.raises(MoveRefusedError):
        withdraw_bulletin(acting_user=publisher, bulletin=bulletin, reason="again")


def test_removal_bulletin_lists_what_is_ordered(
    way: Way, draft: Draft, users: Users, failing: Failing
) -> None:
    removed = way.removed()
    bulletin = draft([removed, *failing(1)], kind="removal")
    with pytest.raises(GateClosedError) as refused:
        publish_bulletin(acting_user=users[Role.PUBLISHER], bulletin=bulletin)
    published = publish_bulletin(
        acting_user=users[Role.PUBLISHER], bulletin=bulletin, drop=list(refused.value.entries)
    )
    assert published.slug == "office-2026-1-removal"
    assert [entry.name for entry in decoded(published.frozen).entries] == ["晨光天气"]


def test_draft_belongs_to_its_office(users: Users, office: Office) -> None:
    stranger = users[Role.CASE_OFFICER]
    stranger.authority = type(office.authority).objects.create(
        code="other", name_zh="另一局", name_en="Other"
    )
    stranger.save()
    with pytest.raises(PermissionDenied):
        draft_bulletin(
            acting_user=stranger, authority=office.authority, text=BulletinText(title_zh="x")
        )
