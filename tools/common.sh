# Shared by the scripts beside it; sourced, not run. Sets `root`, the top of the source tree.
# shellcheck shell=bash

set -euo pipefail
# The same messages and the same order of names everywhere, also where no locale is set.
export LC_ALL=C.UTF-8

# Physical, so that a link to the tree gives no second set of paths to the build.
root=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

# What the checks need on top, of Debian 12. cmake is for the consumer tests.
# shellcheck disable=SC2034  # used by .ci/run
check_packages=(clang-14 clang-format-14 clang-tidy-14 libclang-rt-14-dev llvm-14 cmake)

say() { printf '%s\n' "$@"; }
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# What the build and its tests need, by the names of a distribution: 1 Debian, 2 Fedora, 3 Arch.
packages_of() {
  local row
  while IFS='|' read -ra row; do
    if [[ ${row[0]:-#} != '#'* ]]; then say "${row[$1]// /}"; fi
  done <"$root/tools/packages.txt"
}

# Those of the Debian packages named that aren't installed.
missing_packages() {
  local package status
  for package in "$@"; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ $status == installed ]] || say "$package"
  done
}

install_by_apt() {
  local missing=() become_root=()
  mapfile -t missing < <(missing_packages "$@")
  if ((${#missing[@]} == 0)); then return; fi

  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      fail "Packages are missing, and only root may install them. As root, run:
  apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
    fi
    become_root=(sudo)
  fi
  say "Installing: ${missing[*]}"
  "${become_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update
  "${become_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}"
}

# Whether the build can start without any package manager's help. What has no pkg-config file is
# looked for by the configuration, which names its packages too.
everything_found() {
  local name
  for name in meson ninja pkg-config python3; do
    command -v "$name" >/dev/null || return 1
  done
  command -v "${CXX:-c++}" >/dev/null || return 1
  pkg-config --exists 'xapian-core >= 1.4.22' zlib libdeflate icu-uc icu-i18n fmt nlohmann_json CLI11
}

install_build_packages() {
  local packages
  if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    mapfile -t packages < <(packages_of 1)
    install_by_apt "${packages[@]}"
  elif ! everything_found; then
    fail "Something that the build needs is missing. Install, and run this again:
  Debian, Ubuntu: apt-get install $(packages_of 1 | tr '\n' ' ')
  Fedora:         dnf install $(packages_of 2 | tr '\n' ' ')
  Arch:           pacman -S --needed $(packages_of 3 | tr '\n' ' ')"
  fi
}

# configure FOLDER [OPTION…]: what is configured already is left as it is, but for the options.
configure() {
  local folder=$1
  shift
  if [[ ! -f $folder/build.ninja ]]; then
    # An attempt that broke off leaves a folder that Meson takes for configured.
    rm -rf -- "$folder"
    meson setup "$folder" "$root" "$@"
  elif (($# > 0)); then
    meson setup --reconfigure "$folder" "$root" "$@"
  fi
}

# The folder to build in, as an absolute path.
build_folder() { realpath -m -- "${FUGE_BUILD:-$root/build}"; }

# A script or program that tests closes with a line "N passed, N failed". These sums go over all.
passed=0
failed=0

# run_counted LOG COMMAND…: runs the command, shows what it prints, and adds what its last line
# tells. One that left no such line broke off, and counts as one failure.
run_counted() {
  local log=$1 line code=0
  shift
  "$@" 2>&1 | tee -- "$log" || code=$?
  line=$(tail -n 1 -- "$log" || true)
  if [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
    if ((code == 0 || BASH_REMATCH[2] > 0)); then return; fi
  fi
  say "Broke off with exit code $code: $*"
  failed=$((failed + 1))
}

# Runs the tests of a build folder, and counts their cases.
run_meson_tests() {
  local log=$1/meson-logs/testlog.json
  rm -f -- "$log"
  meson test -C "$1" --no-rebuild --print-errorlogs || true
  run_counted "$1/counts.log" python3 -B "$root/tools/count_tests.py" "$log"
}

# The last line of a run, and its exit code.
finish() {
  say "$passed passed, $failed failed"
  ((failed == 0 && passed > 0))
}
