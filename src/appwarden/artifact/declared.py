"""The manifests of all parts in, one merged manifest out."""

from collections.abc import Iterable, Iterator, Sequence

from appwarden.artifact.model import (
    Component,
    IntentFilter,
    Manifest,
    MetaData,
    PermissionEntry,
)
from appwarden.artifact.summary import (
    NativeComponent,
    NativeData,
    NativeFilter,
    NativeManifest,
    NativeMetaData,
)


def merged_manifest(base: NativeManifest, all_parts: Sequence[NativeManifest]) -> Manifest:
    """Merge what the splits add into what the base declares, as the installer does."""
    application = base.application
    ordered = [base, *(part for part in all_parts if part is not base)]
    queries = {name for part in ordered for name in part.queries.packages}
    return Manifest(
        package=base.package or "",
        version_name=base.version_name,
        version_code=base.version_code,
        min_sdk=_level(base.min_sdk),
        target_sdk=_level(base.target_sdk),
        application=application.name if application is not None else None,
        debuggable=application.debuggable if application is not None else False,
        launchers=_launchers(ordered),
        components=_components(ordered),
        permissions=_permissions(ordered),
        declared_permissions=tuple(
            sorted({row.name for part in ordered for row in part.declared_permissions})
        ),
        meta_data=rows_of(base),
        queries=tuple(sorted(queries)),
    )


def rows_of(manifest: NativeManifest) -> tuple[MetaData, ...]:
    """Return the meta-data of the application element."""
    application = manifest.application
    return () if application is None else tuple(_meta_data(application.meta_data))


def _level(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() else None


def _launchers(parts: Iterable[NativeManifest]) -> tuple[str, ...]:
    names = [row.activity for part in parts for row in part.launchers if row.enabled]
    return tuple(dict.fromkeys(names))


def _components(parts: Iterable[NativeManifest]) -> tuple[Component, ...]:
    found: dict[tuple[str, str], Component] = {}
    for part in parts:
        for row in part.components:
            found.setdefault((row.kind, row.name), _component(row))
    return tuple(found.values())


def _component(row: NativeComponent) -> Component:
    return Component(
        kind=row.kind,
        name=row.name,
        target=row.target,
        exported=row.exported,
        enabled=row.enabled,
        permission=row.permission,
        process=row.process,
        authorities=row.authorities,
        intent_filters=tuple(_filter(intent_filter) for intent_filter in row.intent_filters),
        meta_data=tuple(_meta_data(row.meta_data)),
        line=row.line,
    )


def _filter(row: NativeFilter) -> IntentFilter:
    return IntentFilter(
        actions=row.actions,
        categories=row.categories,
        data=tuple(_data(data) for data in row.data),
        priority=row.priority,
    )


def _data(row: NativeData) -> str:
    if row.scheme is not None:
        return f"{row.scheme}://{row.host or ''}"
    return row.mime_type or row.host or ""


def _meta_data(rows: Iterable[NativeMetaData]) -> Iterator[MetaData]:
    for row in rows:
        yield MetaData(name=row.name, value=row.value if row.value is not None else row.resource)


def _permissions(parts: Iterable[NativeManifest]) -> tuple[PermissionEntry, ...]:
    found: dict[str, PermissionEntry] = {}
    for part in parts:
        for row in part.permissions:
            entry = PermissionEntry(name=row.name, max_sdk=row.max_sdk_version, line=row.line)
            known = found.get(row.name)
            # The installer grants the widest of repeated declarations.
            if known is None or (known.max_sdk is not None and row.max_sdk_version is None):
                found[row.name] = entry
    return tuple(sorted(found.values(), key=lambda entry: entry.name))
