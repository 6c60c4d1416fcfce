#!/usr/bin/env bash
# Installs what a build or a test run misses, with a line for each step; quick and silent when nothing is.
# usage: tools/setup.sh build|test
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:-build}
cache=${KANJIAN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kanjian}
say() { printf '· %s\n' "$*"; }
fail() { printf '✗ %s\n' "$*" >&2; exit 1; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else fail "needs root for: $*"; fi; }
updated=
apt_install() {
  command -v apt-get >/dev/null || fail "missing: $*. Install it with your system's package manager and run this again."
  if [ -z "$updated" ]; then say "reading the package lists"; as_root apt-get update -qq; updated=1; fi
  say "installing $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

command -v cargo >/dev/null || fail "Rust is missing: install it from https://rustup.rs and run this again."
command -v cc >/dev/null || apt_install build-essential
command -v node >/dev/null || apt_install nodejs
command -v npm >/dev/null || apt_install npm

target=wasm32-unknown-unknown
has_target() { [ -d "$(rustc --print sysroot)/lib/rustlib/$target" ]; }
if ! has_target; then
  if command -v rustup >/dev/null; then
    say "adding the Rust target $target"
    rustup -q target add "$target" || say "rustup could not fetch it"
  fi
  has_target || fail "the Rust target $target is missing. One of these brings it; then run this again:
    Rust from https://rustup.rs:  rustup target add $target
    behind a mirror:              RUSTUP_DIST_SERVER=https://the.mirror rustup target add $target
    without any of them:          copy lib/rustlib/$target of the same Rust ($(rustc --version | cut -d' ' -f2)) from another
                                  machine into $(rustc --print sysroot)/lib/rustlib/
    on Debian, without rustup:    apt-get install rustc-web cargo-web rust-web-src rust-web-llvm, build the library once with
                                  RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes cargo build -Z build-std=std,panic_abort
                                  --release --target $target in any crate, and copy its *.rlib into that folder's lib/"
fi
for part in rustfmt clippy; do
  cargo "${part/rustfmt/fmt}" --version >/dev/null 2>&1 || { say "adding $part"; rustup -q component add "$part"; }
done

bindgen=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p')
folder="$cache/wasm-bindgen-$bindgen"
if ! [ -x "$folder/bin/wasm-bindgen" ]; then
  say "building wasm-bindgen-cli $bindgen, once (a few minutes)"
  # Without --locked: its lock file may name versions that a registry mirror has not got yet.
  CARGO_TARGET_DIR="$cache/build" cargo install -q wasm-bindgen-cli --version "$bindgen" --root "$folder"
  rm -rf "$cache/build"
fi

deny=0.20.2
if [ "$what" = test ] && ! [ -x "$cache/cargo-deny-$deny/bin/cargo-deny" ]; then
  say "building cargo-deny $deny, once (a few minutes)"
  CARGO_TARGET_DIR="$cache/build" cargo install -q cargo-deny --version "$deny" --locked --root "$cache/cargo-deny-$deny"
  rm -rf "$cache/build"
fi

if ! cmp -s package-lock.json node_modules/.kanjian-lock; then
  say "installing the build tools from package-lock.json"
  npm ci --loglevel=error --no-audit --no-fund
  cp package-lock.json node_modules/.kanjian-lock
fi

# Pictures (PNG) are set in the system's fonts; other systems than these bring a Chinese and a Latin one along. DejaVu alone
# will not do: its bold is an eighth wider than charts measure, so that words would run into each other.
if command -v apt-get >/dev/null && ! fc-list 2>/dev/null | grep -q 'Noto Sans CJK SC'; then
  apt_install fonts-noto-cjk fontconfig
fi
if command -v apt-get >/dev/null && ! fc-list 2>/dev/null | grep -Eq ': Liberation Sans[,:]'; then
  apt_install fonts-liberation
fi

if [ "$what" = test ]; then
  command -v chromium >/dev/null || command -v google-chrome >/dev/null || apt_install chromium
fi
