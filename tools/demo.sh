#!/bin/bash
# The demonstration of `make run`: a made-up company quotes a sample BOM of ours.
#
#   tools/demo.sh PROGRAM FOLDER        RUN_ONCE=1 ends after the quote and a health check
set -euo pipefail
program="$1"
folder="$2"

"$program" demo --out "$folder"
if [[ -n "${RUN_ONCE:-}" ]]; then
  "$program" doctor --database "$folder/throughline.db"
fi
