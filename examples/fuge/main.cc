// fuge: indexes and searches an archive of dated German news from the command line. A user of the
// public headers like any other.

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <new>
#include <string>

#include "commands/commands.h"
#include "fuge/version.h"
#include "options/command_line.h"
#include "output/output.h"

namespace {

constexpr const char* description =
    "fuge: full-text search for German news.\n"
    "Reads dated articles, indexes them, and finds them again by words, date and source.";

constexpr const char* footer = R"(Examples:
  fuge index articles/ --db archive.fuge
  fuge search waffenruhe quelle:reuters --db archive.fuge
  fuge facets --from 2025 --db archive.fuge

For help on a command: fuge search --help
An index is a folder. Without --db, the environment variable FUGE_DB names it. Several indexes are
read as one where --db is repeated.

Exit codes: 0 success, even if nothing was found; 1 failure, or a record was rejected;
2 the command line or the query is not valid.
)";

program::CommandLine command_line() {
  return {.description = description,
          .version = fmt::format("fuge {}", fuge::version),
          .more = footer,
          .commands = {program::make_index_command(), program::make_search_command(),
                       program::make_facets_command(), program::make_show_command(),
                       program::make_delete_command(), program::make_compact_command(),
                       program::make_check_command(), program::make_explain_command(),
                       program::make_info_command(), program::make_split_command(),
                       program::make_analyze_command()}};
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return program::run(command_line(),
                        program::Words(arguments + std::min(count, 1), arguments + count));
  } catch (const std::bad_alloc&) {
    program::report("out of memory");
  } catch (const std::exception& error) {
    program::report(error.what());
  }
  return program::exit_code::failed;
}
