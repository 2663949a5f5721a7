#!/bin/bash
# A year of a made-up company: people of every role, customers with who answers for them, RFQs in
# every state. Every command runs on the day on which it would have happened, so that what is due,
# late or out of date today follows from the facts as it would at a real company.
#
#   tools/demo_year.sh PROGRAM FOLDER       (THROUGHLINE_DATABASE says where)
#
# Does nothing where the year is there already.
set -euo pipefail
program="$1"
folder="$2"
data="$(dirname "$(realpath "$0")")/../demo"
scratch="$(mktemp -d "$folder/year.XXXXXX")"
trap 'rm -rf "$scratch"' EXIT

if "$program" customer list | grep -q "Reiher Medizintechnik"; then
  echo "the year is there already"
  exit 0
fi

# A day so many days ago; on Saturday and Sunday nobody works, so the Friday before.
day_ago() {
  local day
  day="$(date -u -d "-$1 days" +%F)"
  case "$(date -u -d "$day" +%u)" in
    6) day="$(date -u -d "$day -1 day" +%F)" ;;
    7) day="$(date -u -d "$day -2 days" +%F)" ;;
  esac
  echo "$day"
}
# on DAYS_AGO PERSON COMMAND...
on() {
  local ago="$1" who="$2"
  shift 2
  THROUGHLINE_NOW="$(day_ago "$ago")T10:00:00Z" THROUGHLINE_ACTOR="$who" "$program" "$@"
}
quietly() { "$@" >>"$scratch/log" 2>&1 || { tail -5 "$scratch/log"; return 1; }; }

# --- people ------------------------------------------------------------------------------------
printf '%s' "${DEMO_PASSWORD:?the password of the demonstration}" >"$scratch/password"
person() { # SIGN-IN NAME ROLE [options]
  local sign_in="$1" name="$2" role="$3"
  shift 3
  quietly on 365 setup people add "$sign_in" --name "$name" --email "$sign_in@elster-ems.example" \
    --role "$role" --password-from "$scratch/password" "$@"
}

customer() {
  quietly on "$1" "$2" customer add --name "$3" --contact "$4" --address "$5"
  if [[ -n "$6" ]]; then quietly on "$1" olga account owner "$3" "$6"; fi
  if [[ -n "$7" ]]; then quietly on "$1" olga account deputy "$3" "$7"; fi
}

# rfq DAYS_AGO PERSON CUSTOMER FILE ASSEMBLY REVISION QUANTITIES; its number is in $rfq
rfq() {
  local answer
  answer="$(on "$1" "$2" rfq new --customer "$3" --bom "$data/boms/$4" --assembly "$5" \
    --revision "$6" --quantity "$7" 2>>"$scratch/log")" || [[ $? -eq 2 ]]
  rfq="${answer%% *}"
}
# What engineering tells of a board.
build() {
  quietly on "$1" "$2" rfq build "$rfq" --boards-per-panel "$3" --sides "$4" --test-minutes "$5" \
    --why "drawing and test specification of the customer"
}
# quote DAYS_AGO PERSON [options]; its number is in $quote
quote() {
  local answer ago="$1" who="$2"
  shift 2
  answer="$(on "$ago" "$who" rfq quote "$rfq" "$@" 2>>"$scratch/log")" || [[ $? -eq 2 ]]
  quote="${answer%% *}"
}
issue() {
  quietly on "$1" "$2" quote issue "$quote" --out "$scratch" \
    --deviation-reason "agreed with the owner"
}

echo "people"
person olga "Olga Brandt" owner --site Dresden
person max "Max Sommer" sales_manager --site Dresden
person sina "Sina Wolff" sales --site Dresden
person rolf "Rolf Kern" independent_rep_manager --site Dresden
person mia "Mia Lorenz" marketing --site Dresden
person anna "Anna Keller" account_manager --site Dresden
person ben "Ben Hartmann" account_manager --site Dresden
person paul "Paul Richter" procurement --site Dresden
person eva "Eva Schuster" engineering --site Dresden
person lars "Lars Voigt" stores_and_production --site Dresden
person quentin "Quentin Haas" quality --site Dresden
person fritz "Fritz Neumann" finance --site Dresden
person hanna "Hanna Busch" human_resources --site Dresden
person adam "Adam Pohl" administrator --site Dresden

echo "accounts"
kranich="Kranich Antriebe AG"
reiher="Reiher Medizintechnik GmbH"
zaunkoenig="Zaunkönig Sensorik GmbH"
bussard="Bussard Energy B.V."
eisvogel="Eisvogel Marine ApS"
wiedehopf="Wiedehopf Agrar GmbH"
quietly on 360 olga account owner "$kranich" anna
quietly on 360 olga account deputy "$kranich" ben
customer 350 olga "$reiher" "Dr. Heike Thoma" "Klinikring 12; 79106 Freiburg; Germany" anna ben
customer 330 olga "$zaunkoenig" "Jonas Weber" "Am Anger 3; 07743 Jena; Germany" ben anna
customer 300 olga "$bussard" "Marieke de Vries" "Havenstraat 44; 3011 Rotterdam; Netherlands" \
  ben anna
customer 210 sina "$eisvogel" "Mads Nielsen" "Havnegade 9; 5000 Odense; Denmark" anna ""
customer 40 sina "$wiedehopf" "Karin Ott" "Feldweg 1; 39104 Magdeburg; Germany" "" ""
person petra "Petra Vogel" customer --account "$kranich"
person heike "Heike Thoma" customer --account "$reiher"

contact() { # DAYS_AGO ACCOUNT NAME FUNCTION EMAIL
  quietly on "$1" anna account contact add "$2" --name "$3" --function "$4" --email "$5"
}
contact 355 "$kranich" "Petra Vogel" "Strategic buyer" petra.vogel@kranich.example
contact 355 "$kranich" "Urs Amman" "Head of electronics" urs.amman@kranich.example
contact 340 "$reiher" "Heike Thoma" "Head of purchasing" heike.thoma@reiher.example
contact 340 "$reiher" "Martin Gül" "Quality" martin.guel@reiher.example
contact 320 "$zaunkoenig" "Jonas Weber" "Managing director" weber@zaunkoenig.example
contact 290 "$bussard" "Marieke de Vries" "Project buyer" m.devries@bussard.example
contact 200 "$eisvogel" "Mads Nielsen" "Design engineer" mads@eisvogel.example
quietly on 340 olga customer set "$reiher" --payment "30 days net" --incoterm "DAP Freiburg" \
  --said-by "Heike Thoma"
quietly on 290 olga customer set "$bussard" --payment "45 days net" --said-by "Marieke de Vries"

echo "the course of the year"
# Quoted, revised once, and run out.
rfq 320 anna "$kranich" charger-BC36.csv BC-36 A 50,200,1000
build 319 eva 4 2 1
quietly on 319 anna rfq complete "$rfq"
quote 318 anna --budgetary
issue 317 anna
quietly on 300 anna quote revise "$quote" --reason "other quantities" || true
# Quoted and taken back.
rfq 280 ben "$zaunkoenig" sensor-node-SN10.csv SN-10 A 100,500
build 279 eva 8 1 0.5
quote 277 ben --budgetary
issue 276 ben
quietly on 250 ben quote withdraw "$quote" --reason "the customer stopped the project"
# Rested for a while, then quoted.
rfq 190 ben "$bussard" pump-drive-PD7.csv PD-7 C 25,100
quietly on 188 ben rfq pause "$rfq" --reason "the customer decides on the connector"
quietly on 180 ben rfq resume "$rfq"
build 179 eva 2 2 3
quote 177 ben --budgetary
issue 176 ben
# A device of medical technology: files under NDA and export control.
rfq 120 anna "$reiher" gateway-GW4.csv GW-4 B 50,250
printf 'G04 made up*\n' >"$scratch/gw4-top.gbr"
printf 'assembly drawing, made up\n' >"$scratch/gw4-drawing.txt"
quietly on 120 anna rfq attach "$rfq" "$scratch/gw4-top.gbr" --kind gerber --tag nda \
  --from "Heike Thoma"
quietly on 119 anna rfq attach "$rfq" "$scratch/gw4-drawing.txt" --kind drawing \
  --tag nda,export_control --from "Martin Gül"
build 118 eva 4 1 2
quote 117 anna --budgetary
issue 116 anna

echo "what is open today"
# Ends within days.
rfq 27 anna "$kranich" pump-drive-PD7.csv PD-7 D 50,200,500
build 26 eva 2 2 3
quote 26 anna --budgetary
issue 26 anna
# Issued last week.
rfq 12 ben "$bussard" charger-BC36.csv BC-36 B 100,500
build 11 eva 4 2 1
quote 9 ben --budgetary
issue 8 ben
# Late: received long ago, no quote.
rfq 13 anna "$reiher" sensor-node-SN10.csv SN-10M A 200,1000
quietly on 12 anna rfq complete "$rfq"
# A draft that waits for answers of the customer.
rfq 6 ben "$zaunkoenig" display-DP2.txt DP-2 A 20,100
quote 5 ben
# Rests on purpose.
rfq 9 anna "$eisvogel" sensor-node-SN10.csv SN-10X B 50
quietly on 8 anna rfq pause "$rfq" --reason "the customer changes the radio module"
# Asked at suppliers, who are slow.
rfq 7 ben "$bussard" gateway-GW4.csv GW-4X A 100
# In since yesterday.
rfq 1 anna "$kranich" gateway-GW4.csv GW-4K A 50,100
rfq 0 anna "$reiher" charger-BC36.csv BC-36M A 30
rfq 0 sina "$wiedehopf" display-DP2.txt DP-2W A 50
