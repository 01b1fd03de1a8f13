# shellcheck shell=bash
# To be sourced. Which Debian packages a task needs, and installing those that are missing.

# A need is `package`, or `package: command command…` where any of the commands will do, wherever it comes from.
# The libraries are what CMakeLists.txt looks for.
# shellcheck disable=SC2034  # used by who sources this
build_needs=('cmake: cmake' 'ninja-build: ninja' 'g++: c++ g++ clang++'
             libcli11-dev libfmt-dev nlohmann-json3-dev libxxhash-dev libyaml-cpp-dev)

say() { printf '%s\n' "$*" >&2; }

has_apt() { command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1; }

# met NEED: 0 yes, 1 no, 2 cannot tell here (a library, and no dpkg to ask)
met() {
  local command
  if [[ $1 == *:* ]]; then
    for command in ${1#*:}; do
      command -v "$command" >/dev/null 2>&1 && return 0
    done
    return 1
  fi
  has_apt || return 2
  dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# missing NEED...: the packages of those that are known to be missing, one a line
missing() {
  local need status
  for need in "$@"; do
    status=0
    met "$need" || status=$?
    [ "$status" -ne 1 ] || printf '%s\n' "${need%%:*}"
  done
}

advise_other_systems() {
  say "Missing here: $*"
  say "This installs packages by itself on Debian and Ubuntu only. Elsewhere install CMake 3.25, Ninja, a C++20 compiler,"
  say "CLI11, fmt, nlohmann-json, yaml-cpp and doctest, then run it again. For example:"
  say "  Fedora   dnf install cmake ninja-build gcc-c++ cli11-devel fmt-devel json-devel yaml-cpp-devel doctest-devel"
  say "  Arch     pacman -S cmake ninja gcc cli11 fmt nlohmann-json yaml-cpp doctest"
  say "  macOS    brew install cmake ninja cli11 fmt nlohmann-json yaml-cpp doctest"
  say "  others   vcpkg reads vcpkg.json: set CMAKE_TOOLCHAIN_FILE to its scripts/buildsystems/vcpkg.cmake"
}

# install_missing NEED...: says what it installs, asks nothing, and does nothing when nothing is missing.
install_missing() {
  local packages=() prefix=()
  read -ra packages <<<"$(missing "$@" | tr '\n' ' ')"
  [ "${#packages[@]}" -gt 0 ] || return 0
  if ! has_apt; then
    advise_other_systems "${packages[@]}"
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1 || ! sudo -n true 2>/dev/null; then
      say "Missing packages: ${packages[*]}"
      say "You are not root, and sudo is not there or wants a password. Have them installed with"
      say "  apt-get install --no-install-recommends ${packages[*]}"
      say "as root, then run this again."
      return 1
    fi
    prefix=(sudo -n)
  fi
  say "Installing: ${packages[*]}"
  prefix+=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0)
  "${prefix[@]}" update </dev/null >&2 || say "apt-get update failed; trying with the package lists that are there"
  "${prefix[@]}" install -y --no-install-recommends "${packages[@]}" </dev/null >&2
}
