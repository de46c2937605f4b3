"""The API's description as a page: the OpenAPI document in, words and tables out; no script."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from appwarden.console.api.endpoints import api

Described = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Field:
    """A parameter or a member of a record; `place` is path, query or empty."""

    name: str
    type: str
    required: bool
    place: str = ""
    description: str = ""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What an endpoint answers under one status."""

    status: str
    description: str
    record: str
    headers: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Endpoint:
    """One method of one address."""

    key: str
    method: str
    path: str
    summary: str
    description: str
    needs_token: bool
    parameters: tuple[Field, ...]
    body: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, kw_only=True)
class Record:
    """A record of the API with its members."""

    name: str
    description: str
    members: tuple[Field, ...]


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Show every endpoint and every record."""
    schema = api.get_openapi_schema()
    context = {
        "about": schema["info"],
        "address": settings.ADDRESS,
        "endpoints": list(_endpoints(schema)),
        "records": list(_records(schema)),
    }
    return render(request, "api/docs.html", context)


def _endpoints(schema: Described) -> Iterator[Endpoint]:
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            yield Endpoint(
                key=operation["operationId"],
                method=method.upper(),
                path=path,
                summary=operation.get("summary", ""),
                description=operation.get("description", ""),
                needs_token=bool(operation.get("security")),
                parameters=tuple(map(_parameter, operation.get("parameters", ()))),
                body=_body(operation.get("requestBody", {})),
                answers=tuple(
                    _answer(str(status), told) for status, told in operation["responses"].items()
                ),
            )


def _parameter(told: Described) -> Field:
    return Field(
        name=told["name"],
        type=_type(told["schema"]),
        required=told.get("required", False),
        place=told["in"],
        description=told["schema"].get("description", ""),
    )


def _answer(status: str, told: Described) -> Answer:
    return Answer(
        status=status,
        description=told.get("description", ""),
        record=_body(told),
        headers=tuple(told.get("headers", ())),
    )


def _body(told: Described) -> str:
    contents = told.get("content", {})
    return next((_type(content["schema"]) for content in contents.values()), "")


def _records(schema: Described) -> Iterator[Record]:
    for name, told in sorted(schema["components"]["schemas"].items()):
        required = set(told.get("required", ()))
        yield Record(
            name=name,
            description=told.get("description", ""),
            members=tuple(
                Field(name=key, type=_type(member), required=key in required)
                for key, member in told.get("properties", {}).items()
            ),
        )


def _type(told: Described) -> str:
    """Say a JSON type in short: `list of X`, `integer or null`, a record by its name."""
    if "$ref" in told:
        return str(told["$ref"]).rpartition("/")[2]
    if "anyOf" in told:
        return " or ".join(map(_type, told["anyOf"]))
    if told.get("type") == "array":
        return f"list of {_type(told.get('items', {}))}"
    if "enum" in told:
        return " | ".join(map(str, told["enum"]))
    words = str(told.get("type", "any JSON"))
    return f"{words} ({told['format']})" if "format" in told else words
