#!/bin/sh
# Run every fuzz target for a while: `fuzz.sh SECONDS`; stops at the first finding.
set -eu
command -v cargo-fuzz >/dev/null ||
  { echo "fuzz: needs cargo-fuzz (cargo install cargo-fuzz) and a nightly toolchain" >&2; exit 1; }
for target in $(cargo +nightly fuzz list); do
  echo "fuzz: $target for $1 seconds"
  cargo +nightly fuzz run "$target" -- -max_total_time="$1" -rss_limit_mb=512 -timeout=10
done
