#!/bin/bash
# Where the front end's tools find a Node.js that is new enough (Debian 12 itself has 18).
#
#   tools/node.sh npm ci      runs a command with that node first on its PATH
#   tools/node.sh --check     exit status 0 when there is one
#   tools/node.sh --install   fetches one into build/tools/node when there is none
set -euo pipefail

root="$(cd "$(dirname "$0")/.." && pwd)"
own="$root/build/tools/node"
# Vite 8 needs 20.19 or newer, or 22.12 or newer; this is the version fetched otherwise.
fetched=22.23.5

is_new_enough() {
  local version major minor
  version="$("$1" --version 2>/dev/null)" || return 1
  IFS=. read -r major minor _ <<<"${version#v}"
  ((major > 22 || (major == 22 && minor >= 12) || (major == 20 && minor >= 19)))
}

folder_of_node() {
  local there
  if there="$(command -v node)" && is_new_enough "$there"; then
    dirname "$there"
  elif is_new_enough "$own/bin/node"; then
    echo "$own/bin"
  else
    return 1
  fi
}

install() {
  local machine package
  case "$(uname -m)" in
    x86_64) machine=x64 ;;
    aarch64) machine=arm64 ;;
    *)
      echo "There is no ready Node.js for $(uname -m): install 20.19 or newer yourself." >&2
      exit 69
      ;;
  esac
  package="node-linux-$machine"
  echo "Node.js here is older than 20.19: fetching $fetched into build/tools/node."
  mkdir -p "$own/fetched" "$own/bin"
  npm install --prefix "$own/fetched" --no-save --no-package-lock --ignore-scripts --no-fund \
    --no-audit --loglevel error "$package@$fetched" >/dev/null
  ln -sf "../fetched/node_modules/$package/bin/node" "$own/bin/node"
  is_new_enough "$own/bin/node" || {
    echo "The fetched Node.js does not run here." >&2
    exit 69
  }
}

case "${1:-}" in
  --check) folder_of_node >/dev/null ;;
  --install) folder_of_node >/dev/null || install ;;
  "")
    echo "usage: $0 --check | --install | COMMAND..." >&2
    exit 64
    ;;
  *)
    if ! folder="$(folder_of_node)"; then
      echo "The front end needs Node.js 20.19 or newer and npm: make install-dependencies." >&2
      echo "Without it: cmake --preset release -DTL_WEB=OFF builds the program without pages." >&2
      exit 69
    fi
    PATH="$folder:$PATH" exec "$@"
    ;;
esac
