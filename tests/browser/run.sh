#!/bin/bash
# Runs the browser tests; says so and ends well where there is no Chromium.
#
#   tests/browser/run.sh [--database sqlite|postgresql] [PART OF A NAME...]
#
# What hangs on no database, and what the pages look like, is tested with SQLite alone.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [[ ! -x "${THROUGHLINE_CHROMIUM:-/usr/bin/chromium}" ]]; then
  echo "skipped: there is no Chromium here (make install-dependencies)"
  exit 77
fi
database=sqlite
if [[ "${1:-}" == --database ]]; then
  database="$2"
  shift 2
fi
tools/build_web.sh
# The page that shows the parts is no part of the program: built for these tests alone.
style=build/web/style
if [[ ! -f $style/sources || "$(cat $style/sources)" != "$(cat build/web/sources)" ]]; then
  (cd web && ../tools/node.sh node node_modules/vite/bin/vite.js build --mode style \
    --logLevel warn --outDir ../$style --emptyOutDir)
  cp build/web/sources $style/sources
fi

files=()
for file in tests/browser/*.test.mjs; do
  [[ $database != sqlite ]] && ! grep -q company.mjs "$file" && continue
  for part in "${@:-}"; do
    [[ $file == *"$part"* ]] && files+=("$file") && break
  done
done
if [[ ${#files[@]} -eq 0 ]]; then
  echo "no test is called so: $*"
  exit 2
fi

scratch="$(mktemp -d "${TMPDIR:-/tmp}/throughline-browser-XXXXXX")"
own_server=
finish() {
  if [[ -n $own_server ]]; then tests/support/private_postgres.sh stop "$own_server"; fi
  rm -rf "$scratch"
}
trap finish EXIT
export THROUGHLINE_PROGRAM="${THROUGHLINE_PROGRAM:-$PWD/build/release/throughline}"
export THROUGHLINE_BROWSER_DATABASE="$database"
if [[ $database == postgresql ]]; then
  export THROUGHLINE_BROWSER_LOOKS=no
  if [[ -z "${THROUGHLINE_TEST_POSTGRES:-}" ]]; then
    own_server="$scratch/postgres"
    tests/support/private_postgres.sh start "$own_server"
    export THROUGHLINE_TEST_POSTGRES="$own_server"
  fi
fi
THROUGHLINE_BROWSER_BASE="$(tools/node.sh node tests/browser/base.mjs "$scratch")"
export THROUGHLINE_BROWSER_BASE
tools/node.sh node --test --test-concurrency="${THROUGHLINE_BROWSER_JOBS:-2}" \
  --test-timeout=400000 "${files[@]}"
