#!/bin/sh
# Installs what makes the real F-Droid repository of test_fdroidserver.py: fdroidserver in an
# environment of its own, and (as root) what signs. It is AGPL: run as a program, never imported.
# The other tests do not need it. FDROID_TOOLS names another folder than .tools beside this file.
set -eu
tools="${FDROID_TOOLS:-$(cd "$(dirname "$0")" && pwd)/.tools}"
python="${PYTHON:-python3}"

if ! command -v apksigner >/dev/null || ! command -v keytool >/dev/null; then
    [ "$(id -u)" = 0 ] || { echo "apksigner and a JDK are needed: install them as root" >&2; exit 1; }
    apt-get update -q
    apt-get install -q -y --no-upgrade --no-install-recommends openjdk-17-jdk-headless apksigner
fi

mkdir -p "$tools"
[ -x "$tools/fdroid/bin/pip" ] || "$python" -m venv "$tools/fdroid"
"$tools/fdroid/bin/pip" install --quiet --disable-pip-version-check fdroidserver==2.4.5
echo "ready: $tools/fdroid/bin/fdroid"
