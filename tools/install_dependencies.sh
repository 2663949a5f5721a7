#!/bin/bash
# Installs what is missing of the Debian packages that Throughline needs.
#
#   tools/install_dependencies.sh build run       what `make run` needs
#   tools/install_dependencies.sh --list test     prints the names, installs nothing
#
# The needs are those of tools/packages.txt; with `build` comes a Node.js inside build/ where the
# machine's is too old (tools/node.sh). Says what it will do before it does it, and does
# nothing when everything is there. THROUGHLINE_SKIP_INSTALL=1 leaves the machine alone.
set -euo pipefail

list="$(dirname "$0")/packages.txt"
only_list=no
if [[ "${1:-}" == --list ]]; then
  only_list=yes
  shift
fi
if [[ $# -eq 0 ]]; then
  needs="$(awk '/^[a-z]/ {print $1}' "$list" | sort -u | xargs)"
  echo "usage: $0 [--list] NEED...   (needs: $needs)" >&2
  exit 64
fi

packages_for() {
  awk -v need="$1" '$1 == need {print $2}' "$list"
}

wanted=()
for need in "$@"; do
  mapfile -t of_need < <(packages_for "$need")
  if [[ ${#of_need[@]} -eq 0 ]]; then
    echo "$0: nobody knows the need '$need': see $list" >&2
    exit 64
  fi
  wanted+=("${of_need[@]}")
done
mapfile -t wanted < <(printf '%s\n' "${wanted[@]}" | sort -u)

if [[ $only_list == yes ]]; then
  printf '%s\n' "${wanted[@]}"
  exit 0
fi
if [[ -n "${THROUGHLINE_SKIP_INSTALL:-}" ]]; then
  exit 0
fi

id=unknown version=unknown
if [[ -r /etc/os-release ]]; then
  id="$(. /etc/os-release && echo "${ID:-unknown}")"
  version="$(. /etc/os-release && echo "${VERSION_ID:-unknown}")"
fi
if [[ "$id $version" != "debian 12" ]]; then
  echo "This machine runs '$id $version'; packages are installed on Debian 12 only." >&2
  echo "Install what these packages of Debian hold, then run with THROUGHLINE_SKIP_INSTALL=1:" >&2
  echo "  ${wanted[*]}" >&2
  exit 69
fi

is_installed() {
  # Whoever has Node.js from elsewhere has npm with it, and Debian's cannot stand beside that.
  if [[ "$1" == npm ]] && command -v npm >/dev/null; then
    return 0
  fi
  [[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null || true)" == installed ]]
}

# The front end is built with a newer Node.js than Debian 12 has.
install_node() {
  if [[ " ${wanted[*]} " == *" npm "* ]]; then
    "$(dirname "$0")/node.sh" --install
  fi
}

missing=()
for package in "${wanted[@]}"; do
  is_installed "$package" || missing+=("$package")
done
if [[ ${#missing[@]} -eq 0 ]]; then
  install_node
  exit 0
fi

echo "Throughline needs Debian packages that this machine does not have yet:"
for package in "${missing[@]}"; do
  reason="$(awk -v name="$package" \
    '$2 == name {$1 = $2 = ""; sub(/^ +/, ""); print; exit}' "$list")"
  printf '  %-34s %s\n' "$package" "$reason"
done

if [[ " ${missing[*]} " == *" libboost1.81-dev "* ]] && is_installed libboost1.74-dev; then
  echo "Boost 1.74 is installed, and Debian's 1.81 cannot stand beside it. Remove it first:" >&2
  echo "  apt-get remove libboost1.74-dev     (it lists what else would go)" >&2
  exit 69
fi

as_root=()
if [[ $EUID -ne 0 ]]; then
  if ! command -v sudo >/dev/null; then
    echo "Installing needs root, and there is no sudo here. As root:" >&2
    echo "  apt-get update && apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 77
  fi
  as_root=(sudo)
  if [[ ! -t 0 ]]; then
    as_root=(sudo --non-interactive)
  fi
  echo "Installing them with apt-get, through sudo, which may ask for your password."
else
  echo "Installing them with apt-get."
fi

# --no-remove: an install that would take something else away stops instead.
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
  apt-get -qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
install_missing() {
  "${apt[@]}" update &&
    "${apt[@]}" install --yes --no-install-recommends --no-remove "${missing[@]}" </dev/null
}
if [[ -t 1 ]]; then
  install_missing
else
  # Nobody is watching: hundreds of lines of unpacking matter only when something went wrong.
  log="$(mktemp)"
  if ! install_missing >"$log" 2>&1; then
    cat "$log" >&2
    echo "The installation failed; the lines above say why." >&2
    exit 69
  fi
  rm -f "$log"
fi
echo "Installed: ${missing[*]}"
install_node
