#!/bin/sh
# Inspect bundled sample apps: `demo.sh APPWARDEN FOLDER`. One report here, every format in FOLDER.
set -eu
appwarden=$1 folder=$2
samples=tests/samples/apks
shown=consent_after_sdk_init
others="application_on_create fragment_framework"

mkdir -p "$folder"
echo "\$ appwarden check $samples/$shown.apk"
echo
"$appwarden" check "$samples/$shown.apk" --lang en --fail-on never
for name in $shown $others; do
  for language in en zh; do
    "$appwarden" check "$samples/$name.apk" --lang "$language" --fail-on never \
      --format text --format json --format sarif --format html --format pdf \
      -o "$folder/$name.$language" 2>"$folder/log" || tail -n 1 "$folder/log"
  done
done
rm -f "$folder/log"

echo
echo "Three apps in English and Chinese, as text, JSON, SARIF, HTML and PDF:"
ls "$folder" | sed "s|^|  $folder/|"
echo
echo "Open $folder/$shown.en.html in a browser. Next:"
echo "  $appwarden doctor"
echo "  $appwarden check YOUR.apk"
