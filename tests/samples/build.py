#!/usr/bin/env python3
"""Builds the sample apps: each folder with an expect.yaml -> apks/<name>.apk (or .apks), and samples.json with the hashes.

Usage: build.py [NAME...] builds the named samples, or all; build.py --check [NAME...] builds again and compares the hashes.
Run setup.sh once before. Equal sources give equal bytes: fixed times, fixed order, a fixed throw-away key.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import yaml

HERE = Path(__file__).resolve().parent
TOOLS = HERE / ".tools"
WORK = HERE / ".build"
APKS = HERE / "apks"
INDEX = HERE / "samples.json"
FRAMEWORK = Path("/usr/share/android-framework-res/framework-res.apk")
ZIP_TIME = (1981, 1, 1, 0, 0, 0)
BLANK_LAUNCHER = "com.example.blank.BlankActivity"

MANIFEST = """<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.{name}"
    android:versionCode="1" android:versionName="1.0">
  <uses-sdk android:minSdkVersion="{min_sdk}" android:targetSdkVersion="{target_sdk}"/>
{permissions}
  <application android:label={label}{application_attributes}>
{launcher}
{components}
  </application>
</manifest>
"""

LAUNCHER = """    <activity android:name="{activity}">
      <intent-filter>
        <action android:name="android.intent.action.MAIN"/>
        <category android:name="android.intent.category.LAUNCHER"/>
      </intent-filter>
    </activity>"""

SPLIT_MANIFEST = """<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.{name}"
    android:versionCode="1" split="{split}">
  <application android:hasCode="{has_code}"/>
</manifest>
"""


@dataclass(frozen=True)
class Sample:
    """One sample folder; `app` holds the keys of its app.yaml (README.md lists them)."""

    folder: Path
    app: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def work(self) -> Path:
        return WORK / self.name

    @property
    def target(self) -> Path:
        return APKS / f"{self.name}.{'apks' if 'split' in self.app else 'apk'}"

    @property
    def purpose(self) -> str:
        return str(yaml.safe_load((self.folder / "expect.yaml").read_text())["says"])


def load(folder: Path) -> Sample:
    described = folder / "app.yaml"
    return Sample(folder, (yaml.safe_load(described.read_text()) or {}) if described.exists() else {})


def run(*command: object) -> None:
    """Runs a tool; its output is shown only when it fails."""
    words = [str(word) for word in command]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(words)}\n{done.stdout}")


def permission_lines(sample: Sample) -> str:
    names = [name if "." in name else f"android.permission.{name}" for name in sample.app.get("permissions", [])]
    return "\n".join(f'  <uses-permission android:name="{name}"/>' for name in names)


def launcher_activity(sample: Sample) -> str | None:
    """The class of the launcher; an empty one when the sample has no MainActivity; None when app.yaml says `launcher: null`."""
    own = (sample.folder / "src" / "MainActivity.java").exists()
    chosen = sample.app.get("launcher", ".MainActivity" if own else BLANK_LAUNCHER)
    return None if chosen is None else str(chosen)


def manifest(sample: Sample) -> Path:
    """The sample's own AndroidManifest.xml, else one filled in from app.yaml."""
    written = sample.folder / "AndroidManifest.xml"
    if written.exists():
        return written
    app, activity = sample.app, launcher_activity(sample)
    attributes = f' android:name="{app["application"]}"' if "application" in app else ""
    if "application_attributes" in app:
        attributes += f" {app['application_attributes']}"
    text = MANIFEST.format(
        name=sample.name,
        min_sdk=app.get("min_sdk", 21),
        target_sdk=app.get("target_sdk", 28),
        permissions=permission_lines(sample) + "\n" + app.get("manifest_children", ""),
        label=quoteattr(app.get("label", sample.name)),
        application_attributes=attributes,
        launcher=LAUNCHER.format(activity=activity) if activity else "",
        components=app.get("components", ""),
    )
    made = sample.work / "AndroidManifest.xml"
    made.write_text(text)
    return made


def pack_resources(sample: Sample, manifest_file: Path, resources: Path, output: Path) -> None:
    """Manifest and resources -> an APK without code; R.java goes to the work folder."""
    generated = sample.work / "generated"
    generated.mkdir(exist_ok=True)
    options: list[object] = ["-S", resources, "-m", "-J", generated] if resources.exists() else []
    run("aapt", "package", "-f", "-M", manifest_file, "-I", FRAMEWORK, "-F", output, *options)


def compile_java(sample: Sample, sources: list[Path], label: str, classpath: list[Path]) -> Path:
    """Java sources -> class files in a folder of their own."""
    classes = sample.work / f"classes_{label}"
    classes.mkdir()
    path = ":".join(map(str, [*classpath, TOOLS / "android-all.jar"]))
    run("javac", "--release", "8", "-nowarn", "-Xlint:-options", "-encoding", "UTF-8", "-g:source,lines",
        "-proc:none", "-implicit:none", "-cp", path, "-d", classes, *sources)
    return classes


def to_dex(sample: Sample, classes: Path, output: Path) -> None:
    min_sdk = int(sample.app.get("min_sdk", 21))
    optimise = [] if sample.app.get("optimise", True) else ["--no-optimize"]
    run("java", "-cp", TOOLS / "dalvik-dx.jar", "com.android.dx.command.Main", "--dex", "--core-library",
        f"--min-sdk-version={min_sdk}", *optimise, f"--output={output}", classes)


def java_files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.java"))


def included(sample: Sample) -> list[Path]:
    """The shared libraries and planted SDKs that app.yaml names, each in shared/<name>/, and the empty launcher when needed."""
    names = list(sample.app.get("include", []))
    if launcher_activity(sample) == BLANK_LAUNCHER and not (sample.folder / "AndroidManifest.xml").exists():
        names.append("blank")
    return [source for name in names for source in java_files(HERE / "shared" / name)]


def build_code(sample: Sample) -> dict[str, Path]:
    """All code of the base APK: entry name in the APK -> dex file."""
    entries: dict[str, Path] = {}
    earlier: list[Path] = []
    for entry, folder in sample.app.get("dex", {}).items():
        classes = compile_java(sample, java_files(sample.folder / folder), folder, earlier)
        earlier.append(classes)
        entries[entry] = sample.work / f"{folder}.dex"
        to_dex(sample, classes, entries[entry])
    main = [*java_files(sample.folder / "src"), *java_files(sample.work / "generated"), *included(sample)]
    if main and not sample.app.get("no_code", False):
        entries["classes.dex"] = sample.work / "classes.dex"
        to_dex(sample, compile_java(sample, main, "main", earlier), entries["classes.dex"])
    smali = sample.folder / "smali"
    if smali.exists():
        number = 1 + sum(name.startswith("classes") for name in entries)
        entry = "classes.dex" if number == 1 else f"classes{number}.dex"
        entries[entry] = sample.work / f"smali_{entry}"
        run("smali", "assemble", "-a", sample.app.get("min_sdk", 21), "-o", entries[entry], smali)
    return entries


def zip_files(files: dict[str, bytes], output: Path) -> None:
    """A zip with fixed times and order; resources.arsc is stored, as the platform wants it."""
    with zipfile.ZipFile(output, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_STORED if name.endswith((".arsc", ".apk")) else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])


def sign(files: dict[str, bytes], output: Path) -> None:
    """Aligns the entries and signs with v1 and v2 by the throw-away key."""
    raw, aligned = output.with_suffix(".raw"), output.with_suffix(".aligned")
    zip_files(files, raw)
    run("zipalign", "-f", "4", raw, aligned)
    run("apksigner", "sign", "--ks", HERE / "throwaway.p12", "--ks-pass", "pass:throwaway", "--min-sdk-version", "21",
        "--v1-signing-enabled", "true", "--v2-signing-enabled", "true", "--v3-signing-enabled", "false",
        "--v4-signing-enabled", "false", "--out", output, aligned)


def entries_of(archive_file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(archive_file) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def build_base(sample: Sample) -> Path:
    packed, output = sample.work / "resources.apk", sample.work / "base.apk"
    pack_resources(sample, manifest(sample), sample.folder / "res", packed)
    files = entries_of(packed)
    files.update({entry: dex.read_bytes() for entry, dex in build_code(sample).items()})
    for extra in ("assets", "lib"):
        for path in sorted((sample.folder / extra).rglob("*")):
            if path.is_file():
                files[path.relative_to(sample.folder).as_posix()] = path.read_bytes()
    sign(files, output)
    return output


def build_split(sample: Sample) -> Path:
    """The split that app.yaml names: resources of res_split/ and, when there is a src_split/, its code."""
    split = sample.app["split"]
    sources = java_files(sample.folder / "src_split")
    text = SPLIT_MANIFEST.format(name=sample.name, split=split, has_code=str(bool(sources)).lower())
    made = sample.work / "SplitManifest.xml"
    made.write_text(text)
    packed, output = sample.work / "split_resources.apk", sample.work / f"split_{split}.apk"
    pack_resources(sample, made, sample.folder / "res_split", packed)
    files = entries_of(packed)
    if sources:
        dex = sample.work / "split.dex"
        to_dex(sample, compile_java(sample, sources, "split", [sample.work / "classes_main"]), dex)
        files["classes.dex"] = dex.read_bytes()
    sign(files, output)
    return output


def build(sample: Sample) -> str:
    """Builds one sample into its target and returns the SHA-256 in hex."""
    shutil.rmtree(sample.work, ignore_errors=True)
    sample.work.mkdir(parents=True)
    APKS.mkdir(exist_ok=True)
    base = build_base(sample)
    if "split" in sample.app:
        parts = {part.name: part.read_bytes() for part in (base, build_split(sample))}
        zip_files(parts, sample.target)
    else:
        shutil.copyfile(base, sample.target)
    return hashlib.sha256(sample.target.read_bytes()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="build again and fail when a hash differs from samples.json")
    parser.add_argument("names", nargs="*")
    chosen = parser.parse_args()
    index: dict[str, dict[str, str]] = {row["name"]: row for row in json.loads(INDEX.read_text())} if INDEX.exists() else {}
    everything = sorted(path.parent.name for path in HERE.glob("*/expect.yaml"))
    index = {name: row for name, row in index.items() if name in everything}
    changed = []
    for name in chosen.names or everything:
        sample = load(HERE / name)
        digest = build(sample)
        if chosen.check and digest != index.get(name, {}).get("sha256"):
            changed.append(name)
        index[name] = {"name": name, "file": sample.target.name, "sha256": digest, "purpose": sample.purpose}
        print(f"{name} {digest[:16]}", file=sys.stderr)
    if changed:
        sys.exit(f"built differently: {', '.join(changed)}")
    rows = [index[name] for name in sorted(index)]
    INDEX.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
