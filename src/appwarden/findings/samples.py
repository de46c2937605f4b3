"""Facts by hand, few and short, on which rules are proved: one YAML file to one `Sample`."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from appwarden.artifact.model import Artifact, Manifest
from appwarden.catalogue.load import ROOT, read_yaml, stem
from appwarden.errors import CatalogueError
from appwarden.facts.model import (
    FORMAT,
    Access,
    Facts,
    Host,
    PermissionUse,
    Screen,
    SdkPresence,
    Start,
)
from appwarden.facts.policy.model import (
    Check,
    Document,
    Manner,
    Policy,
    SdkRecord,
    Statement,
)
from appwarden.facts.save import in_order
from appwarden.model import Gap, Text

SAMPLES = "samples"
_METHOD = "Lcom/example/app/MainActivity;->onCreate(Landroid/os/Bundle;)V"
_CODE = {"kind": "code", "file": "classes.dex", "symbol": _METHOD, "offset": 0}
_LAYOUT = {"kind": "resource", "file": "res/layout/main.xml", "symbol": "", "offset": 1}
_ELEMENT = {"kind": "manifest", "file": "AndroidManifest.xml", "symbol": "", "offset": 1}
# What a fact of each kind says where the sample does not.
_USUAL: dict[str, tuple[str, type[msgspec.Struct], dict[str, Any]]] = {
    "access": (
        "accesses",
        Access,
        {
            "api": "Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;",
            "subject": "app",
            "grade": "static_path",
            "entry": _METHOD,
            "path": ({"method": _METHOD, "edge": "entry", "place": _ELEMENT},),
            "place": _CODE,
        },
    ),
    "sdk": (
        "sdks",
        SdkPresence,
        {"basis": ({"kind": "package", "value": "com.example.sdk", "place": _CODE},)},
    ),
    "permission": ("permissions", PermissionUse, {"declared": True}),
    "screen": ("screens", Screen, {"place": _LAYOUT, "text": ""}),
    "start": (
        "starts",
        Start,
        {
            "subject": "app",
            "component": "com.example.app.Receiver",
            "target": "",
            "place": _ELEMENT,
        },
    ),
    "host": ("hosts", Host, {"subject": "app", "place": _CODE, "url": ""}),
}
# A policy of one sentence; what a sample says of it stands in facts of these kinds.
_SENTENCE = "我们会收集您的手机号码。"
_QUOTE = {"document": "policy.html", "start": 0, "end": len(_SENTENCE), "text": _SENTENCE}
_USUAL_POLICY: dict[str, tuple[str, type[msgspec.Struct], dict[str, Any]]] = {
    "statement": (
        "statements",
        Statement,
        {
            "actor": "first_party",
            "action": "collect",
            "data_types": (),
            "level": "exact",
            "polarity": "does",
            "modality": "will",
            "open": False,
            "data": _QUOTE,
            "quote": _QUOTE,
        },
    ),
    "listed_sdk": (
        "sdks",
        SdkRecord,
        {
            "name": "SDK", "company": "", "data": "", "terms": (), "data_types": (),
            "purpose": "", "link": "", "quote": _QUOTE,
        },
    ),
    "check": ("checks", Check, {}),
    "manner": ("manners", Manner, {"figure": 1}),
}  # fmt: skip
_USUAL_REQUEST = {"subject": "app", "place": _CODE}


class Sample(msgspec.Struct, frozen=True):
    """Facts with the way to judge them: the day, the app type and the packs (None: default)."""

    name: str
    says: Text
    facts: Facts
    on: date
    app_type: str | None = None
    packs: tuple[str, ...] | None = None


class _Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    says: Text
    facts: tuple[dict[str, dict[str, Any]], ...]
    manifest: dict[str, Any] = {}
    packed: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
    app_type: str | None = None
    packs: tuple[str, ...] | None = None
    on: date = date(2026, 11, 1)


def load_samples(folders: tuple[Path, ...] = (ROOT,)) -> dict[str, Sample]:
    """Read `samples/*.yaml` of each catalogue folder, by name; raises CatalogueError."""
    files = sorted(file for folder in folders for file in (folder / SAMPLES).glob("*.yaml"))
    return {stem(file.name): read_sample(file.name, file.read_bytes()) for file in files}


def read_sample(name: str, content: bytes) -> Sample:
    """Read one sample; raises CatalogueError with the name of the file that does not fit."""
    return make_sample(name, read_yaml(name, content))


def make_sample(name: str, raw: object) -> Sample:
    """Turn what a sample's YAML holds into facts; raises CatalogueError."""
    try:
        written = msgspec.convert(raw, _Written)
        return Sample(
            name=stem(name),
            says=written.says,
            facts=_facts(written),
            on=written.on,
            app_type=written.app_type,
            packs=written.packs,
        )
    except (msgspec.ValidationError, KeyError, TypeError) as problem:
        raise CatalogueError(f"{name}: not a sample of facts: {problem}") from problem


def _facts(written: _Written) -> Facts:
    tables: dict[str, list[msgspec.Struct]] = {field: [] for field, _, _ in _USUAL.values()}
    for number, line in enumerate(written.facts, start=1):
        for kind, fields in line.items():
            if kind in _USUAL_POLICY:
                continue
            if kind not in _USUAL:
                raise KeyError(f"fact {number}: kind {kind} is not one of {', '.join(_USUAL)}")
            table, record, usual = _USUAL[kind]
            tables[table].append(msgspec.convert(_completed(fields, usual), record))
    return in_order(
        Facts(
            schema=FORMAT,
            artifact=_artifact(written),
            catalogue_sha256="",
            gaps=written.gaps,
            policies=_policies(written),
            **{table: tuple(facts) for table, facts in tables.items()},  # type: ignore[arg-type]  # each table holds its own kind
        )
    )


def _policies(written: _Written) -> tuple[Policy, ...]:
    """Put the facts about a policy into one of a single document; none where there are none."""
    tables: dict[str, list[Any]] = {field: [] for field, _, _ in _USUAL_POLICY.values()}
    for line in written.facts:
        for kind, fields in line.items():
            if kind in _USUAL_POLICY:
                table, record, usual = _USUAL_POLICY[kind]
                tables[table].append(msgspec.convert({**usual, **fields}, record))
    if not any(tables.values()):
        return ()
    if not tables["checks"]:
        tables["checks"].append(Check("consent", "present"))
    document = Document("policy.html", "policy", "html", "zh", "0" * 64, _SENTENCE, (), ())
    return (Policy((document,), **{table: tuple(facts) for table, facts in tables.items()}),)


def _completed(fields: dict[str, Any], usual: dict[str, Any]) -> dict[str, Any]:
    made = {**usual, **fields}
    for part in ("frequency", "gate"):
        if isinstance(made.get(part), dict):
            made[part] = {"place": _CODE, **made[part]}
    if "requested" in made:
        made["requested"] = [
            {"permissions": [made["name"]], **_USUAL_REQUEST, **request}
            for request in made["requested"]
        ]
    return made


def _artifact(written: _Written) -> Artifact:
    manifest = {"package": "com.example.app", "target_sdk": 30, **written.manifest}
    return Artifact(
        sha256="0" * 64,
        size_bytes=1,
        format="apk",
        manifest=msgspec.convert(manifest, Manifest),
        packed=written.packed,
    )
