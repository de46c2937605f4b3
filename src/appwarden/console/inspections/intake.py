"""A folder of apps and reports in, builds and inspections out; the same file is taken once."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from appwarden.console.inspections.errors import InspectionRefusedError
from appwarden.console.inspections.models import Inspection
from appwarden.console.inspections.services.importing import import_reports
from appwarden.console.inspections.services.ordering import (
    Order,
    Source,
    receive_app,
    request_inspection,
)
from appwarden.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from appwarden.console.accounts.models import User

SUFFIXES = frozenset({".apk", ".apks", ".xapk", ".apkm"})
REPORT_SUFFIX = ".json"


@dataclass
class Taken:
    """What became of each file of the folder."""

    queued: list[Inspection] = field(default_factory=list)
    known: list[Path] = field(default_factory=list)
    refused: list[tuple[Path, str]] = field(default_factory=list)
    reports: int = 0

    @override
    def __str__(self) -> str:
        lines = [f"refused {file}: {reason}" for file, reason in self.refused]
        counts = f"{len(self.queued)} queued, {len(self.known)} known, {self.reports} reports"
        return "\n".join([*lines, f"{counts}, {len(self.refused)} refused"])


def take_folder(*, acting_user: "User", folder: Path, source: Source) -> Taken:
    """Take in every app and every report (JSON) below `folder`; run again, only what is new.

    A file is known by its hash and the store it came from. Raises UsageError when there is no such
    folder; a file that is no app is told and does not stop the others.
    """
    if not folder.is_dir():
        message = f"{folder} is no folder"
        raise UsageError(message)
    taken = Taken()
    for file in _files(folder, SUFFIXES):
        _take(acting_user, file, source, taken)
    _take_reports(acting_user, folder, source, taken)
    return taken


def _take_reports(user: "User", folder: Path, source: Source, taken: Taken) -> None:
    files = {str(number): file for number, file in enumerate(_files(folder, {REPORT_SUFFIX}))}
    imported = import_reports(
        acting_user=user,
        reports=((number, file.read_bytes()) for number, file in files.items()),
        source=source,
    )
    taken.reports += imported.new
    taken.refused += [(files[number], reason) for number, reason in imported.refused]


def _take(user: "User", file: Path, source: Source, taken: Taken) -> None:
    try:
        with file.open("rb") as stream:
            build = receive_app(acting_user=user, stream=stream, name=file.name, source=source)
    except (OSError, UnreadableError, InspectionRefusedError) as problem:
        taken.refused.append((file, str(problem)))
        return
    if build.inspections.exists():
        taken.known.append(file)
    else:
        taken.queued.append(request_inspection(acting_user=user, order=Order(build=build)))


def _files(folder: Path, suffixes: Collection[str]) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        if file.suffix.lower() in suffixes and file.is_file() and not file.is_symlink():
            yield file
