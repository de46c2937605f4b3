#!/bin/sh
# Resolve every package that builds, lints, tests or runs appwarden: `lock.sh UV`.
set -eu
{
  echo '# Made by `make lock`: every package that builds, lints, tests or runs appwarden, by version and hash.'
  "$1" pip compile -q pyproject.toml --extra dev --extra console --extra fleet --universal --python-version 3.11 \
    --generate-hashes --no-emit-index-url --no-emit-find-links --no-header
} >requirements/dev.txt
