"""Acts on the register: keep a record, note a listing, add a build, take apps in, load the SDKs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from appwarden.catalogue.load import load_catalogue
from appwarden.catalogue.model import Company
from appwarden.console import clock
from appwarden.console.accounts.acts import require
from appwarden.console.accounts.models import User
from appwarden.console.audit.services import record
from appwarden.console.registry.models import (
    App,
    Build,
    Listing,
    ListingStatus,
    Operator,
    Platform,
    Sdk,
    SdkProvider,
    Store,
)
from appwarden.console.search.bigrams import bigrams
from appwarden.console.vault.models import StoredFile

Record = TypeVar("Record", bound=models.Model)


@dataclass(frozen=True)
class BuildRecord:
    """What is told about a build beside its digest."""

    sha256: str
    store: Store | None = None
    version_name: str = ""
    version_code: int | None = None
    channel: str = ""
    region: str = ""
    file: StoredFile | None = None


@dataclass(frozen=True)
class AppRow:
    """One line of a list of apps, such as a store's top list."""

    package: str
    platform: Platform = Platform.ANDROID
    name_zh: str = ""
    name_en: str = ""
    operator: str = ""
    app_type: str = ""
    sector: str = ""


@dataclass
class Import:
    """What taking a list in did, by package."""

    made: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)


@transaction.atomic
def keep_record(*, acting_user: User, instance: Record, values: Mapping[str, object]) -> Record:
    """Make or change an operator, app, store, SDK, provider, authority or laboratory.

    Raises ValidationError for values that do not fit, such as a ring of parent companies.
    """
    require(acting_user, "registry.edit")
    is_new = instance.pk is None
    if not is_new:
        instance = type(instance)._default_manager.select_for_update().get(pk=instance.pk)
    old = {} if is_new else {name: getattr(instance, name) for name in values}
    for name, value in values.items():
        setattr(instance, name, value)
    _derive(instance)
    instance.full_clean()
    instance.save()
    new = {name: value for name, value in values.items() if is_new or old[name] != value}
    record(
        acting_user=acting_user,
        act="registry.edit",
        target=instance,
        old={name: old[name] for name in new if name in old},
        new=new,
    )
    return instance


@transaction.atomic
def note_listing(
    *,
    acting_user: User,
    app: App,
    store: Store,
    status: ListingStatus,
    url: str = "",
    seen_at: datetime | None = None,
) -> Listing:
    """Note how a store shows an app; a person of a store speaks for that store only."""
    require(acting_user, "registry.report_listing", store)
    listing = Listing.objects.select_for_update().filter(app=app, store=store).first()
    old = {"status": listing.status, "url": listing.url} if listing else {}
    listing = listing or Listing(app=app, store=store)
    listing.status, listing.seen_at = status, seen_at or clock.now()
    listing.url = url or listing.url
    listing.full_clean()
    listing.save()
    record(
        acting_user=acting_user,
        act="registry.report_listing",
        target=listing,
        old=old,
        new={"status": status, "url": listing.url},
    )
    return listing


@transaction.atomic
def add_build(*, acting_user: User, app: App, build: BuildRecord) -> Build:
    """Add a build by its digest and store; the same one again is returned as it is."""
    require(acting_user, "registry.add_build", app)
    known = Build.objects.filter(sha256=build.sha256, store=build.store).first()
    if known is not None:
        if known.app_id != app.pk:
            raise ValidationError(_("This file is registered as another app."))
        return known
    made = Build(app=app, **vars(build))
    made.full_clean()
    made.save()
    record(
        acting_user=acting_user,
        act="registry.add_build",
        target=made,
        old={},
        new={"sha256": build.sha256, "store": build.store, "app": app.package},
    )
    return made


@transaction.atomic
def import_apps(*, acting_user: User, rows: Sequence[AppRow]) -> Import:
    """Take a list of apps in; empty fields of a line change nothing that is known."""
    require(acting_user, "registry.import_apps")
    found = Import()
    for row in rows:
        app = App.objects.filter(package=row.package, platform=row.platform).first()
        values = {name: value for name, value in vars(row).items() if value}
        if row.operator:
            values["operator"] = Operator.objects.get_or_create(legal_name=row.operator)[0]
        if app and all(getattr(app, name) == value for name, value in values.items()):
            found.known.append(row.package)
            continue
        (found.changed if app else found.made).append(row.package)
        keep_app(app or App(), values)
    if found.made or found.changed:
        record(
            acting_user=acting_user,
            act="registry.import_apps",
            target=App.objects.get(package=rows[0].package, platform=rows[0].platform),
            old={},
            new={"made": found.made, "changed": found.changed},
        )
    return found


def keep_app(app: App, values: Mapping[str, object]) -> App:
    """Write an app with its searchable form; the caller records the act."""
    for name, value in values.items():
        setattr(app, name, value)
    _derive(app)
    app.full_clean()
    app.save()
    return app


@transaction.atomic
def load_sdks(*, acting_user: User) -> int:
    """Enter the SDKs that the catalogue knows; returns how many are new."""
    require(acting_user, "registry.edit")
    known = set(Sdk.objects.values_list("catalogue_id", flat=True))
    new = [each for key, each in load_catalogue().sdks.items() if key not in known]
    for each in new:
        Sdk.objects.create(
            catalogue_id=each.id,
            name_zh=each.name.zh,
            name_en=each.name.en,
            provider=_provider(each.company),
        )
    if new:
        record(
            acting_user=acting_user,
            act="registry.edit",
            target=Sdk.objects.get(catalogue_id=new[0].id),
            old={},
            new={"made": [each.id for each in new]},
        )
    return len(new)


def _provider(company: Company | None) -> SdkProvider | None:
    if company is None:
        return None
    return SdkProvider.objects.get_or_create(name_zh=company.zh or "", name_en=company.en or "")[0]


def _derive(instance: models.Model) -> None:
    """Fill what follows from other fields, and refuse what contradicts itself."""
    if isinstance(instance, App):
        instance.search_text = bigrams(instance.name_zh, instance.name_en, instance.package)
    if isinstance(instance, Operator) and instance.parent is not None and instance.pk is not None:
        above: Operator | None = instance.parent
        seen: set[int] = set()
        while above is not None and above.pk not in seen:
            if above.pk == instance.pk:
                raise ValidationError({"parent": _("A company cannot stand above itself.")})
            seen.add(above.pk)
            above = above.parent
