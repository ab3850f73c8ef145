#!/bin/bash
# Builds everything with Clang 14, warnings as errors, and runs the tests under its address and
# undefined behaviour sanitizers. Closes with "N passed, N failed". Needs Debian's packages
# clang-14, libclang-rt-14-dev and, for names in stack traces, llvm-14.
#   tools/sanitize.sh
# The build folder is build/sanitize, or FUGE_BUILD's.

# shellcheck source=tools/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
build=$(build_folder)/sanitize

# Errors end the program, so that no test can pass over one.
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1
if [[ -x /usr/bin/llvm-symbolizer-14 ]]; then
  export ASAN_SYMBOLIZER_PATH=/usr/bin/llvm-symbolizer-14
fi

# Without b_lundef=false the library would have to link what only the program brings.
CXX=clang++-14 configure "$build" --werror -Db_sanitize=address,undefined -Db_lundef=false
meson compile -C "$build"
run_meson_tests "$build"
finish
