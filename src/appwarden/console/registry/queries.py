"""What pages and the API read from the register."""

from collections.abc import Collection

from django.db.models import Prefetch, Q, QuerySet

from appwarden.console.registry.models import (
    App,
    Build,
    Listing,
    ListingCheck,
    Operator,
    Sdk,
    Store,
)
from appwarden.console.search.matching import matching
from appwarden.errors import UsageError


def apps(
    *, words: str = "", store: int | None = None, sector: str = "", app_type: str = ""
) -> QuerySet[App]:
    """Return apps with their operator, narrowed by names or package, store, sector and type."""
    found = App.objects.select_related("operator").order_by("package", "pk")
    if words:
        found = matching(found, words)
    if store:
        found = found.filter(pk__in=Listing.objects.filter(store=store).values("app"))
    if sector:
        found = found.filter(sector=sector)
    return found.filter(app_type=app_type) if app_type else found


def app_page(key: int) -> App | None:
    """Return one app with its listings and builds."""
    return (
        App.objects.select_related("operator__parent")
        .prefetch_related(
            Prefetch("listings", Listing.objects.select_related("store").order_by("store__code")),
            Prefetch("listings__checks", ListingCheck.objects.select_related("evidence")),
            Prefetch("builds", Build.objects.select_related("store", "file")),
        )
        .filter(pk=key)
        .first()
    )


def operators(*, words: str = "", sector: str = "") -> QuerySet[Operator]:
    """Return companies with their parents, narrowed by a part of any name."""
    found = Operator.objects.select_related("parent").order_by("legal_name", "pk")
    if words:
        found = found.filter(
            Q(legal_name__icontains=words)
            | Q(brand_zh__icontains=words)
            | Q(brand_en__icontains=words)
        )
    return found.filter(sector=sector) if sector else found


def group_of(operator: Operator) -> list[Operator]:
    """Return every company of the same group, the top first; one query per level."""
    found = {(root := operator.group_root()).pk: root}
    level = [root]
    while level:
        below = Operator.objects.filter(parent__in=level).order_by("legal_name")
        level = [each for each in below if each.pk not in found]
        found |= {each.pk: each for each in level}
    return list(found.values())


def operators_named(names: Collection[str]) -> QuerySet[Operator]:
    """Return the companies that bear one of these names or brands exactly; no name is nobody's."""
    names = [name for name in names if name]
    bears = Q(legal_name__in=names) | Q(brand_zh__in=names) | Q(brand_en__in=names)
    return Operator.objects.filter(bears).select_related("parent__parent__parent")


def sdks(*, words: str = "") -> QuerySet[Sdk]:
    found = Sdk.objects.select_related("provider")
    if not words:
        return found
    return found.filter(
        Q(catalogue_id__icontains=words)
        | Q(name_zh__icontains=words)
        | Q(name_en__icontains=words)
        | Q(provider__name_zh__icontains=words)
        | Q(provider__name_en__icontains=words)
    )


def store_coded(code: str) -> Store:
    """Return a store by its code; UsageError where there is none."""
    found = Store.objects.filter(code=code).first()
    if found is None:
        raise UsageError(f"there is no store {code} in the register")
    return found


def operator_named(name: str) -> Operator | None:
    """Return a company by its registered name, else by its brand; the first entered of several."""
    rows = Operator.objects.order_by("pk")
    exact = rows.filter(legal_name=name).first()
    return exact or rows.filter(brand_zh=name).first() or rows.filter(brand_en=name).first()
