#!/usr/bin/env bash
# Prints the path of a Python that has DuckDB and PySpark (tools/warehouse/requirements.txt), installed once outside the clone.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache=${KANJIAN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kanjian}
home=$cache/warehouse-$(cksum < "$here/requirements.txt" | cut -d' ' -f1)
if [ ! -f "$home/.complete" ]; then
  printf '· installing DuckDB and PySpark from PyPI (once)\n' >&2
  python3 -m venv "$home"
  "$home/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt" >&2
  touch "$home/.complete"
fi
printf '%s\n' "$home/bin/python"
