#!/bin/bash
# Measures fuge beside Lucene, plain Xapian and SQLite's FTS5 on the same articles, and prints
# tables: speed, CPU time, memory, size, time of queries. What the figures mean: docs/performance.md.
#   tools/bench.sh [OPTION…]     all of them: tools/bench.sh --help
# Installs what is missing, the peers included, on Debian 12. It builds in build/bench-release, or in
# FUGE_BUILD's folder bench-release.

# shellcheck source=tools/common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

readonly usage='Measures fuge beside Lucene, plain Xapian and SQLite FTS5, and prints tables

Usage: tools/bench.sh [OPTION...]

What to measure
  --only PARTS           of index, search, first, puts, analysis, small, with commas (all of them);
                         search and first need the indexes that index makes
  --systems SYSTEMS      of fuge, fuge-automatic, lucene, lucene-decompounder, xapian, fts5, with
                         commas (all); fuge-automatic only searches, in the index of fuge
  --decompounder FOLDER  with de_DR.xml and dictionary-de.txt, hyphenation patterns and words for
                         Lucene; without it lucene-decompounder is left out
  --before FOLDER        the build folder of another version of fuge, which has bench/peers too:
                         one system more, "fuge-before"
With what
  --input FILE           JSON Lines, perhaps compressed by gzip: id, title, text, source and date in
                         each line (generated articles)
  --articles NUMBER      how many to generate (10000); of --input, how many to take (all)
  --cut BYTES            cuts the articles at paragraphs into pieces of so many bytes and more
  --queries NUMBER       of each class (200)
  --seed NUMBER          of the queries and the generated articles (1)
  --puts SIZES           articles in the indexes that puts go to, with commas (10000,100000)
How
  --rounds NUMBER        of all systems in turn (3)
  --passes NUMBER        over all queries, in each round (3)
  --threads NUMBER       to index with, of systems that can (as many as there are cores)
  --work FOLDER          for inputs, indexes and measurements.jsonl, and kept; without it a
                         temporary one, removed at the end. Where it has an input, and index is
                         not among the parts, it is used again, and the figures are added
  --smoke                everything once with next to nothing, to see that it runs
'

only=index,search,first,puts,analysis,small
systems=fuge,fuge-automatic,lucene,lucene-decompounder,xapian,fts5
decompounder='' before='' input='' articles='' cut='' work=''
queries=200 seed=1 puts=10000,100000 rounds=3 passes=3 threads=$(nproc)
puts_each=1000 small_seconds=0.5

while (($# > 0)); do
  case $1 in
    --help | -h)
      printf '%s' "$usage"
      exit
      ;;
    --smoke)
      articles=200 queries=5 rounds=1 passes=1 puts=20,40 puts_each=10 small_seconds=0.01
      shift
      continue
      ;;
    --only | --systems | --decompounder | --before | --input | --articles | --cut | --queries | \
      --seed | --puts | --rounds | --passes | --threads | --work)
      (($# > 1)) || fail "$1 needs a value."
      printf -v "${1#--}" '%s' "$2"
      shift 2
      ;;
    *) fail "There is no option '$1'. All of them: tools/bench.sh --help" ;;
  esac
done
for number in "$rounds" "$passes" "$threads" "$queries" "$seed" "${articles:-1}" "${cut:-1}"; do
  [[ $number =~ ^[1-9][0-9]*$ ]] || fail "'$number' should be a number above 0."
done

# check_names LIST NAME…: each of the list, with commas, has to be one of the names.
check_names() {
  local list=$1 name
  shift
  for name in ${list//,/ }; do
    [[ " $* " == *" $name "* ]] || fail "There is no '$name', only $*."
  done
}
check_names "$only" index search first puts analysis small
check_names "$systems" fuge fuge-automatic lucene lucene-decompounder xapian fts5

measures() { [[ ,$only, == *,$1,* ]]; }
has_system() { [[ ,$systems, == *,$1,* ]]; }

build=$(build_folder)/bench-release
readonly java_folder=/usr/share/java
class_path=$build/lucene
for jar in lucene-{core,analyzers-common,facet,highlighter,memory,queries}-8.7.0 jackson-core; do
  class_path+=:$java_folder/$jar.jar
done

install_peers() {
  local packages=(libsqlite3-dev libbenchmark-dev)
  if has_system lucene || has_system lucene-decompounder; then
    packages+=(liblucene8-java libjackson2-core-java)
    command -v javac >/dev/null || packages+=(default-jdk-headless)
  fi
  install_by_apt "${packages[@]}"
}

build_drivers() {
  configure "$build" --buildtype=release -Dbench=enabled \
    -Dexamples=disabled -Dtests=disabled
  meson compile -C "$build"
  if has_system lucene || has_system lucene-decompounder; then
    javac -Xlint:all -cp "$class_path" -d "$build/lucene" "$root"/bench/peers/*.java
  fi
}

# Those that can run, a line each; where each is asked for, in this order.
runnable_systems() {
  local system
  for system in fuge fuge-automatic fuge-before lucene lucene-decompounder xapian fts5; do
    case $system in
      fuge-before) [[ -n $before ]] || continue ;;
      lucene-decompounder)
        has_system $system || continue
        if [[ -z $decompounder ]]; then
          say "lucene-decompounder is left out: no --decompounder" >&2
          continue
        fi
        ;;
      *) has_system $system || continue ;;
    esac
    say $system
  done
}

# drive SYSTEM COMMAND [ARGUMENT…]: the driver's command, its lines behind one with its name.
drive() {
  local system=$1
  shift
  case $system in
    fuge) "$build/bench/peers/fuge-driver" "$@" ;;
    fuge-automatic) "$build/bench/peers/fuge-driver" "$@" --automatic ;;
    fuge-before) "$before/bench/peers/fuge-driver" "$@" ;;
    lucene) drive_lucene "$@" ;;
    lucene-decompounder) drive_lucene "$@" --decompounder "$decompounder" ;;
    *) "$build/bench/peers/$system-driver" "$@" ;;
  esac
}

drive_lucene() { java -Xmx1g -cp "$class_path" LuceneDriver "$@"; }

record() {
  local system=$1
  say "{\"run\":{\"system\":\"$system\"}}" >>"$measurements"
  drive "$@" >>"$measurements"
}

# What makes an index, or puts something into one, a line each.
indexing_systems() {
  local system
  for system in "${running[@]}"; do
    if [[ $system != fuge-automatic ]]; then say "$system"; fi
  done
}

make_articles() {
  local from=()
  case $input in
    '') "$program" generate "${articles:-10000}" --seed "$seed" >"$work/all.jsonl" ;;
    *.gz) from=(zcat) ;;
    *) from=(cat) ;;
  esac
  if ((${#from[@]} > 0)); then
    # Not by head, whose end would break the pipe.
    "${from[@]}" -- "$input" | awk -v most="${articles:-0}" 'most == 0 || NR <= most' \
      >"$work/all.jsonl"
  fi
  if [[ -n $cut ]]; then
    "$program" cut "$work/all.jsonl" --bytes "$cut" >"$work/articles.jsonl"
    rm -- "$work/all.jsonl"
  else
    mv -- "$work/all.jsonl" "$work/articles.jsonl"
  fi
}

make_queries() {
  "$program" queries "$work/articles.jsonl" --count "$queries" --seed "$seed" >"$work/queries.txt"
}

measure_indexing() {
  local round system options indexing
  mapfile -t indexing < <(indexing_systems)
  for ((round = 1; round <= rounds; ++round)); do
    for system in "${indexing[@]}"; do
      rm -rf -- "${work:?}/$system"
      options=(--threads "$threads")
      # What a JVM compiles on its way doesn't count: it has indexed a part before.
      if [[ $system == lucene* ]]; then options+=(--warm 8000000); fi
      if [[ $system == xapian || $system == fts5 ]]; then options=(); fi
      record "$system" index "$work/articles.jsonl" "$work/$system" "${options[@]}"
    done
  done
}

measure_searching() {
  local round system
  for ((round = 1; round <= rounds; ++round)); do
    for system in "${running[@]}"; do
      record "$system" search "$work/${system%-automatic}" "$work/queries.txt" --passes "$passes"
    done
  done
}

# From the start of a process to its end, by a clock of microseconds.
measure_first() {
  local round system query begin end
  for ((round = 1; round <= rounds; ++round)); do
    while IFS= read -r query; do
      for system in "${running[@]}"; do
        # A JVM takes longer to start than any of them to search.
        [[ $system != lucene* && $system != *-automatic ]] || continue
        begin=${EPOCHREALTIME/./}
        drive "$system" first "$work/$system" "$query" >/dev/null
        end=${EPOCHREALTIME/./}
        say "{\"run\":{\"system\":\"$system\"}}" \
          "{\"first\":{\"ms\":$((end - begin))e-3}}" >>"$measurements"
      done
    done < <(awk -F '\t' '$1 == "one noun" && ++count <= 20 { print $2 }' "$work/queries.txt")
  done
}

# Into the small and the large index in turn, so that what else the machine does meets both.
measure_puts() {
  local round system size first writers=()
  for system in fuge fuge-before; do
    if [[ " ${running[*]} " == *" $system "* ]]; then writers+=("$system"); fi
  done
  for size in ${puts//,/ }; do
    "$program" generate "$size" --seed "$seed" >"$work/before.jsonl"
    for system in "${writers[@]}"; do
      rm -rf -- "${work:?}/puts-$system-$size"
      drive "$system" index "$work/before.jsonl" "$work/puts-$system-$size" \
        --threads "$threads" >/dev/null
    done
  done
  for ((round = 1; round <= rounds; ++round)); do
    for size in ${puts//,/ }; do
      first=$((size + 1 + (round - 1) * puts_each))
      "$program" generate "$puts_each" --seed "$seed" --from "$first" >"$work/new.jsonl"
      for system in "${writers[@]}"; do
        record "$system" puts "$work/puts-$system-$size" "$work/new.jsonl" --before "$size"
      done
    done
  done
  rm -rf -- "${work:?}"/puts-* "$work/before.jsonl" "$work/new.jsonl"
}

measure_analysis() {
  local round system
  for ((round = 1; round <= rounds; ++round)); do
    for system in "${running[@]}"; do
      [[ $system == fuge || $system == fuge-before ]] || continue
      record "$system" analyze "$work/articles.jsonl"
    done
  done
}

install_build_packages
install_peers
build_drivers
program=$build/bench/fuge-bench

if [[ -z $work ]]; then
  work=$(mktemp -d)
  trap 'rm -rf -- "$work"' EXIT
fi
mkdir -p -- "$work"
measurements=$work/measurements.jsonl
mapfile -t running < <(runnable_systems)
if measures index || [[ ! -f $work/articles.jsonl ]]; then
  : >"$measurements"
  make_articles
  make_queries
fi

if measures index; then measure_indexing; fi
if measures search; then measure_searching; fi
if measures first; then measure_first; fi
if measures puts; then measure_puts; fi
if measures analysis; then measure_analysis; fi
"$program" table "$measurements"
if measures small && [[ -x $build/bench/small-bench ]]; then
  "$build/bench/small-bench" --benchmark_min_time="$small_seconds"
fi
