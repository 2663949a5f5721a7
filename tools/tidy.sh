#!/bin/bash
# Runs clang-tidy 19 over the sources that differ from BASE (main unless told), over all of them
# with ALL=1, or over the files that are named. It reads the commands of build/tidy: the dev
# configuration without precompiled headers.
set -euo pipefail
cd "$(dirname "$0")/.."
base="${BASE:-main}"

cmake --preset dev -B build/tidy -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DBUILD_TESTING=ON >/dev/null
# Headers that the build writes have to be there before a source can be read.
if cmake --build build/tidy --target help | grep -q '^generated_sources:'; then
  cmake --build build/tidy --target generated_sources
fi

if [[ $# -gt 0 ]]; then
  files=("$@")
elif [[ -n "${ALL:-}" ]]; then
  mapfile -t files < <(find src bench -name '*.cpp' | sort)
else
  began="$(git merge-base HEAD "$base")"
  mapfile -t files < <({
    git diff --name-only --diff-filter=d "$began" -- 'src/*.cpp' 'bench/*.cpp'
    git ls-files --others --exclude-standard -- 'src/*.cpp' 'bench/*.cpp'
  } | sort -u)
fi
if [[ ${#files[@]} -eq 0 ]]; then
  echo "clang-tidy: nothing differs from $base"
  exit 0
fi
echo "clang-tidy: ${#files[@]} files"
printf '%s\0' "${files[@]}" |
  xargs -0 -n 1 -P "${JOBS:-$(nproc)}" clang-tidy-19 -p build/tidy --quiet
