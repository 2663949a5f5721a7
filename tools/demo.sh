#!/bin/bash
# The demonstration of `make run`: a made-up company with a year behind it quotes a sample BOM of
# ours, and opens its pages.
#
#   tools/demo.sh PROGRAM FOLDER        RUN_ONCE=1 ends after the quote and a health check
#   PORT=8081 tools/demo.sh ...         8080 unless said
#
# Runs on what an earlier run left behind: the company, its people, parts and prices are known
# already then, what was entered stays, and the sample is quoted anew.
set -euo pipefail
program="$(realpath "$1")"
folder="$2"
data="$(dirname "$(realpath "$0")")/../demo"

mkdir -p "$folder"
export THROUGHLINE_DATABASE="$folder/throughline.db"
step() { printf '\n== %s\n' "$*"; }

step "The company, its parts, prices and rates"
if [[ -f "$THROUGHLINE_DATABASE" ]]; then
  "$program" init # what was entered on the page of the company stays
else
  "$program" init --company "Elster EMS GmbH" --address "Werkstraße 12; 01159 Dresden; Germany" \
    --contact "+49 351 555 0100; sales@elster-ems.example" \
    --registration "HRB 00000 Dresden; VAT DE000000000" --bank "IBAN DE00 0000 0000 0000 0000 00"
fi
if ! "$program" customer list | grep -q "Kranich Antriebe"; then
  "$program" customer add --name "Kranich Antriebe AG" --contact "Petra Vogel" \
    --address "Seestraße 4; 8002 Zürich; Switzerland"
fi
"$program" parts import "$data/parts.csv"
"$program" offers import "$data/prices-elbe.csv"
"$program" offers import "$data/prices-pacific.csv"
"$program" rates import "$data/rates.csv"
if "$program" rates list | grep -q draft; then
  "$program" rates release --note "measured on the pilot line"
fi

step "A request: motor-controller-bom.csv at five quantities"
answer="$("$program" rfq new --customer "Kranich Antriebe AG" \
  --bom "$data/motor-controller-bom.csv" --assembly MC-200 --revision C \
  --quantity 10,50,100,500,1000)"
printf '%s\n' "$answer"
rfq="${answer%% *}"

step "The work: what the BOM cannot tell, and every minute of it"
"$program" rfq build "$rfq" --boards-per-panel 4 --sides 1 --test-minutes 1.5 \
  --why "drawing MC-200, test specification A"

step "The quote"
answer="$("$program" rfq quote "$rfq" --budgetary)"
printf '%s\n' "$answer"
quote="${answer%% *}"

step "Its documents"
"$program" quote issue "$quote" --out "$folder"

step "The year behind it"
export DEMO_PASSWORD="four swifts over Dresden"
"$(dirname "$(realpath "$0")")/demo_year.sh" "$program" "$folder"

step "Who can sign in"
"$program" people list
printf '\nEverybody of the demonstration signs in with the password: %s\n' "$DEMO_PASSWORD"
printf 'Begin as anna (account manager), olga (owner), eva (engineering), paul (procurement),\n'
printf 'adam (administrator), or petra (a customer: sees her own account and nothing else).\n'

if [[ -n "${RUN_ONCE:-}" ]]; then
  step "Health check"
  "$program" doctor
  "$program" serve --port 0 >"$folder/serve.txt" &
  server=$!
  trap 'kill "$server" 2>/dev/null || true' EXIT
  for _ in $(seq 100); do
    address="$(grep -o 'http://[^ ]*' "$folder/serve.txt" || true)"
    [[ -n "$address" ]] && break
    sleep 0.1
  done
  exec 3<>"/dev/tcp/127.0.0.1/${address##*:}"
  printf 'GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
  grep -q '^ready' <&3
  echo "the server answers at $address"
  kill "$server"
  wait "$server"
  trap - EXIT
  exit 0
fi

step "The pages"
exec "$program" serve --port "${PORT:-8080}" --log "$folder/access.log"
