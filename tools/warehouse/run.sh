#!/usr/bin/env bash
# Runs the SQL of docs/warehouse.md in DuckDB and in Spark on simulated events, and builds a snapshot from what each gives.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v java > /dev/null || { printf '✗ Spark needs Java 17: install a JDK (Debian: openjdk-17-jre-headless)\n' >&2; exit 1; }
python=$(tools/warehouse/python.sh)
cargo build -q --release -p kanjian-cli
target=${CARGO_TARGET_DIR:-target}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$python" tools/warehouse/run.py "$target/release/kanjian" "$folder/warehouse" "$@"
