"""The catalogue held against its own promises; what breaks one is a `Problem`, not an exception."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from string import Formatter
from typing import Any

import msgspec

from appwarden.catalogue.load import Located, assemble, read_sources, record_in, stem
from appwarden.catalogue.model import Catalogue, Duty, Rule
from appwarden.catalogue.policy_lint import policy_problems
from appwarden.catalogue.problem import Problem
from appwarden.errors import CatalogueError
from appwarden.model import Text

_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_HAN = re.compile(r"[\u4e00-\u9fff]")
# The words a rule's sentences may hold in braces; findings.fill fills them, a test holds it to it.
PLACEHOLDERS = frozenset(
    {
        "subject", "data_types", "reads", "permissions", "api", "entry", "phase", "period",
        "components", "targets", "texts", "details", "hosts", "target_sdk", "app_type", "sdks",
        "count", "checks", "quote",
    }
)  # fmt: skip


def lint(extra: Sequence[Path] = ()) -> list[Problem]:
    """Return every problem of the catalogue with the folders of `extra`, sorted by file.

    Files that are not readable or do not fit their record are all named; only when there are none
    are names, references, languages and rules looked at.
    """
    sources = read_sources(extra)
    located: list[Located] = []
    problems = []
    for name, content in sources.items():
        try:
            located.append(record_in(name, content))
        except CatalogueError as problem:
            problems.append(Problem(name, str(problem).removeprefix(f"{name}: ")))
    if not problems:
        try:
            return sorted(_of_catalogue(assemble(sources, located), located))
        except CatalogueError as problem:
            name, _, message = str(problem).partition(": ")
            problems.append(Problem(name, message))
    return sorted(problems)


def _of_catalogue(catalogue: Catalogue, located: list[Located]) -> Iterator[Problem]:
    files = {f"{folder}/{record.id}": name for name, folder, record in located if folder}
    yield from _misnamed(located)
    yield from _dangling(catalogue, files)
    yield from _untranslated(catalogue, files)
    yield from _unsound_rules(catalogue, files)
    yield from _without_steps(catalogue, files)
    yield from policy_problems(catalogue, files)


def _misnamed(located: list[Located]) -> Iterator[Problem]:
    for name, folder, record in located:
        own = stem(name)
        # A number before an app type's id keeps the order of the law; a permission's file bears
        # the last part of its name.
        if folder == "app_types":
            own = re.sub(r"^\d+-", "", own)
        if not folder:
            continue
        wanted = record.id.rsplit(".", 1)[-1] if folder == "permissions" else record.id
        if own != wanted:
            yield Problem(name, f"is named {record.id} inside; call the file {wanted}.yaml")


def _dangling(catalogue: Catalogue, files: dict[str, str]) -> Iterator[Problem]:
    for source, target, names in _references(catalogue):
        table = getattr(catalogue, target)
        for name in names:
            if name not in table:
                yield Problem(files.get(source, source), f"names {name}, not found in {target}/")


def _references(catalogue: Catalogue) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for duty in catalogue.duties.values():
        source = f"duties/{duty.id}"
        yield source, "packs", (duty.pack,)
        maps = duty.maps
        yield source, "duties", (*maps.miit, *maps.pipl, *maps.scenes, *maps.cn2019)
    for rule in catalogue.rules.values():
        yield f"rules/{rule.name}", "duties", rule.clauses
        for table, names in _tested(msgspec.to_builtins(rule.when)):
            yield f"rules/{rule.name}", table, names
    for api in catalogue.apis.values():
        yield f"apis/{api.id}", "data_types", (api.data_type,)
    for permission in catalogue.permissions.values():
        yield f"permissions/{permission.id}", "data_types", permission.data_types
    for data_type in catalogue.data_types.values():
        names = tuple(span.name for span in data_type.permissions)
        yield f"data_types/{data_type.id}", "permissions", names
    for app_type in catalogue.app_types.values():
        needed = tuple(name for item in app_type.necessary for name in item.data_types)
        yield f"app_types/{app_type.id}", "data_types", needed
        yield f"app_types/{app_type.id}", "permissions", app_type.permissions
    for sdk in catalogue.sdks.values():
        yield f"sdks/{sdk.id}", "data_types", sdk.collects
    for term in catalogue.data_terms.values():
        yield f"data_terms/{term.id}", "data_types", term.data_types
        yield f"data_terms/{term.id}", "data_terms", (term.parent,) if term.parent else ()


def _tested(condition: Any) -> Iterator[tuple[str, tuple[str, ...]]]:  # noqa: ANN401  (any YAML)
    """Yield the data types, permissions and SDKs that a condition names, at any depth."""
    tables = {
        ("access", "data_type"): "data_types",
        ("permission", "name"): "permissions",
        ("permission_request", "permission"): "permissions",
        ("sdk", "id"): "sdks",
        ("policy_check", "check"): "policy_checks",
    }
    for test, fields in condition.items():
        if isinstance(fields, dict):
            for (of, field), table in tables.items():
                if test == of and fields.get(field):
                    yield table, tuple(fields[field])
            if test == "not":
                yield from _tested(fields)
        for part in fields if isinstance(fields, list | tuple) else ():
            if isinstance(part, dict):
                yield from _tested(part)


def _untranslated(catalogue: Catalogue, files: dict[str, str]) -> Iterator[Problem]:
    tables = (name for name in Catalogue.__struct_fields__ if name not in {"version", "sha256"})
    for table in tables:
        for key, record in getattr(catalogue, table).items():
            file = files.get(f"{table}/{key}", f"{table}/{key}")
            for field in record.__struct_fields__:
                text = getattr(record, field)
                if isinstance(text, Text) and not (text.zh.strip() and text.en.strip()):
                    yield Problem(file, f"{field} is empty in one language; write both")


def _unsound_rules(catalogue: Catalogue, files: dict[str, str]) -> Iterator[Problem]:
    bodies: dict[bytes, list[str]] = defaultdict(list)
    for rule in catalogue.rules.values():
        file = files[f"rules/{rule.name}"]
        bodies[msgspec.json.encode((rule.when, rule.per))].append(rule.name)
        for message in (*_name_and_examples(rule), *_sentences(rule)):
            yield Problem(file, message)
    for names in bodies.values():
        if len(names) > 1:
            twins = ", ".join(names[1:])
            yield Problem(files[f"rules/{names[0]}"], f"has the same condition as {twins}")


def _name_and_examples(rule: Rule) -> Iterator[str]:
    if _SNAKE.fullmatch(rule.name) is None:
        yield f"{rule.name}: name the pattern in lower case with underscores"
    if not rule.draft and not (rule.examples.fires and rule.examples.silent):
        yield "has no sample where it fires and one where it is silent; add them or move to draft/"
    if not rule.not_examined_by:
        yield "not_examined_by is empty; name the stages without which it cannot see"


def _sentences(rule: Rule) -> Iterator[str]:
    for field in ("says", "remedy"):
        text: Text = getattr(rule, field)
        for words in (text.zh, text.en):
            try:
                names = {name for _, name, _, _ in Formatter().parse(words) if name is not None}
            except ValueError:
                yield f"{field}: a brace is not closed"
                continue
            if unknown := sorted(names - PLACEHOLDERS):
                yield f"{field}: no such placeholder: {', '.join(unknown)}"
        if _HAN.search(text.zh) is None:
            yield f"{field}.zh is not Chinese"
        if _HAN.search(text.en) is not None:
            yield f"{field}.en holds Chinese"


def _without_steps(catalogue: Catalogue, files: dict[str, str]) -> Iterator[Problem]:
    for duty in catalogue.duties.values():
        for message in _steps(duty):
            yield Problem(files[f"duties/{duty.id}"], message)


def _steps(duty: Duty) -> Iterator[str]:
    if not duty.steps.en or not duty.steps.zh:
        yield "has no steps for a person; write them"
    if len(duty.steps.en) != len(duty.steps.zh):
        yield "has not as many steps in one language as in the other"
