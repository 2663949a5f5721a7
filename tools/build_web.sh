#!/bin/bash
# Builds the front end into build/web, once for all presets: dist/ (what Vite writes) and packed/
# (what goes into the program). Does nothing, and needs no Node.js, when build/web is of these
# very sources.
set -euo pipefail

root="$(cd "$(dirname "$0")/.." && pwd)"
cd "$root/web"
out="$root/build/web"
mkdir -p "$out"
exec {lock}>"$out/.lock"
flock "$lock"

hash_of() {
  find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-40
}

sources="$(hash_of index.html package.json package-lock.json vite.config.ts tsconfig.json \
  scripts src public)"
if [[ -f "$out/packed/index.txt" && "$(cat "$out/sources" 2>/dev/null)" == "$sources" ]]; then
  touch "$out/packed/index.txt" "$out/packed/bundle.bin"
  exit 0
fi

node="$root/tools/node.sh"
lock_hash="$(hash_of package-lock.json)"
if [[ "$(cat node_modules/.installed 2>/dev/null)" != "$lock_hash" ]]; then
  "$node" npm ci --ignore-scripts --no-fund --no-audit --loglevel error
  echo "$lock_hash" >node_modules/.installed
fi
rm -f "$out/sources"
"$node" node node_modules/vite/bin/vite.js build --logLevel warn --outDir "$out/dist" --emptyOutDir
"$node" node scripts/budget.mjs "$out/dist"
"$node" node scripts/pack.mjs "$out/dist" "$out/packed"
echo "$sources" >"$out/sources"
