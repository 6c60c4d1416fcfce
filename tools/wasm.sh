#!/usr/bin/env bash
# Builds the browser builds into target/package: what pages that are rendered ahead load (hydrate), and in whole/ what draws pages
# from nothing as well (hydrate, mount); each the module that starts it and the optimised WebAssembly.
# usage: tools/wasm.sh [dev]   (dev: without wasm-opt and terser, for quick rebuilds)
set -euo pipefail
cd "$(dirname "$0")/.."
cache=${KANJIAN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kanjian}
bindgen=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p')
target=${CARGO_TARGET_DIR:-target}
# Checking a file's bytes need not be the fastest: the unrolled form is 6 kB more to fetch.
# And where this machine keeps its crates is nobody's business: the same sources give the same bytes anywhere.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg=sha2_backend_soft=\"compact\" --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src/="
how=${1:-}
build() {
  local features=$1 folder=$2
  cargo build -q -p kanjian-app --lib --target wasm32-unknown-unknown --features "$features" --profile wasm
  "$cache/wasm-bindgen-$bindgen/bin/wasm-bindgen" --target web --no-typescript --out-dir "$folder" \
    "$target/wasm32-unknown-unknown/wasm/kanjian_app.wasm"
  # One module: wasm-bindgen's, which nothing imports from, and the call that starts it.
  sed -e '/^export { .* };$/d' -e '/^if (Symbol.dispose)/d' -e 's/^export //' "$folder"/kanjian_app.js | cat - src/scripts/start.js > "$folder"/start.js
  if [ "$how" != dev ]; then
    # Features by name: the tool's own list of all features is newer than the browsers that residents have.
    # By name: functions that are alike stand together, and are packed the better for it.
    node_modules/.bin/wasm-opt -Oz --reorder-functions-by-name --enable-bulk-memory --enable-nontrapping-float-to-int \
      --enable-reference-types --enable-multivalue --enable-sign-ext --enable-mutable-globals \
      -o "$folder"/optimised.wasm "$folder"/kanjian_app_bg.wasm
    mv "$folder"/optimised.wasm "$folder"/kanjian_app_bg.wasm
    node_modules/.bin/terser --module --compress pure_new=true,passes=2 --mangle --output "$folder"/start.js "$folder"/start.js
  fi
}
build hydrate target/package
build hydrate,mount target/package/whole
