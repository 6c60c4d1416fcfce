#!/usr/bin/env bash
# Measures the built site beside its peers: tables on standard output. DIST names the site (default dist/), RUNS the rounds.
# Nothing here is a gate: it fails only where something did not run.
set -euo pipefail
cd "$(dirname "$0")/../.."
say() { printf '· %s\n' "$*" >&2; }
DIST=$(realpath -m "${DIST:-dist}")
export DIST
[ -f "$DIST/index.html" ] || { printf '✗ no built site in %s: run make build, or set DIST\n' "$DIST" >&2; exit 1; }

if ! cmp -s tools/bench/package-lock.json tools/bench/node_modules/.kanjian-lock; then
  say "installing what is compared with, from tools/bench/package-lock.json"
  (cd tools/bench && npm ci --loglevel=error --no-audit --no-fund)
  cp tools/bench/package-lock.json tools/bench/node_modules/.kanjian-lock
fi
say "building the charts as a module of their own"
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")/chart-bench
cargo build -q --locked --release --target wasm32-unknown-unknown --manifest-path tools/bench/chart-wasm/Cargo.toml --target-dir "$target"

printf '## Twelve charts on a slow phone\n\n'
node tools/bench/peers.mjs --runs "${RUNS:-5}" --requests
printf '\n## Drawing\n\n'
node tools/bench/lines.mjs "$target/wasm32-unknown-unknown/release/kanjian_chart_bench.wasm"
printf '\n## Lighthouse\n\n'
node tools/bench/lighthouse.mjs

printf '\n## Reading reports\n\n'
cargo run -q --locked --release -p kanjian-extract --example speed -- crates/extract/tests/reports
printf '\n## Scale\n\n'
tools/bench/scale.sh
