// The commands of the program, each in a file of its own, and what they share.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include "analysis_options.h"
#include "fuge/index.h"

namespace program {

namespace exit_code {
inline constexpr int fine = 0;    // also where nothing was found
inline constexpr int failed = 1;  // or a record was rejected
inline constexpr int usage = 2;   // the command line or the query can't be meant
}  // namespace exit_code

// The command line can't be meant: the message says what to write instead.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The words of a command line that are neither options nor their values: paths, ids, a query.
using Words = std::vector<std::string>;

struct Command {
  CLI::App* app = nullptr;
  std::function<int(const Words&)> run;  // gives the exit code
};

// What the help of a command says.
struct Help {
  std::string name;
  std::string summary;   // a line in the help of the program
  std::string synopsis;  // what follows "fuge "
  std::string more;      // examples and exit codes, below the options
};

// The help of the program itself.
void describe_program(CLI::App& program, const std::string& more);

// Adds a command that takes words. They aren't positionals of CLI11, which takes a word like
// "[a,b]" apart and knows no "--" once a word was there.
CLI::App* add_command(CLI::App& program, const Help& help);

// Which index, and by which analysis it was made.
struct IndexChoice {
  std::string folder;
  AnalysisChoice analysis;

  fuge::Index open() const;
};

// --db, or the environment's FUGE_DB, and the options of the analysis.
void add_index_options(CLI::App& command, IndexChoice& choice);

// An option with a value of any kind but an empty one: that is a slip, such as a variable that
// isn't set.
CLI::Option* add_value_option(CLI::App& command, const std::string& name, std::string& value,
                              const std::string& type, const std::string& text);

// Likewise, and it may be given again; each takes one value.
CLI::Option* add_repeatable_option(CLI::App& command, const std::string& name,
                                   std::vector<std::string>& values, const std::string& type,
                                   const std::string& text);

// An option with one of several values; `text` says what they choose.
CLI::Option* add_choice_option(CLI::App& command, const std::string& name, std::string& value,
                               const std::vector<std::string>& choices, const std::string& text);

// Throws UsageError for what CLI11 would read as several options of one letter: "-hafen" would
// print the help.
void refuse_letters(const Words& arguments);

// The words of the command, those after "--" at their end. Throws UsageError for what looks like an
// option and is none.
Words gather_words(const CLI::App& command, const Words& after_dashes);

Command make_index_command(CLI::App& program);
Command make_search_command(CLI::App& program);
Command make_facets_command(CLI::App& program);
Command make_show_command(CLI::App& program);
Command make_delete_command(CLI::App& program);
Command make_info_command(CLI::App& program);
Command make_explain_command(CLI::App& program);
Command make_split_command(CLI::App& program);
Command make_analyze_command(CLI::App& program);

}  // namespace program
