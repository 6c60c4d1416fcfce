#!/usr/bin/env bash
# Tries a built kanjian command on fresh tables, below a folder with a Chinese name: init, check, build, export, extract, and its
# exit codes. usage: tools/try_command.sh COMMAND…
set -euo pipefail
command=("$@")
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
folder=$made/试表
mkdir "$folder"
cd "$(dirname "$0")/.."
[ -e "${command[0]}" ] || [ -e "${command[0]}.exe" ] || { command -v "${command[0]}" >/dev/null || { echo "there is no ${command[0]}" >&2; exit 1; }; }
"${command[@]}" --version
"${command[@]}" init "$folder/data"
"${command[@]}" check "$folder/data"
"${command[@]}" build "$folder/data" "$folder/out"
# Again, over the snapshot that is there now, and from tables as Excel saves them: the same bytes, and nothing left beside it.
for table in "$folder"/data/*.csv "$folder"/data/observations/*.csv; do
  awk '{ sub(/\r$/, ""); printf "%s\r\n", $0 }' "$table" > "$made/table"
  mv "$made/table" "$table"
done
"${command[@]}" build "$folder/data" "$folder/out"
"${command[@]}" build --check "$folder/data" "$folder/out"
[ "$(ls -A "$folder")" = "$(printf 'data\nout')" ]
"${command[@]}" export "$folder/out" | grep -q htn_managed
printf '%s\r\n' '截至2025年底,全县管理高血压患者12345人,同比增长5.0%。' > "$folder/报告.txt"
"${command[@]}" extract "$folder/报告.txt" -o "$folder/草稿.csv"
# The mark that Excel needs, and the figure.
[ "$(head -c 3 "$folder/草稿.csv" | od -An -tx1 | tr -d ' \n')" = efbbbf ]
grep -q 12345 "$folder/草稿.csv"
iconv -f UTF-8 -t GB18030 "$folder/报告.txt" > "$folder/国标.txt"
"${command[@]}" extract "$folder/国标.txt" -o "$folder/again.csv"
cmp "$folder/草稿.csv" "$folder/again.csv"
ends_with() {
  local code=0
  "${@:2}" > /dev/null 2>&1 || code=$?
  [ "$code" = "$1" ] || { echo "${*:2}: exit code $code, not $1" >&2; exit 1; }
}
ends_with 0 "${command[@]}" --help
ends_with 1 "${command[@]}" check "$folder/nowhere"
ends_with 1 "${command[@]}" build "$folder/data" "$folder"
ends_with 2 "${command[@]}" no-such-subcommand
echo "it works"
