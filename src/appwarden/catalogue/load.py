"""Catalogue folders in, one typed `Catalogue` out; a compiled copy spares the YAML parser."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from appwarden.catalogue.model import FOLDERS, Catalogue, Rule, Version
from appwarden.errors import CatalogueError

ROOT = Path(__file__).parent
VERSION_FILE = "VERSION.yaml"
RULE_FOLDERS = ("rules", "draft")
_FILE_LIMIT_BYTES = 1 << 18
COMPILED = ROOT / "__pycache__" / "catalogue.msgpack"

Typed = TypeVar("Typed")
Sources = dict[str, bytes]
"""File name relative to the catalogue (`duties/CN2019-1.1.yaml`) to its bytes, names sorted."""


class Located(NamedTuple):
    """A record with the file it was read from, and the folder that tells its kind."""

    file: str
    folder: str
    record: Any


class _Compiled(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    key: str
    catalogue: Catalogue


def load_catalogue(extra: Sequence[Path] = ()) -> Catalogue:
    """Load the catalogue, and the folders of `extra` laid out like it on top.

    A name that stands in two folders is an error: extra files add, they never replace.
    Raises CatalogueError naming the file that does not fit.
    """
    sources = read_sources(extra)
    if extra:
        return parse(sources)
    key = _key(sources)
    compiled = _read_compiled(key)
    if compiled is not None:
        return compiled
    catalogue = parse(sources)
    with suppress(OSError):  # A read-only installation is as right, only slower.
        _write_compiled(key, catalogue)
    return catalogue


def build_compiled() -> Path:
    """Write the compiled copy of the catalogue and return its path; OSError when it cannot."""
    sources = read_sources()
    _write_compiled(_key(sources), parse(sources))
    return COMPILED


def read_sources(extra: Sequence[Path] = ()) -> Sources:
    """Read every catalogue file's bytes; raises CatalogueError for a folder that is not there."""
    found = dict(_read_folder(ROOT, ""))
    for number, folder in enumerate(extra):
        if not folder.is_dir():
            message = f"{folder}: not a folder; give a folder laid out like the catalogue"
            raise CatalogueError(message)
        found.update(_read_folder(folder, f"extra-{number}/"))
    return dict(sorted(found.items()))


def sources_sha256(sources: Sources) -> str:
    """Hash names and bytes of all files in sorted order."""
    total = hashlib.sha256()
    for name in sorted(sources):
        total.update(f"{name}\0{len(sources[name])}\0".encode())
        total.update(sources[name])
    return total.hexdigest()


def parse(sources: Sources) -> Catalogue:
    """Parse and type every source file; raises CatalogueError at the first that does not fit."""
    return assemble(sources, [record_in(name, content) for name, content in sources.items()])


def assemble(sources: Sources, records: Iterable[Located]) -> Catalogue:
    """Put records together; raises CatalogueError when two of one kind bear the same name."""
    tables: dict[str, dict[str, Any]] = {folder: {} for folder in FOLDERS}
    version = "0"
    for name, folder, record in records:
        if isinstance(record, Version):
            version = record.version
            continue
        if record.id in tables[folder]:
            message = f"{name}: {record.id} is already defined in {folder}/; choose another name"
            raise CatalogueError(message)
        tables[folder][record.id] = record
    ordered = {folder: dict(sorted(table.items())) for folder, table in tables.items()}
    return Catalogue(version=version, sha256=sources_sha256(sources), **ordered)


def record_in(name: str, content: bytes) -> Located:
    """Parse and type one source file; raises CatalogueError."""
    if name == VERSION_FILE:
        return Located(name, "", _typed(name, read_yaml(name, content), Version))
    folder, draft = _folder_of(name)
    record = _typed(name, read_yaml(name, content), FOLDERS[folder])
    if isinstance(record, Rule):
        parts = name.split("/")
        theme = parts[-2] if len(parts) > 1 else ""
        record = msgspec.structs.replace(record, theme=theme, draft=draft)
    return Located(name, folder, record)


def read_yaml(name: str, content: bytes) -> object:
    """Parse one YAML document; raises CatalogueError with the line that is wrong."""
    import yaml  # noqa: PLC0415  (the compiled copy needs no YAML parser: start-up time)

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(content, Loader=loader)  # noqa: S506  (both are safe loaders)
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        words = " ".join(str(problem).split())
        message = f"{name}: not readable as YAML: {words}"
        raise CatalogueError(message) from problem


def stem(name: str) -> str:
    """Return the file's own name without folders and `.yaml`."""
    return name.rsplit("/", 1)[-1].removesuffix(".yaml")


def _folder_of(name: str) -> tuple[str, bool]:
    parts = name.split("/")
    if parts[0].startswith("extra-"):
        parts = parts[1:]
    folder = "rules" if parts[0] in RULE_FOLDERS else parts[0]
    if folder not in FOLDERS:
        message = f"{name}: no such catalogue folder; use one of {', '.join(sorted(FOLDERS))}"
        raise CatalogueError(message)
    return folder, parts[0] == "draft"


def _typed(name: str, raw: object, kind: type[Typed]) -> Typed:
    try:
        return msgspec.convert(raw, kind)
    except (msgspec.ValidationError, ValueError) as problem:
        message = f"{name}: {problem}"
        raise CatalogueError(message) from problem


def _read_folder(root: Path, prefix: str) -> Iterator[tuple[str, bytes]]:
    for folder in (*RULE_FOLDERS, *(name for name in FOLDERS if name != "rules")):
        yield from _read_yaml_files(root / folder, f"{prefix}{folder}/")
    version = root / VERSION_FILE
    if not prefix and version.is_file():
        yield VERSION_FILE, version.read_bytes()


def _read_yaml_files(folder: Path, prefix: str) -> Iterator[tuple[str, bytes]]:
    if not folder.is_dir():
        return
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _read_yaml_files(Path(entry.path), f"{prefix}{entry.name}/")
        elif entry.name.endswith(".yaml"):
            yield f"{prefix}{entry.name}", _content(entry.path)


def _content(path: str) -> bytes:
    # Some 1,400 files at every start: the layers of pathlib and buffering cost half the time.
    descriptor = os.open(path, os.O_RDONLY)
    try:
        content = os.read(descriptor, _FILE_LIMIT_BYTES + 1)
    finally:
        os.close(descriptor)
    if len(content) > _FILE_LIMIT_BYTES:
        message = f"{path}: longer than {_FILE_LIMIT_BYTES} bytes; write one thing in one file"
        raise CatalogueError(message)
    return content


def _key(sources: Sources) -> str:
    """Name what a compiled copy is made of: every source file, and the code that types them."""
    code = hashlib.sha256()
    for name in ("load.py", "model.py", "policy_model.py", "condition.py"):
        code.update((ROOT / name).read_bytes())
    return f"{sources_sha256(sources)}-{code.hexdigest()}"


def _read_compiled(key: str) -> Catalogue | None:
    try:
        compiled = msgspec.msgpack.decode(COMPILED.read_bytes(), type=_Compiled)
    except (OSError, msgspec.DecodeError):
        return None
    return compiled.catalogue if compiled.key == key else None


def _write_compiled(key: str, catalogue: Catalogue) -> None:
    COMPILED.parent.mkdir(exist_ok=True)
    unfinished = COMPILED.with_suffix(f".{os.getpid()}")
    unfinished.write_bytes(msgspec.msgpack.encode(_Compiled(key, catalogue)))
    unfinished.replace(COMPILED)
