# shellcheck shell=bash
# To be sourced, with $root set. Configures and builds one of the presets of CMakePresets.json.
: "${root:?}"

# Caches and tools write to $HOME: give them a folder when it is not one.
ensure_home() {
  if [ ! -d "${HOME:-}" ] || [ ! -w "$HOME" ]; then
    export HOME=$root/build/home
    mkdir -p "$HOME"
  fi
}

# A build directory made for another place or by another generator cannot be used again: start afresh there.
is_stale() {
  local cache=$1/CMakeCache.txt
  [ -f "$cache" ] && ! { grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache" &&
                         grep -qx 'CMAKE_GENERATOR:INTERNAL=Ninja' "$cache"; }
}

# build PRESET [TARGET...]
build() {
  local preset=$1 dir=$root/build/$1 fresh=() log
  shift
  ensure_home
  mkdir -p "$dir"
  ! is_stale "$dir" || fresh=(--fresh)
  log=$dir/configure.log
  if ! (cd "$root" && cmake --preset "$preset" ${fresh[@]+"${fresh[@]}"}) >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    return 1
  fi
  cmake --build "$dir" --parallel "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" ${1:+--target "$@"} >&2 </dev/null
}
