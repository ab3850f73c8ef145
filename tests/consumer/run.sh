#!/bin/bash
# Builds the application beside this file in each way that README names, against the library of a
# build folder, and runs it. Closes with "N passed, N failed".
#   tests/consumer/run.sh BUILD_FOLDER
# The library as a subproject stays in BUILD_FOLDER/consumer, so that the next run builds only what
# changed; all else happens in a temporary folder.

# shellcheck source=tools/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/../../tools/common.sh"
build=$(realpath -- "$1")
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
stage=$work/stage
version=$(meson introspect "$build" --projectinfo | sed -E 's/.*"version": "([^"]*)".*/\1/')

# The application alone, as a user has it.
copy_application() {
  mkdir -p -- "$1"
  cp -p -- "$root"/tests/consumer/{main.cc,meson.build,CMakeLists.txt} "$1"
}

# run_application PROGRAM: it has to find one of its two articles.
run_application() {
  local printed
  rm -rf -- "$work/archive.fuge"
  printed=$("$1" "$work/archive.fuge") || return 1
  say "$printed"
  [[ $printed == "fuge $version: 1 of 2" ]]
}

as_subproject() {
  local folder=$build/consumer
  copy_application "$folder"
  mkdir -p -- "$folder/subprojects"
  ln -sfn -- "$root" "$folder/subprojects/fuge"
  if [[ ! -f $folder/build/build.ninja ]]; then
    rm -rf -- "$folder/build"
    meson setup "$folder/build" "$folder" --force-fallback-for=fuge || return 1
  fi
  meson compile -C "$folder/build" consumer || return 1
  run_application "$folder/build/consumer"
}

install_library() {
  rm -rf -- "$stage"
  meson install -C "$build" --no-rebuild --quiet --destdir "$stage" || return 1
  local description
  description=$(find "$stage" -name fuge.pc)
  [[ -n $description ]] || return 1
  prefix=$stage$(pkg-config --variable=prefix "$description")
  libraries=$(dirname -- "$(dirname -- "$description")")
  # The place where it was put is told in one line, which whoever moves it has to change.
  sed -i "s|^prefix=.*|prefix=$prefix|" "$description"
  export PKG_CONFIG_PATH=$libraries/pkgconfig
}

# What is installed: all public headers, the library, the program, and nothing private.
installed_completely() {
  diff -r -- "$root/include/fuge" "$prefix/include/fuge" || return 1
  [[ -z $(find "$stage" -name '*.a' -o -name '*internal*') ]] || return 1
  [[ $(LD_LIBRARY_PATH=$libraries "$prefix/bin/fuge" --version) == "fuge $version" ]]
}

by_meson() {
  local folder=$work/meson
  copy_application "$folder"
  meson setup "$folder/build" "$folder" --wrap-mode=nofallback || return 1
  meson compile -C "$folder/build" || return 1
  LD_LIBRARY_PATH=$libraries run_application "$folder/build/consumer"
}

by_cmake() {
  local folder=$work/cmake
  copy_application "$folder"
  cmake -S "$folder" -B "$folder/build" -G Ninja || return 1
  cmake --build "$folder/build" || return 1
  LD_LIBRARY_PATH=$libraries run_application "$folder/build/consumer"
}

# try NAME FUNCTION: what it prints is shown where it fails.
try() {
  local log=$work/$2.log
  if "$2" >"$log" 2>&1; then
    say "ok      $1"
    passed=$((passed + 1))
  else
    cat -- "$log"
    say "FAILED  $1"
    failed=$((failed + 1))
  fi
}

try "consumer: fuge as a Meson subproject" as_subproject
try "consumer: meson install" install_library
try "consumer: what is installed" installed_completely
try "consumer: Meson with the installed library" by_meson
if command -v cmake >/dev/null; then
  try "consumer: CMake with the installed library" by_cmake
else
  say "skipped consumer: CMake, which isn't here"
fi
finish
