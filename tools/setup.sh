#!/bin/sh
# What a fresh machine lacks. `setup.sh venv PYTHON FOLDER`, `setup.sh cargo`, `setup.sh system`.
set -eu

may_install() { command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; }

apt_install() {
  [ "$(id -u)" = 0 ] && as_root="" || as_root="sudo -n"
  $as_root apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1 && return 0
  $as_root apt-get update -q >/dev/null 2>&1 || return 1
  $as_root apt-get install -y -q --no-install-recommends "$@" >/dev/null 2>&1
}

# want PACKAGE PURPOSE: install it where that is allowed, else say what goes without it.
want() {
  if may_install && DEBIAN_FRONTEND=noninteractive apt_install "$1"; then
    echo "setup: installed $1 ($2)"
  else
    echo "setup: $1 is missing and could not be installed here; without it: no $2"
  fi
}

make_venv() {
  python=$1 folder=$2
  [ -n "$python" ] || { echo "setup: Python 3.11 or newer is needed (apt install python3 python3-venv)" >&2; exit 1; }
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    { echo "setup: $python is older than 3.11; name a newer one: make PYTHON=python3.11" >&2; exit 1; }
  if [ ! -x "$folder/bin/pip" ]; then
    "$python" -c 'import ensurepip' 2>/dev/null || want python3-venv "virtual environment"
    "$python" -m venv "$folder"
  fi
  "$folder/bin/python" -m pip install --quiet --require-hashes -r requirements/dev.txt
}

need_cargo() {
  command -v cargo >/dev/null ||
    { echo "setup: cargo 1.85 or newer is needed to build the engine (rustup.rs)" >&2; exit 1; }
  command -v cc >/dev/null || want gcc "linker for the engine"
}


has_chinese_font() {
  .venv/bin/python -c 'import sys, typst; sys.exit("Noto Sans CJK SC" not in typst.Fonts().families())'
}

system_packages() {
  has_chinese_font || want fonts-noto-cjk "Chinese in PDF reports"
  command -v dexdump >/dev/null || want dexdump "tests that compare counts with a second dex reader"
}

case $1 in
  venv) make_venv "$2" "$3" ;;
  cargo) need_cargo ;;
  system) system_packages ;;
esac
