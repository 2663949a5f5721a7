#!/bin/sh
# A PostgreSQL server of the tests' own: private folder, private socket, no network, stopped when
# its owner ends, however that ends.
#
#   private_postgres.sh start DIR [--owner PID]   writes DIR/url; the caller owns it unless named
#   private_postgres.sh crash DIR                 connections break, data stay
#   private_postgres.sh restart DIR               the same, and it comes back
#   private_postgres.sh stop DIR
#
# DIR/url holds postgresql://throughline@/test?host=...; data and socket live in a folder of their
# own under TMPDIR, because a socket's path is short and root hands the server to user postgres.
set -eu

die() { echo "private_postgres: $*" >&2; exit 1; }

find_bin() {
  for bin in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -rn); do
    [ -x "$bin/initdb" ] && { echo "$bin"; return; }
  done
  found=$(command -v initdb 2>/dev/null) \
    || die "PostgreSQL is not installed: apt-get install postgresql-15"
  dirname "$(readlink -f "$found")"
}

# The server refuses to run as root.
as_server() {
  if [ "$(id -u)" = 0 ]; then
    setpriv --reuid=postgres --regid=postgres --init-groups env -i PATH="$PATH" LC_ALL=C.UTF-8 "$@"
  else
    env -u PGHOST -u PGPORT -u PGUSER -u PGDATABASE LC_ALL=C.UTF-8 "$@"
  fi
}

server_pid() { head -n 1 "$1/data/postmaster.pid" 2>/dev/null || true; }

run_server() {
  as_server "$bin/pg_ctl" -D "$place/data" -l "$place/log" -w -t 60 -s start \
    || { tail -n 20 "$place/log" >&2; die "the server did not start"; }
}

end_server() { # signal
  pid=$(server_pid "$place")
  [ -n "$pid" ] || return 0
  kill -s "$1" "$pid" 2>/dev/null || true
  waited=0
  while kill -0 "$pid" 2>/dev/null && [ $waited -lt 300 ]; do
    sleep 0.1
    waited=$((waited + 1))
  done
}

remove_place() {
  end_server QUIT  # nothing here is worth a checkpoint
  case "$place" in
    */throughline-postgres-*) rm -rf "$place" ;;
  esac
}

start() {
  [ -f "$dir/place" ] && { place=$(cat "$dir/place"); remove_place; rm -f "$dir/place" "$dir/url"; }
  mkdir -p "$dir"
  bin=$(find_bin)
  place=$(mktemp -d "${TMPDIR:-/tmp}/throughline-postgres-XXXXXX")
  trap remove_place EXIT INT TERM
  [ "$(id -u)" = 0 ] && chown postgres:postgres "$place"
  cd "$place"
  as_server "$bin/initdb" -D "$place/data" -A trust -U throughline --locale=C.UTF-8 -E UTF8 -N \
    >"$place.init" 2>&1 || { cat "$place.init" >&2; rm -f "$place.init"; die "initdb failed"; }
  rm -f "$place.init"
  cat >>"$place/data/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$place'
fsync = off
full_page_writes = off
max_connections = 200
max_wal_size = 256MB
autovacuum_naptime = 10
max_locks_per_transaction = 256
CONF
  run_server
  as_server "$bin/createdb" -h "$place" -U throughline test || die "cannot make the database"
  echo "$place" >"$dir/place"
  echo "postgresql://throughline@/test?host=$place" >"$dir/url.new"
  mv "$dir/url.new" "$dir/url"
  trap - EXIT INT TERM
  # Watches from outside the caller's session, so that an interrupt ends the caller and not this.
  setsid sh -c '
    while kill -0 "$1" 2>/dev/null && [ -d "$2" ]; do sleep 1; done
    [ -d "$2" ] && exec "$0" stop "$3"' "$self" "$owner" "$place" "$dir" \
    </dev/null >/dev/null 2>&1 &
}

stop() {
  [ -f "$dir/place" ] || exit 0
  place=$(cat "$dir/place")
  remove_place
  rm -f "$dir/place" "$dir/url"
}

crash() {
  place=$(cat "$dir/place") || die "no server was started in $dir"
  end_server QUIT
}

restart() {
  crash
  bin=$(find_bin)
  cd "$place"
  run_server
}

self=$(readlink -f "$0")
command=${1:-}
dir=${2:-}
owner=$PPID
[ "${3:-}" = --owner ] && owner=$4
[ -n "$dir" ] || die "usage: private_postgres.sh start|crash|restart|stop DIR [--owner PID]"
mkdir -p "$dir"
dir=$(readlink -f "$dir")
case "$command" in
  start) start ;;
  stop) stop ;;
  crash) crash ;;
  restart) restart ;;
  *) die "usage: private_postgres.sh start|crash|restart|stop DIR [--owner PID]" ;;
esac
