#!/bin/sh
# Collect the texts of every console app, then compile the translations: `messages.sh PYTHON`.
set -eu
python=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
root=$(pwd)
command -v xgettext >/dev/null || { echo "messages: gettext is needed (apt install gettext)" >&2; exit 1; }
run() { PYTHONSAFEPATH=1 PYTHONPATH=$root/src:$root/tests/console DJANGO_SETTINGS_MODULE=console_test_settings "$python" -P -m django "$@"; }
for folder in src/appwarden/console src/appwarden/console/*/; do
  [ -d "$folder/locale" ] || continue
  apps=""
  # The project's own texts are those outside the apps.
  [ "$folder" = src/appwarden/console ] &&
    for app in src/appwarden/console/*/; do
      [ -e "$app/apps.py" ] && apps="$apps --ignore=$(basename "$app")/*"
    done
  (cd "$folder" && set -f && run makemessages -l zh_Hans --no-location --no-obsolete -v 0 $apps)
  # Headings that say nothing, and a date that would change with every run.
  sed -i -E '/^"(Project-Id-Version|Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team):/d; /^# (SOME DESCRIPTIVE|Copyright|This file is|FIRST AUTHOR)/d; s/^"Language: \\n"/"Language: zh_Hans\\n"/' \
    "$folder/locale/zh_Hans/LC_MESSAGES/django.po"
  (cd "$folder" && run compilemessages -l zh_Hans -v 0 --ignore='*/*')
done
