#!/bin/bash
# The Debian package as a company gets it: made, unpacked, and what it holds is run.
#
#   debian_package_test.sh BUILD_FOLDER
set -euo pipefail
build="$(cd "$1" && pwd)"
command -v dpkg-shlibdeps >/dev/null || { echo "skipped: dpkg-dev is not here"; exit 77; }

place="$(mktemp -d)"
server=
finish() {
  [[ -z $server ]] || kill "$server" 2>/dev/null || true
  rm -rf "$place"
}
trap finish EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }

(cd "$build" && cpack -G DEB -B "$place/made") >"$place/cpack.log" 2>&1 \
  || { cat "$place/cpack.log"; fail "cpack"; }
package="$(ls "$place"/made/*.deb)"
dpkg-deb --extract "$package" "$place/root"
dpkg-deb --control "$package" "$place/control"

depends="$(dpkg-deb --field "$package" Depends)"
for needed in libsqlite3-0 libpq5 libsodium23 libssl3 fonts-dejavu-core tzdata; do
  [[ $depends == *$needed* ]] || fail "it does not depend on $needed: $depends"
done
grep -qx /etc/throughline/throughline.conf "$place/control/conffiles" || fail "no conffile"
[[ -x $place/control/postinst && -x $place/control/prerm ]] || fail "scripts that cannot be run"
sh -n "$place/control/postinst" && sh -n "$place/control/prerm"

unit="$place/root/lib/systemd/system/throughline.service"
[[ -f $unit ]] || unit="$place/root/usr/lib/systemd/system/throughline.service"
[[ -f $unit ]] || fail "there is no service"
set -a
# shellcheck disable=SC1091
. "$place/root/etc/throughline/throughline.conf"
set +a
command="$(sed -n 's/^ExecStart=//p' "$unit")"
[[ $command == "/usr/bin/throughline serve \$THROUGHLINE_SERVE" ]] \
  || fail "the service runs $command"

# As the unit would: the settings of the file, its own folder, another port.
program="$place/root/usr/bin/throughline"
export THROUGHLINE_DATABASE="$place/throughline.db" THROUGHLINE_ACTOR=packager
"$program" init --company "Elster EMS GmbH" >/dev/null
# shellcheck disable=SC2086
"$program" serve ${THROUGHLINE_SERVE/--port 8080/--port 0} >"$place/out" &
server=$!
for _ in $(seq 100); do
  address="$(grep -o 'http://[^ ]*' "$place/out" || true)"
  [[ -n $address ]] && break
  sleep 0.1
done
[[ -n ${address:-} ]] || { cat "$place/out"; fail "the server did not start"; }
fetch() {
  python3 -c 'import sys, urllib.request as web; print(web.urlopen(sys.argv[1]).read().decode())' \
    "$1"
}
[[ $(fetch "$address/readyz") == ready* ]] || fail "it is not ready"
page="$(fetch "$address/")"
[[ ${page,,} == *'<!doctype html'* ]] || fail "there are no pages in it"
kill "$server"
wait "$server" || fail "it did not stop well"
server=
grep -q stopped "$place/out" || fail "it did not say that it stopped"
echo "package: $(basename "$package"), $(du -k "$package" | cut -f1) KiB"
