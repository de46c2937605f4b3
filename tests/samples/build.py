#!/usr/bin/env python3
"""Builds the sample apps: each folder with an expect.yaml -> apks/<name>.apk(s), and samples.json.

Usage: build.py [NAME...] builds the named samples, or all; build.py --check [NAME...] builds again
and compares the hashes. Run setup.sh once before. Equal sources give equal bytes: fixed times,
fixed order, a fixed throw-away key.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from manifest import BLANK_LAUNCHER, app_manifest, launcher_activity, split_manifest
from sample import APKS, HERE, Sample, load

TOOLS = HERE / ".tools"
INDEX = HERE / "samples.json"
FRAMEWORK = Path("/usr/share/android-framework-res/framework-res.apk")
ZIP_TIME = (1981, 1, 1, 0, 0, 0)
# The tools run for a second each: an optimising compiler would only cost.
SHORT_JVM = {"JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}


def run(*command: object) -> None:
    """Runs a tool; its output is shown only when it fails."""
    words = [str(word) for word in command]
    environment = os.environ | SHORT_JVM
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    done = subprocess.run(words, **streams, env=environment, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(words)}\n{done.stdout}")


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
    options = "--release 8 -nowarn -Xlint:-options -encoding UTF-8 -g:source,lines -proc:none"
    run("javac", *options.split(), "-implicit:none", "-cp", path, "-d", classes, *sources)
    return classes


def to_dex(sample: Sample, classes: Path, output: Path) -> None:
    min_sdk = sample.app.get("min_sdk", 21)
    options = ["--core-library", f"--min-sdk-version={min_sdk}", f"--output={output}"]
    if not sample.app.get("optimise", True):
        options.append("--no-optimize")
    main_class = "com.android.dx.command.Main"
    run("java", "-cp", TOOLS / "dalvik-dx.jar", main_class, "--dex", *options, classes)


def java_files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.java"))


def included(sample: Sample) -> list[Path]:
    """The folders of shared/ that app.yaml names, and the empty launcher if it is needed."""
    names = list(sample.app.get("include", []))
    own_manifest = (sample.folder / "AndroidManifest.xml").exists()
    if launcher_activity(sample) == BLANK_LAUNCHER and not own_manifest:
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
    main = [
        *java_files(sample.folder / "src"),
        *java_files(sample.work / "generated"),
        *included(sample),
    ]
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
            entry.compress_type = (
                zipfile.ZIP_STORED if name.endswith((".arsc", ".apk")) else zipfile.ZIP_DEFLATED
            )
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])


def sign(files: dict[str, bytes], output: Path) -> None:
    """Aligns the entries and signs with v1 and v2 by the throw-away key."""
    raw, aligned = output.with_suffix(".raw"), output.with_suffix(".aligned")
    zip_files(files, raw)
    run("zipalign", "-f", "4", raw, aligned)
    schemes = "--v1-signing-enabled true --v2-signing-enabled true --v3-signing-enabled false"
    key = ["--ks", HERE / "throwaway.p12", "--ks-pass", "pass:throwaway"]
    options = [*schemes.split(), "--v4-signing-enabled", "false", "--min-sdk-version", "21"]
    run("apksigner", "sign", *key, *options, "--out", output, aligned)


def entries_of(archive_file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(archive_file) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def build_base(sample: Sample) -> Path:
    packed, output = sample.work / "resources.apk", sample.work / "base.apk"
    pack_resources(sample, app_manifest(sample), sample.folder / "res", packed)
    files = entries_of(packed)
    files.update({entry: dex.read_bytes() for entry, dex in build_code(sample).items()})
    for extra in ("assets", "lib"):
        for path in sorted((sample.folder / extra).rglob("*")):
            if path.is_file():
                files[path.relative_to(sample.folder).as_posix()] = path.read_bytes()
    sign(files, output)
    return output


def build_split(sample: Sample) -> Path:
    """The split that app.yaml names: resources of res_split/ and the code of src_split/, if any."""
    sources = java_files(sample.folder / "src_split")
    made = split_manifest(sample, has_code=bool(sources))
    packed = sample.work / "split_resources.apk"
    output = sample.work / f"split_{sample.app['split']}.apk"
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


def read_index(known: list[str]) -> dict[str, dict[str, str]]:
    """The rows of samples.json by name, without samples that are gone."""
    rows = json.loads(INDEX.read_text(encoding="utf-8")) if INDEX.exists() else []
    return {row["name"]: row for row in rows if row["name"] in known}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail when a hash differs")
    parser.add_argument("names", nargs="*")
    chosen = parser.parse_args()
    everything = sorted(path.parent.name for path in HERE.glob("*/expect.yaml"))
    index = read_index(everything)
    changed = []
    for name in chosen.names or everything:
        sample = load(HERE / name)
        digest = build(sample)
        if digest != index.get(name, {}).get("sha256"):
            changed.append(name)
        index[name] = {
            "name": name,
            "file": sample.target.name,
            "sha256": digest,
            "purpose": sample.purpose,
        }
        print(f"{name} {digest[:16]}", file=sys.stderr)
    rows = [index[name] for name in sorted(index)]
    INDEX.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    if chosen.check and changed:
        sys.exit(f"built differently: {', '.join(changed)}")


if __name__ == "__main__":
    main()
