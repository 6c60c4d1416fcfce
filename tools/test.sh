#!/usr/bin/env bash
# Runs everything that must hold, cheapest first, and ends at the first failure; installing is setup.sh's.
set -euo pipefail
cd "$(dirname "$0")/.."
cache=${KANJIAN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kanjian}
bindgen=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p')
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="$cache/wasm-bindgen-$bindgen/bin/wasm-bindgen-test-runner"

began=$SECONDS
step() {
  local words=$1 from=$SECONDS
  shift
  printf '· %s\n' "$words"
  if ! "$@"; then
    printf '✗ %s: failed. Alone: %s\n' "$words" "$*" >&2
    exit 1
  fi
  printf '✓ %s (%d s)\n' "$words" $((SECONDS - from))
}

# One set of features of others' crates for each target, so that nothing is built twice: ssr natively, hydrate on wasm32, never both.
native=(--workspace --features kanjian-app/ssr)
wasm=(--target wasm32-unknown-unknown)
wasm_crates=(-p kanjian-model -p kanjian-stats -p kanjian-chart -p kanjian-view -p kanjian-extract -p kanjian-import)

deny() { "$(ls -d "$cache"/cargo-deny-*/bin/cargo-deny | tail -n 1)" "$@"; }

step "format" cargo fmt --all --check
step "licences, bans and origins of dependencies" deny --log-level error check licenses bans sources
# The fuzz targets are a workspace of their own, so that nothing else notices when their lock file is behind.
step "the lock file of the fuzz targets" cargo tree -q --locked --depth 0 --manifest-path fuzz/Cargo.toml
step "lint, native" cargo clippy -q "${native[@]}" --all-targets -- -D warnings
step "lint, wasm32" cargo clippy -q "${wasm[@]}" -p kanjian-app "${wasm_crates[@]}" --features kanjian-app/hydrate,kanjian-app/mount --lib --test wasm -- -D warnings
step "lint, wasm32, what moves" cargo clippy -q "${wasm[@]}" -p kanjian-app --features kanjian-app/hydrate --lib -- -D warnings
step "native tests" cargo test -q "${native[@]}"
# The runner of wasm-bindgen does not know --quiet, so cargo is not asked for it.
step "wasm tests" cargo test "${wasm[@]}" -p kanjian-chart -p kanjian-import --test wasm
step "the tables of data/" cargo run -q -p kanjian-cli -- check data
step "the site" make -s site
step "the size of the app" node tools/size.mjs dist
# The browser tests build sites of their own from changed tables.
step "the commands that build it" cargo build -q -p kanjian-app -p kanjian-cli --features kanjian-app/ssr --bins
step "browser tests" node --test --test-reporter=spec tests/browser/*.test.mjs
printf '✓ all, in %d min\n' $(((SECONDS - began + 59) / 60))
