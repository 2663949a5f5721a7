#!/bin/bash
# What takes too long for every change: all tests under every sanitizer, clang-tidy over everything,
# fuzzing with libFuzzer. FUZZ_SECONDS is for each target (300).
set -uo pipefail
cd "$(dirname "$0")/.."
seconds="${FUZZ_SECONDS:-300}"
failed=()

stage() {
  local name="$1"
  shift
  printf '\n==> %s\n' "$name"
  "$@" || failed+=("$name")
}

fuzz_all() {
  cmake --preset fuzz >/dev/null || return 1
  cmake --build --preset fuzz --parallel "$(nproc)" || return 1
  local target name status=0
  while IFS= read -r target; do
    name="$(basename "$target")"
    printf '\n--> %s, %s s\n' "$name" "$seconds"
    mkdir -p "build/fuzz/found/$name" "tests/fuzz/corpus/$name"
    # New inputs go to build/; a crash is kept there too, to become a test.
    "$target" "build/fuzz/found/$name" "tests/fuzz/corpus/$name" -max_total_time="$seconds" \
      -timeout=20 -rss_limit_mb=4096 -artifact_prefix="build/fuzz/found/$name-" || status=1
  done < <(find build/fuzz -maxdepth 1 -type f -executable -name '*_fuzz' | sort)
  return $status
}

stage "checks" make check
stage "tests, release" make test PRESET=release
stage "tests, address and undefined" make test PRESET=asan
stage "tests, threads" make test PRESET=tsan
stage "clang-tidy" env ALL=1 tools/tidy.py
stage "fuzzing" fuzz_all
stage "benchmarks" make bench

if [[ ${#failed[@]} -gt 0 ]]; then
  printf '\nFAILED: %s\n' "${failed[*]}"
  exit 1
fi
printf '\nnightly: everything passed\n'
