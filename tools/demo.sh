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
"$appwarden" check "$samples/$shown.apk" --fail-on never
for name in $shown $others; do
  for language in en zh; do
    "$appwarden" check "$samples/$name.apk" --lang $language --fail-on never \
      --format text --format json --format sarif --format html --format pdf \
      -o "$folder/$name.$language.txt" 2>/dev/null ||
      "$appwarden" check "$samples/$name.apk" --lang $language --fail-on never \
        --format text --format json --format sarif --format html -o "$folder/$name.$language.txt"
  done
done
echo
echo "demo: three apps, English and Chinese, as text, JSON, SARIF, HTML and PDF:"
ls "$folder" | sed "s|^|  $folder/|"
echo "demo: open $folder/$shown.en.html in a browser; see the place of a finding with"
echo "  $appwarden explain $folder/$shown.en.json ID --app $samples/$shown.apk"
