"""A real bulletin is looked at before it is taken in; rows that were not read stay visible."""

import io
from datetime import date

import pytest
from casework import Way
from console_office import Office
from django.core.exceptions import PermissionDenied

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.publication.frozen import decoded
from appwarden.console.publication.levels import ImportStatus, Level, Origin
from appwarden.console.publication.models import Bulletin, BulletinImport
from appwarden.console.publication.services.taking_in import (
    Record,
    confirm_batch_list,
    confirm_import,
    discard_import,
    open_cases_of,
    reading_of,
    record_bulletin,
    upload_bulletin,
)
from appwarden.console.registry.models import App
from appwarden.errors import MoveRefusedError, UnreadableError

Users = dict[Role, User]
PIPES = """关于侵害用户权益行为的App通报
应用名称 | 应用开发者 | 应用来源 | 应用版本 | 问题项 |
晨光天气 | 杭州晨光网络科技有限公司 | 应用宝 | 1.0.9 | 违规收集个人信息 |
远山小程序 | 苏州远山软件有限公司 | 微信小程序 | / | 账号注销难；别的问题 |
推送SDK | 示例推送有限公司 | 官网 | 2.0 | 违规收集个人信息 |
不知道的一行 | 另一格
"""
KEPT = Record(
    title_zh="关于侵害用户权益行为的App通报", issued_on=date(2026, 5, 20), level=Level.FULL
)


def upload(users: Users, office: Office, text: str = PIPES) -> BulletinImport:
    return upload_bulletin(
        acting_user=users[Role.CASE_OFFICER],
        authority=office.authority,
        name="../通报.txt",
        stream=io.BytesIO(text.encode()),
    )


def test_upload_keeps_the_file_and_the_account(users: Users, office: Office) -> None:
    taken = upload(users, office)
    assert (taken.name, taken.shape, taken.row_count, taken.unread_count) == (
        "通报.txt", "pipes", 3, 1,
    )  # fmt: skip
    assert [piece.line for piece in reading_of(taken).unread] == [6]
    assert not Bulletin.objects.exists()


def test_confirmed_rows_become_a_bulletin_of_record(users: Users, office: Office) -> None:
    taken = upload(users, office)
    bulletin = confirm_import(acting_user=users[Role.CASE_OFFICER], taken=taken, kept=KEPT)
    assert (bulletin.origin, bulletin.slug) == (Origin.RECORD, "office-2026-05-20")
    assert bulletin.archive == taken.file
    first, second, third = bulletin.entries.all()
    assert first.app == office.app
    assert [problem["code"] for problem in first.problems] == ["MIIT-T01"]
    assert [problem["code"] for problem in second.problems] == ["MIIT-T11", ""]
    assert second.found["name"]["found"] == "远山小程序"
    assert (second.subject, third.subject) == ("mini_program", "sdk")
    assert len(decoded(bulletin.frozen).entries) == 3
    taken.refresh_from_db()
    assert (taken.status, taken.bulletin) == (ImportStatus.CONFIRMED, bulletin)
    with pytest.raises(MoveRefusedError):
        confirm_import(acting_user=users[Role.CASE_OFFICER], taken=taken, kept=KEPT)


def test_two_bulletins_of_one_day_have_two_addresses(users: Users, office: Office) -> None:
    slugs = [
        confirm_import(
            acting_user=users[Role.CASE_OFFICER], taken=upload(users, office), kept=KEPT
        ).slug
        for _number in range(3)
    ]
    assert slugs == ["office-2026-05-20", "office-2026-05-20-2", "office-2026-05-20-3"]


def test_cases_are_opened_for_apps_once(users: Users, office: Office, way: Way) -> None:
    bulletin = confirm_import(
        acting_user=users[Role.CASE_OFFICER], taken=upload(users, office), kept=KEPT
    )
    opened = open_cases_of(acting_user=way.officer, bulletin=bulletin)
    assert [case.app.name_zh for case in opened if case.app] == ["晨光天气", "远山小程序"]
    assert App.objects.get(name_zh="远山小程序").platform == "mini_program"
    assert opened[0].sources.get().archived == bulletin.archive
    assert open_cases_of(acting_user=way.officer, bulletin=bulletin) == []


def test_list_of_batches_gives_declared_numbers(users: Users, office: Office) -> None:
    text = "total\tyear\tbatch\tdate\tdeclared_apps\n90\t2025\t3\t2025-03-04\t26\n"
    officer = users[Role.CASE_OFFICER]
    made = confirm_batch_list(acting_user=officer, taken=upload(users, office, text))
    assert [(b.running_number, b.declared_count, b.level) for b in made] == [(90, 26, "internal")]
    again = confirm_batch_list(acting_user=officer, taken=upload(users, office, text))
    assert again == []


def test_discarded_and_refused(users: Users, office: Office) -> None:
    taken = discard_import(acting_user=users[Role.APPROVER], taken=upload(users, office))
    assert taken.status == ImportStatus.DISCARDED
    with pytest.raises(PermissionDenied):
        upload_bulletin(
            acting_user=users[Role.AUDITOR],
            authority=office.authority,
            name="x",
            stream=io.BytesIO(b"x"),
        )
    with pytest.raises(UnreadableError):
        upload_bulletin(
            acting_user=users[Role.APPROVER],
            authority=office.authority,
            name="x",
            stream=io.BytesIO(b"\xff\xff"),
        )


def test_a_record_may_list_cases_and_names_none_by_it(
    users: Users, office: Office, way: Way
) -> None:
    case = way.not_rectified()
    bulletin = record_bulletin(
        acting_user=users[Role.CASE_OFFICER], authority=office.authority, kept=KEPT, cases=[case]
    )
    case.refresh_from_db()
    assert (bulletin.entries.get().case, case.status) == (case, "not_rectified")
    assert bulletin.entries.get().app == office.app
