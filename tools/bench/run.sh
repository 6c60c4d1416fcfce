#!/usr/bin/env bash
# Measures the built site beside its peers: tables on standard output. Needs DIST (default dist/), Chromium, Rust's wasm target.
# Nothing here is a gate: it fails only where something did not run.
set -euo pipefail
cd "$(dirname "$0")"
DIST=$(cd ../.. && realpath "${DIST:-dist}")
export DIST
[ -f "$DIST/index.html" ] || { printf '✗ no built site in %s: run make build, or set DIST\n' "$DIST" >&2; exit 1; }
if ! cmp -s package-lock.json node_modules/.kanjian-lock; then
  printf '· installing what is compared with, from tools/bench/package-lock.json\n' >&2
  npm ci --silent --no-audit --no-fund
  cp package-lock.json node_modules/.kanjian-lock
fi
printf '## Twelve charts on a slow phone\n\n'
node peers.mjs --runs "${RUNS:-5}" --requests
