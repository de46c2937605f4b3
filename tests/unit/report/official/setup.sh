#!/bin/sh
# Puts the official SARIF 2.1.0 schema where test_sarif.py looks: .tools beside this file.
# It comes inside a crate, which is fetched by its lock file and never built.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
python="${PYTHON:-python3}"
mkdir -p "$here/.tools"
cargo metadata --quiet --locked --format-version 1 --manifest-path "$here/Cargo.toml" | "$python" -c '
import json, pathlib, shutil, sys
carrier = next(one for one in json.load(sys.stdin)["packages"] if one["name"] == "serde-sarif")
schema = pathlib.Path(carrier["manifest_path"]).parent / "src" / "schema.json"
shutil.copyfile(schema, sys.argv[1])
' "$here/.tools/sarif-2.1.0.json"
