#!/bin/bash
# Builds everything and runs all tests. Installs what is missing. Closes with "N passed, N failed".
#   tools/test.sh [OPTION…]     options go to "meson setup", for example --werror
# The build folder is build/, or what FUGE_BUILD names.

# shellcheck source=tools/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
build=$(build_folder)

install_build_packages
configure "$build" "$@"
meson compile -C "$build"

run_meson_tests "$build"
run_counted "$build/consumer.log" bash "$root/tests/consumer/run.sh" "$build"
finish
