#!/usr/bin/env bash
# Builds the one browser build (hydrate) into target/package: wasm-bindgen's module and the optimised WebAssembly.
# usage: tools/wasm.sh [dev]   (dev: without wasm-opt, for quick rebuilds)
set -euo pipefail
cd "$(dirname "$0")/.."
cache=${KANJIAN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kanjian}
bindgen=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p')
target=${CARGO_TARGET_DIR:-target}
cargo build -q -p kanjian-app --lib --target wasm32-unknown-unknown --features hydrate --profile wasm
"$cache/wasm-bindgen-$bindgen/bin/wasm-bindgen" --target web --no-typescript --out-dir target/package \
  "$target/wasm32-unknown-unknown/wasm/kanjian_app.wasm"
if [ "${1:-}" != dev ]; then
  # Features by name: the tool's own list of all features is newer than the browsers that residents have.
  node_modules/.bin/wasm-opt -Oz --enable-bulk-memory --enable-nontrapping-float-to-int --enable-reference-types \
    --enable-multivalue --enable-sign-ext --enable-mutable-globals \
    -o target/package/optimised.wasm target/package/kanjian_app_bg.wasm
  mv target/package/optimised.wasm target/package/kanjian_app_bg.wasm
fi
