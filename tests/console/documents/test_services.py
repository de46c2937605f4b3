"""Documents are numbered without gaps, frozen, proven to anybody, and seen by whom they concern."""

import hashlib
from collections.abc import Callable

import pytest
from console_office import Office
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.cases.models import Case
from appwarden.console.cases.services.opening import (
    NewCase,
    NewProblem,
    open_case,
    set_problems,
)
from appwarden.console.documents import queries, services
from appwarden.console.documents.composition import of_case, problem_name
from appwarden.console.documents.kinds import Format, Kind
from appwarden.console.documents.models import Document
from appwarden.console.vault.services import open_file
from appwarden.errors import MoveRefusedError, UsageError

Users = dict[Role, User]
SignIn = Callable[[User], Client]


@pytest.fixture
def case(office: Office, users: Users) -> Case:
    officer = users[Role.CASE_OFFICER]
    opened = open_case(acting_user=officer, new=NewCase(authority=office.authority, app=office.app))
    problem = NewProblem(code="MIIT-T01", clauses=["PIPL-13"], detail_zh="同意前读取设备标识")
    return set_problems(acting_user=officer, case=opened, problems=[problem])


def issue(case: Case, users: Users, *, language: str = "zh-hans") -> Document:
    return services.issue_document(
        acting_user=users[Role.CASE_OFFICER],
        kind=Kind.RECTIFICATION_NOTICE,
        case=case,
        language=language,
    )


def test_issued_document_is_numbered_hashed_and_told(case: Case, users: Users) -> None:
    first, second = issue(case, users), issue(case, users)
    assert first.number == "示例通信管理局改通〔2026〕1号"
    assert second.number == "示例通信管理局改通〔2026〕2号"
    assert hashlib.sha256(first.letter.encode()).hexdigest() == first.sha256
    assert {file.format for file in first.files.all()} == {"pdf", "docx", "xlsx", "csv", "html"}
    for file in first.files.all():
        with open_file(file.stored_id) as stream:
            assert hashlib.sha256(stream.read()).hexdigest() == file.stored_id
    entry = AuditEntry.objects.get(act="documents.issue", target_id=str(first.pk))
    assert entry.new["sha256"] == first.sha256
    assert "同意前读取设备标识" in first.letter
    assert "违规收集个人信息" in first.letter


def test_english_letter_has_an_english_number(case: Case, users: Users) -> None:
    made = issue(case, users, language="en")
    assert made.number == "OFFICE RN 1 (2026)"
    assert "Collecting personal information in breach" in made.letter


def test_printing_again_gives_the_same_bytes(case: Case, users: Users) -> None:
    made = issue(case, users)
    for file in made.files.all():
        again = services.reprinted(made, Format(file.format))
        assert hashlib.sha256(again).hexdigest() == file.stored_id


def test_a_refused_person_uses_up_no_number(case: Case, users: Users) -> None:
    with pytest.raises(PermissionDenied):
        services.issue_document(
            acting_user=users[Role.AUDITOR], kind=Kind.RECTIFICATION_NOTICE, case=case
        )
    assert issue(case, users).sequence == 1


def test_draft_has_no_number_and_can_be_written_anew(case: Case, users: Users) -> None:
    content = of_case(Kind.RECTIFICATION_NOTICE, case, "zh")
    officer = users[Role.CASE_OFFICER]
    draft = services.save_draft(acting_user=officer, content=content)
    again = services.save_draft(acting_user=officer, content=content, document=draft)
    assert (again.pk, again.number, again.code) == (draft.pk, None, None)
    assert b"%PDF" in services.reprinted(again, Format.PDF)


def test_withdrawn_document_is_still_proven_as_such(case: Case, users: Users) -> None:
    made = issue(case, users)
    approver = users[Role.APPROVER]
    services.withdraw_document(acting_user=approver, document=made, reason="错发")
    found = queries.proven_by_code(made.code or "")
    assert found is not None
    assert found.status == "withdrawn"
    with pytest.raises(MoveRefusedError):
        services.withdraw_document(acting_user=approver, document=made, reason="again")


def test_office_changes_its_wording_in_versions(case: Case, users: Users, office: Office) -> None:
    before = issue(case, users)
    source = "限期改正通知\n\n请{{ addressee }}于{{ deadline }}前改正。\n\n[table]"
    changed = services.change_template(
        acting_user=users[Role.APPROVER],
        authority=office.authority,
        kind=Kind.RECTIFICATION_NOTICE,
        language="zh",
        source=source,
    )
    after = issue(case, users)
    assert (changed.version, before.template, after.template) == (1, None, changed)
    assert (before.title, after.title) == (
        "关于责令整改侵害用户权益问题的通知", "限期改正通知",
    )  # fmt: skip
    with pytest.raises(UsageError):
        services.change_template(
            acting_user=users[Role.APPROVER],
            authority=office.authority,
            kind=Kind.RECTIFICATION_NOTICE,
            language="zh",
            source="T\n\n{{ office.__class__ }}",
        )


@pytest.mark.parametrize(("typed", "proven"), [(True, True), (False, False)])
def test_anybody_proves_by_number_and_code(
    case: Case, users: Users, client: Client, *, typed: bool, proven: bool
) -> None:
    made = issue(case, users)
    number = (made.number or "").replace("〔", "(").replace("〕", ")") if typed else "1"
    said = client.post(
        reverse("documents:verify"),
        {"by_number": "1", "number": number, "code": (made.code or "").lower()},
    )
    assert ((made.number or "") in said.content.decode()) is proven


def test_anybody_proves_a_file_and_learns_nothing_of_the_case(
    case: Case, users: Users, client: Client
) -> None:
    made = issue(case, users)
    with open_file(made.files.get(format="pdf").stored_id) as stream:
        content = stream.read()
    for data, known in ((content, True), (content + b"x", False)):
        upload = SimpleUploadedFile("notice.pdf", data)
        page = client.post(reverse("documents:verify"), {"by_file": "1", "file": upload})
        assert ((made.number or "") in page.content.decode()) is known
        assert "晨光" not in page.content.decode()
    assert client.get(reverse("documents:proof", args=[made.code])).status_code == 200
    assert client.get(reverse("documents:proof", args=["0000000000"])).status_code == 404


def test_only_the_company_concerned_reads_it(
    case: Case, users: Users, sign_in: SignIn, office: Office
) -> None:
    made = issue(case, users)
    address = reverse("documents:file", args=[made.pk, "pdf"])
    company = users[Role.COMPANY]
    answer = sign_in(company).get(address)
    assert answer.getvalue().startswith(b"%PDF")
    company.operator = office.other_operator
    company.save()
    assert sign_in(company).get(address).status_code == 404
    assert sign_in(users[Role.STORE]).get(address).status_code == 404


def test_pages_of_the_office(
    case: Case,
    users: Users,
    sign_in: SignIn,
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    made = [issue(case, users) for _number in range(3)][-1]
    browser = sign_in(users[Role.APPROVER])
    with django_assert_max_num_queries(9):  # type: ignore[attr-defined]  # a context manager
        page = browser.get(reverse("documents:list"))
    assert page.status_code == 200
    assert (made.number or "") in page.content.decode()
    assert browser.get(reverse("documents:document", args=[made.pk])).status_code == 200
    assert browser.get(reverse("documents:templates")).status_code == 200
    address = reverse("documents:template", args=["naming_bulletin", "zh"])
    assert "示例专项行动" in browser.get(address).content.decode()
    wrong = browser.post(address, {"source": "T\n\n{{ nobody }}", "save": "1"})
    assert "nobody" in wrong.content.decode()
    made_pdf = browser.post(address, {"source": "标题\n\n{{ office }}", "pdf": "1"})
    assert made_pdf.content.startswith(b"%PDF")


def test_problem_names_come_from_the_catalogue() -> None:
    assert problem_name("T05", "zh") == problem_name("MIIT-T05", "zh")
    assert "索取权限" in problem_name("MIIT-T05", "zh")
    assert problem_name("unheard-of", "en") == "unheard-of"
