#!/bin/sh
# Run every fuzz target for a while: `fuzz.sh SECONDS`; stops at the first finding. The sample apps are where it starts from.
set -eu
command -v cargo-fuzz >/dev/null || cargo install --locked --quiet cargo-fuzz
# The sanitizer's options are unstable; the project's own toolchain takes them by this.
export RUSTC_BOOTSTRAP=1
python3 tools/fuzz_seeds.py
for target in $(cargo fuzz list); do
  echo "fuzz: $target for $1 seconds"
  cargo fuzz run "$target" -- -max_total_time="$1" -rss_limit_mb=2048 -timeout=10
done
