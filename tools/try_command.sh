#!/usr/bin/env bash
# Tries a built kanjian command on fresh tables: init, check, build, export, extract. usage: tools/try_command.sh COMMAND…
set -euo pipefail
command=("$@")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$(dirname "$0")/.."
[ -e "${command[0]}" ] || [ -e "${command[0]}.exe" ] || { command -v "${command[0]}" >/dev/null || { echo "there is no ${command[0]}" >&2; exit 1; }; }
"${command[@]}" --version
"${command[@]}" init "$folder/data"
"${command[@]}" check "$folder/data"
"${command[@]}" build "$folder/data" "$folder/out"
"${command[@]}" export "$folder/out" | grep -q htn_managed
printf '%s\n' '截至2025年底,全县管理高血压患者12345人,同比增长5.0%。' > "$folder/report.txt"
"${command[@]}" extract "$folder/report.txt" -o "$folder/draft.csv"
# The mark that Excel needs, and the figure.
[ "$(head -c 3 "$folder/draft.csv" | od -An -tx1 | tr -d ' \n')" = efbbbf ]
grep -q 12345 "$folder/draft.csv"
echo "it works"
