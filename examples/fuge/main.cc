// fuge: indexes and searches an archive of dated German news from the command line. A user of the
// public headers like any other.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "command.h"
#include "fuge/fuge.h"
#include "output.h"

namespace {

using program::Command;
using program::Words;
namespace exit_code = program::exit_code;

constexpr const char* description =
    "fuge: full-text search for German news.\n"
    "Reads dated articles, indexes them, and finds them again by words, date and source.";

constexpr const char* footer = R"(Examples:
  fuge index articles/ --db archive.fuge
  fuge search waffenruhe quelle:reuters --db archive.fuge
  fuge facets --from 2025 --db archive.fuge

Every command has a help of its own: fuge search --help
An index is a folder. Where --db is left out, the environment's FUGE_DB names it.

Exit codes: 0 fine, also where nothing was found; 1 failed, or records were rejected;
2 the command line or the query can't be meant.
)";

// CLI11 splits and takes apart less of what it doesn't see: everything after "--" is a word.
Words take_words_after_dashes(Words& arguments) {
  const auto dashes = std::find(arguments.begin(), arguments.end(), "--");
  if (dashes == arguments.end()) return {};
  Words words(dashes + 1, arguments.end());
  arguments.erase(dashes, arguments.end());
  return words;
}

void report_usage(const std::string& message, const std::string& command) {
  program::report(message);
  program::print_error(fmt::format("See: fuge {}--help\n", command.empty() ? "" : command + " "));
}

// The command, as far as one can be made out.
std::string command_name(const std::vector<Command>& commands, const Words& arguments) {
  for (const Command& command : commands) {
    const std::string name = command.app->get_name();
    if (!arguments.empty() && arguments.front() == name) return name;
  }
  return {};
}

int run_command(const CLI::App& app, const std::vector<Command>& commands,
                const Words& after_dashes) {
  for (const Command& command : commands) {
    if (!app.got_subcommand(command.app)) continue;
    const int code = command.run(program::gather_words(*command.app, after_dashes));
    program::finish_output();
    return code;
  }
  throw program::UsageError(
      "a command is needed: index, search, explain, facets, show, delete, info, split or analyze");
}

// Help and version come out of CLI11 as exceptions too, and are no errors.
int answer_parse_error(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() != static_cast<int>(CLI::ExitCodes::Success)) {
    throw program::UsageError(error.what());
  }
  if (dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr) {
    program::print(fmt::format("{}\n", error.what()));
  } else {
    program::print(app.help());
  }
  program::finish_output();
  return exit_code::fine;
}

int parse_and_run(CLI::App& app, const std::vector<Command>& commands, Words arguments,
                  const Words& after_dashes) {
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return answer_parse_error(app, error);
  }
  return run_command(app, commands, after_dashes);
}

int run(Words arguments) {
  CLI::App app{description, "fuge"};
  program::describe_program(app, footer);
  app.set_version_flag("--version", fmt::format("fuge {}", fuge::version), "Print the version");
  app.require_subcommand(0, 1);
  const std::vector<Command> commands = {
      program::make_index_command(app),  program::make_search_command(app),
      program::make_facets_command(app), program::make_show_command(app),
      program::make_delete_command(app), program::make_explain_command(app),
      program::make_info_command(app),   program::make_split_command(app),
      program::make_analyze_command(app)};
  const Words after_dashes = take_words_after_dashes(arguments);
  try {
    program::refuse_letters(arguments);
    return parse_and_run(app, commands, arguments, after_dashes);
  } catch (const program::UsageError& error) {
    report_usage(error.what(), command_name(commands, arguments));
    return exit_code::usage;
  }
}

}  // namespace

int main(int count, char** arguments) {
  try {
    return run(Words(arguments + std::min(count, 1), arguments + count));
  } catch (const std::bad_alloc&) {
    program::report("out of memory");
  } catch (const std::exception& error) {
    program::report(error.what());
  }
  return exit_code::failed;
}
