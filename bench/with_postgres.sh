#!/bin/sh
# Runs a command with THROUGHLINE_BENCH_POSTGRES naming an empty PostgreSQL of its own, which goes
# with it; without PostgreSQL here, without.
#
#   bench/with_postgres.sh COMMAND...
set -eu
server="$(dirname "$0")/../tests/support/private_postgres.sh"
dir=$(mktemp -d)
if "$server" start "$dir" --owner $$ 2>"$dir/why"; then
  THROUGHLINE_BENCH_POSTGRES=$(cat "$dir/url")
  export THROUGHLINE_BENCH_POSTGRES
else
  echo "without PostgreSQL: $(cat "$dir/why")" >&2
fi
status=0
"$@" || status=$?
[ ! -f "$dir/url" ] || "$server" stop "$dir"
rm -rf "$dir"
exit $status
