#!/bin/bash
# Builds the program fuge and shows it on the sample articles. Installs what is missing.
#   tools/demo.sh
# The build folder is build/, or what FUGE_BUILD names.

# shellcheck source=tools/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
build=$(build_folder)

install_build_packages
configure "$build"
meson compile -C "$build" fuge:executable

# What is shown stands in paths below the top of the tree, as one would type it there.
cd "$root"
FUGE_DB=$build/demo.fuge
# An index of an earlier run may come from an older version.
rm -rf -- "$FUGE_DB"
export FUGE_DB=${FUGE_DB#"$root/"}

quoted() {
  if [[ $1 =~ [^A-Za-z0-9_./:=-] ]]; then say "'$1'"; else say "$1"; fi
}

# Prints a command as one would type it, and runs it.
show() {
  local word line='$ fuge'
  for word in "$@"; do line+=" $(quoted "$word")"; done
  say "" "$line"
  "$build/examples/fuge" "$@"
}

say "" "\$ export FUGE_DB=$(quoted "$FUGE_DB")"
show index examples/articles
show search permafrost --limit 3 --facets
show search '"nach Angaben der Bahn" quelle:dpa' --limit 1
show search 'lawine ODER staumauer' --source APA --from 2026-01 --sort newest --limit 2
show facets
show search permafrost --source AFP --limit 1 --facets --json
say "" "The index stays in $(quoted "$FUGE_DB"). Try the program yourself:" \
  "  $(quoted "${build#"$root/"}/examples/fuge") search --help"
