#!/bin/sh
# Installs what build.py needs to rebuild the sample apps: Debian packages (as root) and two jars from Maven Central.
# The test suite does not need it: the built samples are checked in.
set -eu
tools="$(cd "$(dirname "$0")" && pwd)/.tools"
mkdir -p "$tools"

if [ "$(id -u)" = 0 ]; then
    apt-get update -q
    apt-get install -q -y --no-upgrade --no-install-recommends \
        openjdk-17-jdk-headless maven python3-yaml \
        aapt apksigner zipalign dexdump android-framework-res libsmali-java
fi

fetch() {
    mvn -q -B dependency:copy -Dartifact="$1" -DoutputDirectory="$tools" -Dmdep.stripVersion=true
}
fetch com.jakewharton.android.repackaged:dalvik-dx:16.0.1
fetch org.robolectric:android-all:10-robolectric-5803371
echo "ready: $tools"
