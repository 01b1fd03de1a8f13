#!/usr/bin/env bash
# Makes the packages of code that lie beside this script. Written by Pergola.
#   package.sh zip NAME FILE   one package as a zip; the same files give the same bytes
#   package.sh build           all packages with requirements, unpacked, in .build/NAME (Terraform zips them)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)

fail() {
  printf 'package.sh: %s\n' "$*" >&2
  exit 1
}

# runtime_of NAME, architecture_of NAME: from packages.txt (name, runtime, architecture)
field_of() {
  awk -v name="$1" -v field="$2" '$1 == name { print $field }' "$here/packages.txt"
}

install_python() { # folder with requirements.txt, runtime, architecture
  local platform=manylinux2014_x86_64
  [ "$3" != arm64 ] || platform=manylinux2014_aarch64
  command -v python3 >/dev/null || fail "python3 with pip is needed to install $1/requirements.txt"
  python3 -m pip install --quiet --disable-pip-version-check --no-compile --upgrade --requirement "$1/requirements.txt" --target "$1" \
    --platform "$platform" --implementation cp --python-version "${2#python}" --only-binary=:all: >&2
  find "$1" -type d \( -name __pycache__ -o -name bin \) -prune -exec rm -rf {} +
}

# Copies a package to a folder and installs what it requires there.
stage() { # name, folder
  local runtime architecture folder
  runtime=$(field_of "$1" 2)
  architecture=$(field_of "$1" 3)
  [ -d "$here/$1" ] || fail "no package '$1' beside this script"
  cp -R "$here/$1/." "$2"
  for folder in "$2" "$2/python"; do
    [ -f "$folder/requirements.txt" ] || continue
    case $runtime in
      python*) install_python "$folder" "$runtime" "$architecture" ;;
    esac
  done
  if [ -f "$2/package-lock.json" ] && [ ! -d "$2/node_modules" ]; then
    (cd "$2" && npm ci --omit=dev --ignore-scripts --no-audit --no-fund >&2)
  fi
  find "$2" -type d -exec chmod 755 {} +
  find "$2" -type f -exec sh -c 'for f; do if [ -x "$f" ]; then chmod 755 "$f"; else chmod 644 "$f"; fi; done' sh {} +
}

make_zip() { # name, file
  local work target
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
  # shellcheck disable=SC2064  # the folder's name is fixed here
  trap "rm -rf '$work'" EXIT
  stage "$1" "$work"
  # zip stores local times: a fixed time in a fixed zone, and names in a fixed order
  find "$work" -exec env TZ=UTC touch -t 198001010000 {} +
  (cd "$work" && find . -type f | sed 's|^\./||' | LC_ALL=C sort | TZ=UTC zip -q -X -D -@ "$target")
}

case ${1-} in
  zip)
    [ $# -eq 3 ] || fail "usage: package.sh zip NAME FILE"
    make_zip "$2" "$3"
    ;;
  build)
    while read -r name _ _ build; do
      [ "$build" = build ] || continue
      rm -rf "$here/.build/$name"
      mkdir -p "$here/.build/$name"
      stage "$name" "$here/.build/$name"
    done <"$here/packages.txt"
    ;;
  *) fail "usage: package.sh zip NAME FILE | build" ;;
esac
