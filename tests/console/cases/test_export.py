"""The export of a case: complete, checkable without a database, and noted in the audit log."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from casework import Way
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from appwarden.console.accounts.models import User
from appwarden.console.accounts.roles import Role
from appwarden.console.audit.models import AuditEntry
from appwarden.console.cases.services import export_case, record_answer

pytestmark = pytest.mark.django_db


def test_every_file_is_in_the_manifest_with_its_hash(way: Way, tmp_path: Path) -> None:
    case = way.notified()
    record_answer(acting_user=way.company, case=case)
    folder = tmp_path / "case"
    manifest = json.loads(
        export_case(acting_user=way.officer, case=case, folder=folder).read_text("utf-8")
    )
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {one["path"] for one in manifest["files"]} == found - {"manifest.json"}
    for one in manifest["files"]:
        assert hashlib.sha256((folder / one["path"]).read_bytes()).hexdigest() == one["sha256"]
    assert {"records/case.json", "records/cases.answer.json", "audit.jsonl"} <= found
    assert "records/deadlines.deadline.json" in found
    assert any(path.endswith(".pdf") for path in found)
    lines = (folder / "audit.jsonl").read_text("utf-8").splitlines()
    acts = [json.loads(line)["act"] for line in lines]
    assert acts[0] == "cases.open"
    assert "cases.serve_notice" in acts
    assert AuditEntry.objects.filter(act="cases.export").count() == 1


def test_a_folder_in_use_is_left_alone(way: Way, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError, match="not empty"):
        export_case(acting_user=way.officer, case=way.opened(), folder=tmp_path)


def test_a_company_exports_nothing(way: Way, tmp_path: Path) -> None:
    with pytest.raises(PermissionDenied):
        export_case(acting_user=way.company, case=way.notified(), folder=tmp_path)


def test_the_download_is_a_zip_of_the_folder(way: Way, sign_in: Callable[[User], Client]) -> None:
    case = way.opened()
    client = sign_in(way.users[Role.AUDITOR])
    answer = client.post(reverse("cases:export", args=(case.number,)))
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer)))
    assert f"{case.number}/manifest.json" in archive.namelist()
