#!/usr/bin/env bash
# Makes the packages of code that lie beside this script. Written by Pergola.
#   package.sh zip NAME FILE   one package as a zip; the same files give the same bytes
#   package.sh build           all packages with requirements, unpacked, in .build/NAME (Terraform zips them)
set -euo pipefail

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=""
trap '[ -z "$work" ] || rm -rf "$work"' EXIT

fail() {
  printf 'package.sh: %s\n' "$*" >&2
  exit 1
}

# From packages.txt: name, runtime, architecture, build or copy.
field_of() {
  awk -v name="$1" -v field="$2" '$1 == name { print $field }' "$here/packages.txt"
}

install_python() { # requirements, folder, runtime, architecture
  local platform=manylinux2014_x86_64
  [ "$4" != arm64 ] || platform=manylinux2014_aarch64
  command -v python3 >/dev/null || fail "python3 with pip is needed to install $1"
  python3 -m pip install --quiet --disable-pip-version-check --no-compile --requirement "$1" --target "$2" --platform "$platform" \
    --implementation cp --python-version "${3#python}" --only-binary=:all: </dev/null >&2 || fail "cannot install $1"
  # Commands start with the path of this machine's Python, and records have their digests.
  rm -rf "${2:?}/bin"
  find "$2" -path '*.dist-info/RECORD' -exec sh -c 'for f; do grep -v "^\.\./" "$f" >"$f.new"; mv "$f.new" "$f"; done' sh {} +
  find "$2" -type d -name __pycache__ -prune -exec rm -rf {} +
}

install_node() { # folder with package-lock.json, name of the package
  command -v npm >/dev/null || fail "npm is needed to install $2/package-lock.json"
  (cd "$1" && npm ci --omit=dev --ignore-scripts --no-bin-links --no-audit --no-fund </dev/null >&2) ||
    fail "cannot install $2/package-lock.json"
}

# Puts a package and what it requires into an empty folder.
stage() { # name, folder
  local runtime architecture below links
  runtime=$(field_of "$1" 2)
  architecture=$(field_of "$1" 3)
  [ -d "$here/$1" ] || fail "no package '$1' beside this script"
  for below in "" /python; do
    [ -f "$here/$1$below/requirements.txt" ] || continue
    mkdir -p "$2$below"
    case $runtime in
      python*) install_python "$here/$1$below/requirements.txt" "$2$below" "$runtime" "$architecture" ;;
    esac
  done
  cp -R "$here/$1/." "$2"
  if [ -f "$2/package-lock.json" ] && [ ! -d "$2/node_modules" ]; then
    install_node "$2" "$1"
  fi
  links=$(find "$2" -type l)
  [ -z "$links" ] || fail "a package cannot hold symbolic links: $links"
  find "$2" -type d -exec chmod 755 {} +
  find "$2" -type f -exec sh -c 'for f; do if [ -x "$f" ]; then chmod 755 "$f"; else chmod 644 "$f"; fi; done' sh {} +
}

make_zip() { # name, file
  local target
  command -v zip >/dev/null || fail "zip is not on PATH"
  case $2 in
    /*) target=$2 ;;
    *) target=$PWD/$2 ;;
  esac
  rm -f "$target"
  if [ -f "$here/$1.zip" ]; then
    cp "$here/$1.zip" "$target"
    return
  fi
  work=$(mktemp -d "${TMPDIR:-/tmp}/package.XXXXXX")
  mkdir "$work/files"
  stage "$1" "$work/files"
  # zip stores local times: a fixed time in a fixed zone, and names in a fixed order
  find "$work/files" -exec env TZ=UTC touch -t 198001010000 {} +
  (cd "$work/files" && find . -type f | sed 's|^\./||' | LC_ALL=C sort | TZ=UTC zip -q -X -D -@ "$work/package.zip")
  cp "$work/package.zip" "$target"
}

# Beside .build/NAME until it is complete: who zips that folder never finds half of it.
make_folder() { # name
  mkdir -p "$here/.build"
  work=$(mktemp -d "$here/.build/.$1.XXXXXX")
  stage "$1" "$work"
  rm -rf "$here/.build/$1"
  mv "$work" "$here/.build/$1"
  work=""
}

case ${1-} in
  zip)
    [ $# -eq 3 ] || fail "usage: package.sh zip NAME FILE"
    make_zip "$2" "$3"
    ;;
  build)
    [ $# -eq 1 ] || fail "usage: package.sh build"
    while read -r name _ _ build; do
      [ "$build" != build ] || make_folder "$name"
    done <"$here/packages.txt"
    ;;
  *) fail "usage: package.sh zip NAME FILE | build" ;;
esac
