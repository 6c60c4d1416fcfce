#!/usr/bin/env bash
# Runs every fuzz target, or those named, for SECONDS_EACH seconds: executions, coverage and crashes of each on standard output.
# Finds grow in fuzz/corpus/ (not committed); a crash stays in fuzz/artifacts/ and becomes a test.
set -euo pipefail
cd "$(dirname "$0")/.."
cache=${KANJIAN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kanjian}
seconds=${SECONDS_EACH:-300}
version=0.13.2
tools=$cache/cargo-fuzz-$version
if ! [ -x "$tools/bin/cargo-fuzz" ]; then
  printf '· installing cargo-fuzz %s\n' "$version" >&2
  cargo install -q cargo-fuzz --version "$version" --locked --root "$tools"
fi
export PATH=$tools/bin:$PATH
# cargo-fuzz asks for switches of the nightly compiler; the stable one has them behind this variable.
export RUSTC_BOOTSTRAP=1
# The product has no unsafe code, so that the address sanitizer would only halve the speed.
options=(--fuzz-dir fuzz --sanitizer none)
[ $# -gt 0 ] || set -- $(ls fuzz/seeds)
cargo fuzz build "${options[@]}" >&2
binaries=${CARGO_TARGET_DIR:-fuzz/target}/$(rustc -vV | sed -n 's/^host: //p')/release
printf '%-12s %12s %10s %8s %8s\n' target executions per_second edges crashes
failed=0
for target in "$@"; do
  mkdir -p "fuzz/corpus/$target" "fuzz/artifacts/$target"
  dictionary=fuzz/dictionaries/$target.dict
  [ -f "$dictionary" ] || dictionary=fuzz/dictionaries/text.dict
  log=fuzz/artifacts/$target.log
  "$binaries/$target" "fuzz/corpus/$target" "fuzz/seeds/$target" -dict="$dictionary" -max_total_time="$seconds" \
    -max_len=8192 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="fuzz/artifacts/$target/" >"$log" 2>&1 || failed=1
  awk -v target="$target" -v seconds="$seconds" '
    / cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") edges = $(i + 1) }
    /stat::number_of_executed_units/ { runs = $2 }
    /stat::average_exec_per_sec/ { speed = $2 }
    /SUMMARY: libFuzzer/ { crashes++ }
    END { printf "%-12s %12d %10d %8d %8d\n", target, runs, speed, edges, crashes }' "$log"
done
exit $failed
