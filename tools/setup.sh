#!/bin/sh
# What a fresh machine lacks. `setup.sh venv PYTHON FOLDER`, `setup.sh cargo`, `setup.sh system`.
set -eu
export DEBIAN_FRONTEND=noninteractive

may_install() { command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; }

apt_install() {
  [ "$(id -u)" = 0 ] && as_root="" || as_root="sudo -n"
  $as_root apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1 && return 0
  $as_root apt-get update -q >/dev/null 2>&1 || return 1
  $as_root apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1
}

# want PURPOSE PACKAGE...: install them where that is allowed, else say what goes without them.
want() {
  purpose=$1
  shift
  if may_install && apt_install "$@"; then
    echo "setup: installed $* ($purpose)"
  else
    echo "setup: $* is missing and could not be installed here; without it: no $purpose"
  fi
}

make_venv() {
  python=$1 folder=$2
  [ -n "$python" ] || { echo "setup: Python 3.11 or newer is needed (apt install python3 python3-venv)" >&2; exit 1; }
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    { echo "setup: $python is older than 3.11; name a newer one: make PYTHON=python3.11" >&2; exit 1; }
  if [ ! -x "$folder/bin/pip" ]; then
    "$python" -c 'import ensurepip' 2>/dev/null || want "virtual environment" python3-venv
    "$python" -m venv "$folder"
  fi
  "$folder/bin/python" -m pip install --quiet --require-hashes -r requirements/dev.txt
}

need_cargo() {
  command -v cargo >/dev/null ||
    { echo "setup: cargo 1.85 or newer is needed to build the engine (rustup.rs)" >&2; exit 1; }
  command -v cc >/dev/null || want "linker for the engine" gcc libc6-dev
}

has_chinese_font() {
  .venv/bin/python -c 'import sys, typst; sys.exit("Noto Sans CJK SC" not in typst.Fonts().families())'
}

# Debian starts a server of its own with the package; the tests bring theirs and need none.
no_main_cluster() {
  [ -e /etc/postgresql-common ] && return 0
  [ "$(id -u)" = 0 ] && as_root="" || as_root="sudo -n"
  $as_root mkdir -p /etc/postgresql-common
  echo "create_main_cluster = false" | $as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
}

has_postgres() { command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }

has_browser_shell() { command -v chromium-headless-shell >/dev/null; }

# F-Droid's own tools make the repository that the stores are tested against.
fdroid_tools() {
  [ -x tests/stores/.tools/fdroid/bin/fdroid ] && return 0
  if may_install && PYTHON=.venv/bin/python sh tests/stores/setup.sh >/dev/null 2>&1; then
    echo "setup: installed fdroidserver apart (tests against a real F-Droid repository)"
  else
    echo "setup: fdroidserver could not be installed here; without it: no tests against a real F-Droid repository"
  fi
}

sarif_schema() {
  [ -s tests/unit/report/official/.tools/sarif-2.1.0.json ] && return 0
  PYTHON=.venv/bin/python sh tests/unit/report/official/setup.sh >/dev/null 2>&1 ||
    echo "setup: the official SARIF schema could not be fetched; without it: no test of reports against it"
}

system_packages() {
  has_chinese_font || want "Chinese in PDF reports" fonts-noto-cjk
  has_postgres || { may_install && no_main_cluster; want "console tests on PostgreSQL" postgresql; }
  has_browser_shell || want "quick browser tests of the console" chromium-headless-shell
  has_browser_shell || command -v chromium >/dev/null || want "browser tests of the console" chromium
  command -v dexdump >/dev/null || want "tests that compare counts with a second dex reader" dexdump
  fdroid_tools
  sarif_schema
}

case $1 in
  venv) make_venv "$2" "$3" ;;
  cargo) need_cargo ;;
  system) system_packages ;;
esac
