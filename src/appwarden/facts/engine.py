"""What the engines are told of every app: its components, and how personal information is read."""

from collections.abc import Iterator

from appwarden.artifact import OpenedArtifact
from appwarden.artifact.model import Component
from appwarden.catalogue.model import ApiSource

Json = dict[str, object]
"""A JSON object on its way to an engine, which checks its shape."""

_STARTUP = "androidx.startup"


def components(opened: OpenedArtifact) -> Iterator[Json]:
    """Tell each enabled component; an alias stands as an activity named like its target."""
    manifest = opened.artifact.manifest
    enabled = {row.name: row for row in manifest.components if row.enabled}
    for row in manifest.components:
        if not row.enabled:
            continue
        name = row.target if row.kind == "activity_alias" and row.target else row.name
        target = enabled.get(name)
        if row.kind == "activity_alias" and target is None and name in disabled(opened):
            continue
        actions = [action for item in row.intent_filters for action in item.actions]
        yield {
            "kind": "activity" if row.kind == "activity_alias" else row.kind,
            "name": name,
            "exported": row.exported if row.exported is not None else bool(row.intent_filters),
            "main_process": row.process is None or row.process == manifest.package,
            "process": row.process,
            "launcher": name in manifest.launchers and _is_launcher(row),
            "actions": actions,
            "authorities": row.authorities,
            "initializers": _initializers(row),
            "meta_data": [(data.name, data.value or "") for data in row.meta_data],
        }


def disabled(opened: OpenedArtifact) -> set[str]:
    """Name the components that the manifest turns off."""
    return {row.name for row in opened.artifact.manifest.components if not row.enabled}


def _is_launcher(row: Component) -> bool:
    return any("android.intent.action.MAIN" in item.actions for item in row.intent_filters)


def _initializers(row: Component) -> list[str]:
    return [data.name for data in row.meta_data if data.value == _STARTUP]


def source_row(source: ApiSource) -> Json:
    """Tell how one data type is read."""
    return {
        "data_type": source.data_type,
        "methods": source.methods,
        "fields": source.fields,
        "uris": source.uris,
        "uri_fields": source.uri_fields,
        "properties": source.properties,
        "files": source.files,
        "commands": source.commands,
        "callbacks": source.callbacks,
        "intents": source.intents,
    }
