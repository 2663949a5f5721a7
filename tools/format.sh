#!/bin/bash
# Lays the C++ sources out with clang-format 19; --check only says which files differ.
set -euo pipefail
cd "$(dirname "$0")/.."

mapfile -d '' -t files < <(find src tests bench cmake -type f \
  \( -name '*.h' -o -name '*.cpp' \) -print0)
if [[ ${#files[@]} -eq 0 ]]; then
  exit 0
fi
mode=(-i)
if [[ "${1:-}" == --check ]]; then
  mode=(--dry-run -Werror)
fi
if ! printf '%s\0' "${files[@]}" | xargs -0 -n 16 -P "$(nproc)" clang-format-19 "${mode[@]}"; then
  echo "The layout differs: make format" >&2
  exit 1
fi
if [[ "${1:-}" == --check ]]; then
  echo "layout: ${#files[@]} files as clang-format wants them"
fi
