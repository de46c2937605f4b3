"""A whole case as a folder: its records, its audit rows, its files, and a manifest of hashes.

Whoever gets the folder checks it with any SHA-256 tool; no database is needed.
"""

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from django.core import serializers
from django.db import models, transaction

from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.models import AuditEntry
from appwarden.console.audit.services import record
from appwarden.console.cases.models import Case, RemovalItem
from appwarden.console.documents.models import DocumentFile
from appwarden.console.vault.models import StoredFile
from appwarden.console.vault.services import path_of

FORMAT = "appwarden.case-export/1"
MANIFEST = "manifest.json"
_READ_BYTES = 1 << 20


def export_case(*, acting_user: User, case: Case, folder: Path) -> Path:
    """Write the case under `folder` (made, and empty before) and return the manifest's path.

    Raises FileExistsError where the folder holds something already.
    """
    require(acting_user, "cases.export", case)
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty: name a folder of its own for each export")
    with transaction.atomic():
        fresh = Case.objects.get(pk=case.pk)
        _write_records(fresh, folder)
        _write_audit(fresh, folder)
        _copy_files(fresh, folder)
        manifest = _write_manifest(fresh, folder, acting_user)
        record(
            acting_user=acting_user,
            act="cases.export",
            target=fresh,
            old={},
            new={"manifest_sha256": _sha256(manifest)},
        )
    return manifest


def _write_records(case: Case, folder: Path) -> None:
    records = folder / "records"
    records.mkdir()
    for name, rows in _rows_of(case):
        text = serializers.serialize("json", rows, indent=2, ensure_ascii=False)
        (records / f"{name}.json").write_text(text, encoding="utf-8")


def _rows_of(case: Case) -> Iterator[tuple[str, list[models.Model]]]:
    """Give the case, everything that points at it, and its history, by kind."""
    yield "case", [case]
    for relation in case._meta.related_objects:
        if relation.field.many_to_many or relation.related_model is Case:
            continue
        manager = relation.related_model._default_manager
        rows = list(manager.filter(**{relation.field.name: case}).order_by("pk"))
        if rows:
            yield relation.related_model._meta.label_lower, rows
    yield "cases.removalitem", list(RemovalItem.objects.filter(order__case=case).order_by("pk"))
    yield "cases.summons", list(case.summonses.order_by("pk"))
    yield "cases.case-history", list(case.history.order_by("history_date", "pk"))


def _write_audit(case: Case, folder: Path) -> None:
    entries = AuditEntry.objects.filter(target_type="cases.case", target_id=str(case.pk))
    with (folder / "audit.jsonl").open("w", encoding="utf-8") as file:
        for entry in entries.order_by("sequence"):
            fields = serializers.serialize("python", [entry])[0]["fields"]
            file.write(json.dumps(fields, ensure_ascii=False, default=str, sort_keys=True) + "\n")


def _copy_files(case: Case, folder: Path) -> None:
    files = folder / "files"
    files.mkdir()
    for stored in _stored_files(case):
        source = path_of(stored.sha256)
        if source.is_file():
            shutil.copyfile(source, files / f"{stored.sha256[:16]}-{stored.name}")


def _stored_files(case: Case) -> list[StoredFile]:
    """Return documents, reports and attachments; builds stay in the vault, known by hash."""
    found: set[str] = set()
    documents = DocumentFile.objects.filter(document__case=case)
    found |= set(documents.values_list("stored_id", flat=True))
    for rows, name in (
        (case.inspections, "report_id"),
        (case.answers, "file_id"),
        (case.appeals, "file_id"),
        (case.remedies, "proof_id"),
        (case.sources, "archived_id"),
        (case.causes, "evidence_file_id"),
    ):
        found |= set(rows.values_list(name, flat=True))
    items = RemovalItem.objects.filter(order__case=case)
    found |= set(items.values_list("evidence_id", flat=True))
    return list(StoredFile.objects.filter(pk__in=found - {None}).order_by("pk"))


def _write_manifest(case: Case, folder: Path, acting_user: User) -> Path:
    listed = [
        {
            "path": path.relative_to(folder).as_posix(),
            "size_bytes": path.stat().st_size,
            "sha256": _sha256(path),
        }
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]
    content = {
        "format": FORMAT,
        "case": case.number,
        "status": case.status,
        "exported_at": clock.now().isoformat(),
        "exported_by": acting_user.username,
        "files": listed,
    }
    manifest = folder / MANIFEST
    text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True)
    manifest.write_text(text + "\n", encoding="utf-8")
    return manifest


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_READ_BYTES):
            digest.update(chunk)
    return digest.hexdigest()
