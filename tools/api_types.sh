#!/bin/bash
# Writes web/src/api/schema.ts anew from what the program says of its API; --check only compares.
#
#   tools/api_types.sh build/release/throughline [--check]
set -euo pipefail
program="$(realpath "$1")"
cd "$(dirname "$0")/../web"
"$program" openapi | ../tools/node.sh node scripts/api_types.mjs "${@:2}"
