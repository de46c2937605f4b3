"""Apps and builds over the API."""

from datetime import datetime

from django.http import Http404, HttpRequest
from ninja import File, Form, Query, Router, Schema, Status
from ninja.files import UploadedFile

from appwarden.console.accounts.acts import require
from appwarden.console.api.authentication import person
from appwarden.console.api.fields import Key, Paged, Paging, Text, answers, paged
from appwarden.console.inspections.services import Source, receive_app
from appwarden.console.registry import queries
from appwarden.console.registry.models import App, Build, ListingStatus, Store
from appwarden.console.registry.services import note_listing

router = Router(tags=["register"])


class OperatorOut(Schema):
    id: int
    legal_name: str
    brand_zh: str
    brand_en: str


class AppOut(Schema):
    id: int
    package: str
    platform: str
    name_zh: str
    name_en: str
    operator: OperatorOut | None
    app_type: str
    sector: str


class BuildOut(Schema):
    id: int
    app_id: int
    store: str | None
    sha256: str
    version_name: str
    version_code: int | None
    channel: str
    region: str
    received_at: datetime

    @staticmethod
    def resolve_store(build: Build) -> str | None:
        return build.store.code if build.store else None


class ListingOut(Schema):
    store: str
    status: str
    url: str
    seen_at: datetime

    @staticmethod
    def resolve_store(listing: object) -> str:
        return str(listing.store.code)  # type: ignore[attr-defined]  # a Listing


class AppPageOut(AppOut):
    builds: list[BuildOut]
    listings: list[ListingOut]


class AppFilter(Paging):
    q: Text = ""
    sector: Text = ""
    app_type: Text = ""


class BuildIn(Schema):
    store: Text = ""
    channel: Text = ""
    region: Text = ""


class ListingIn(Schema):
    store: Text
    status: ListingStatus
    url: Text = ""


@router.get("/apps", response=answers(Paged[AppOut]), summary="Apps in the register")
def list_apps(request: HttpRequest, asked: Query[AppFilter]) -> object:
    require(person(request), "registry.view")
    found = queries.apps(words=asked.q, sector=asked.sector, app_type=asked.app_type)
    return paged(found, asked)


@router.get(
    "/apps/{key}",
    response=answers(AppPageOut, 404),
    summary="One app with its builds and listings",
)
def show_app(request: HttpRequest, key: Key) -> App:
    require(person(request), "registry.view")
    found = queries.app_page(key)
    if found is None:
        raise Http404
    return found


@router.post(
    "/apps/{key}/listings",
    response=answers(ListingOut, 404),
    summary="Note how a store shows an app",
)
def report_listing(request: HttpRequest, key: Key, given: ListingIn) -> object:
    require(person(request), "registry.report_listing")
    app = App.objects.filter(pk=key).first()
    if app is None:
        raise Http404
    return note_listing(
        acting_user=person(request),
        app=app,
        store=store_of(given.store),
        status=given.status,
        url=given.url,
    )


@router.post(
    "/builds",
    response=answers(BuildOut, 404, status=201),
    summary="Upload an app; the same file of the same store is one build",
)
def upload_build(
    request: HttpRequest, given: Form[BuildIn], file: File[UploadedFile]
) -> Status[Build]:
    require(person(request), "inspections.request")
    source = Source(
        store=store_of(given.store) if given.store else None,
        channel=given.channel,
        region=given.region,
    )
    name = file.name or ""
    build = receive_app(acting_user=person(request), stream=file, name=name, source=source)
    return Status(201, build)


def store_of(code: str) -> Store:
    found = Store.objects.filter(code=code).first()
    if found is None:
        raise Http404
    return found
