"""Inspections and their reports over the API."""

from datetime import date, datetime

from django.http import FileResponse, Http404, HttpRequest
from ninja import Query, Router, Schema, Status

from appwarden.console.accounts.acts import require
from appwarden.console.api.authentication import person
from appwarden.console.api.fields import Key, Paged, Paging, Refusal, Text, answers, paged
from appwarden.console.cases.queries import visible_cases
from appwarden.console.inspections.models import Inspection, Purpose
from appwarden.console.inspections.queries import Filters, narrowed, visible_inspections
from appwarden.console.inspections.services import Order, request_inspection
from appwarden.console.registry.models import Build
from appwarden.console.vault.services import download

router = Router(tags=["inspections"])


class InspectionOut(Schema):
    id: int
    build_id: int
    package: str
    sha256: str
    case: str | None
    purpose: str
    status: str
    failure_reason: str
    result_status: str
    judged_on: date
    requested_at: datetime
    finished_at: datetime | None
    report_sha256: str | None

    @staticmethod
    def resolve_package(inspection: Inspection) -> str:
        return inspection.build.app.package

    @staticmethod
    def resolve_sha256(inspection: Inspection) -> str:
        return inspection.build.sha256

    @staticmethod
    def resolve_case(inspection: Inspection) -> str | None:
        return inspection.case.number if inspection.case else None

    @staticmethod
    def resolve_report_sha256(inspection: Inspection) -> str | None:
        return inspection.report_id


class InspectionFilter(Paging):
    q: Text = ""
    status: Text = ""
    purpose: Text = ""


class InspectionIn(Schema):
    build: Key
    purpose: Purpose = Purpose.FIRST
    case: Text = ""
    baseline: Key | None = None
    app_type: Text = ""
    judged_on: date | None = None


@router.get("/inspections", response=answers(Paged[InspectionOut]), summary="Inspections")
def list_inspections(request: HttpRequest, asked: Query[InspectionFilter]) -> object:
    require(person(request), "inspections.view")
    filters = Filters(status=asked.status, purpose=asked.purpose, query=asked.q)
    found = narrowed(visible_inspections(person(request)), filters)
    return paged(found.order_by("-pk"), asked)


@router.post(
    "/inspections",
    response=answers(InspectionOut, 404, 409, status=201),
    summary="Ask for an inspection of an uploaded build",
)
def order_inspection(request: HttpRequest, given: InspectionIn) -> Status[Inspection]:
    user = person(request)
    require(user, "inspections.request")
    build = Build.objects.select_related("app").filter(pk=given.build).first()
    case = visible_cases(user).filter(number=given.case).first() if given.case else None
    baseline = visible_inspections(user).filter(pk=given.baseline or 0).first()
    if build is None or (given.case and case is None) or (given.baseline and baseline is None):
        raise Http404
    order = Order(
        build=build,
        case=case,
        purpose=given.purpose,
        baseline=baseline,
        app_type=given.app_type,
        judged_on=given.judged_on,
    )
    return Status(201, request_inspection(acting_user=user, order=order))


@router.get(
    "/inspections/{key}",
    response=answers(InspectionOut, 404),
    summary="One inspection",
)
def show_inspection(request: HttpRequest, key: Key) -> Inspection:
    return _inspection(request, key)


@router.get(
    "/inspections/{key}/report",
    response={401: Refusal, 403: Refusal, 404: Refusal, 422: Refusal, 429: Refusal},
    summary="The report as it was written (appwarden.report/1)",
    openapi_extra={
        "responses": {
            200: {"description": "The report", "content": {"application/json": {"schema": {}}}}
        }
    },
)
def show_report(request: HttpRequest, key: Key) -> FileResponse:
    inspection = _inspection(request, key)
    if inspection.report is None:
        raise Http404
    response = download(inspection.report, f"{inspection.build.sha256[:12]}.json")
    response["Content-Type"] = "application/json"
    return response


def _inspection(request: HttpRequest, key: int) -> Inspection:
    require(person(request), "inspections.view")
    found = visible_inspections(person(request)).filter(pk=key).first()
    if found is None:
        raise Http404
    return found
