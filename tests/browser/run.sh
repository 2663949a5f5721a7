#!/bin/bash
# Runs the browser tests; says so and ends well where there is no Chromium.
#
#   tests/browser/run.sh [PART OF A NAME...]
set -euo pipefail
cd "$(dirname "$0")/../.."

if [[ ! -x "${THROUGHLINE_CHROMIUM:-/usr/bin/chromium}" ]]; then
  echo "skipped: there is no Chromium here (make install-dependencies)"
  exit 77
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
  for part in "${@:-}"; do
    [[ $file == *"$part"* ]] && files+=("$file") && break
  done
done
export THROUGHLINE_PROGRAM="${THROUGHLINE_PROGRAM:-$PWD/build/release/throughline}"
exec tools/node.sh node --test --test-concurrency=1 --test-timeout=400000 "${files[@]}"
