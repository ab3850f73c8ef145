#!/bin/bash
# Checks the form of the sources. Closes with "N passed, N failed".
#   tools/check.sh [format] [tidy]     without arguments: both
# format: every C++ file is as clang-format 14 would write it; "clang-format-14 -i FILE" mends one.
# tidy:   clang-tidy 14 has nothing to say about lexicon/, lib/ and examples/ (.clang-tidy).
# Other versions of the two format and judge otherwise, so the version is pinned.

# shellcheck source=tools/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
build=$(build_folder)
readonly version=14
# clang-tidy takes some memory a process, and gains little beyond the real cores.
jobs=$(nproc)

# The program NAME-14, or NAME where that is of version 14.
find_pinned() {
  local candidate
  for candidate in "$1-$version" "$1"; do
    if command -v "$candidate" >/dev/null &&
      "$candidate" --version | grep -q "version $version\."; then
      say "$candidate"
      return
    fi
  done
  say "$1 $version is needed, exactly: on Debian 12 apt-get install $1-$version" >&2
  return 1
}

cpp_files() {
  local folders=("$@")
  find "${folders[@]/#/$root/}" -type f \( -name '*.cc' -o -name '*.h' \) -print0 | sort -z
}

check_format() {
  local program
  program=$(find_pinned clang-format) || return 1
  cpp_files include lexicon lib examples tests bench | xargs -0 "$program" --dry-run --Werror
}

# A compile database of clang's own: GCC's has options that clang doesn't know.
configure_for_tidy() {
  local compiler
  compiler=$(find_pinned clang++) || return 1
  CXX=$compiler configure "$1" >/dev/null
  # Takes in source files that came since, and writes what sources include.
  ninja -C "$1" build.ninja generated-headers >/dev/null
}

check_tidy() {
  local program folder=$build/tidy
  program=$(find_pinned clang-tidy) || return 1
  configure_for_tidy "$folder" || return 1
  cpp_files lexicon lib examples | grep -z '\.cc$' |
    xargs -0 -n 1 -P "$jobs" "$program" -p "$folder" --quiet
}

run_check() {
  say "check: $1"
  if "check_$1"; then
    passed=$((passed + 1))
  else
    say "check failed: $1"
    failed=$((failed + 1))
  fi
}

if (($# == 0)); then set -- format tidy; fi
for check in "$@"; do
  case $check in
    format | tidy) run_check "$check" ;;
    *) fail "There is no check '$check', only format and tidy." ;;
  esac
done
finish
