#!/usr/bin/env bash
# Builds 2.8 million simulated observations in every form, beside DuckDB; prints a table. COUNTIES makes it smaller, FORMS fewer.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=$(tools/warehouse/python.sh)
cargo build -q --release -p kanjian-cli
cargo build -q --release -p kanjian-warehouse --example simulate
target=${CARGO_TARGET_DIR:-target}
folder=${SCALE_FOLDER:-$(mktemp -d)}
trap 'rm -rf "$folder"' EXIT
"$python" tools/bench/scale.py "$target/release/kanjian" "$target/release/examples/simulate" "$folder" \
  --counties "${COUNTIES:-2844}" --forms ${FORMS:-csv shuffled-csv parquet hive-csv hive-parquet}
