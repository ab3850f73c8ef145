// The command line as data: commands, their options, their help. Its source alone knows the library
// that takes command lines apart.
//
//   Command command = {{.name = "info", .summary = "Say what an index holds"}};
//   command.options.push_back({.name = "--json", .target = &json, .help = "Print JSON"});
//   command.run = [&json](const Words& words) { return print_info(words, json); };
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace program {

namespace exit_code {
inline constexpr int fine = 0;    // also where nothing was found
inline constexpr int failed = 1;  // or a record was rejected
inline constexpr int usage = 2;   // the command line or the query is not valid
}  // namespace exit_code

// The command line is not valid: the message says what to write instead.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The words of a command line that are neither options nor their values: paths, ids, a query.
using Words = std::vector<std::string>;

// An empty value is refused: it is a slip, such as a variable that isn't set.
struct Option {
  // What is written where the option is given: a flag, a value, or the values of an option that may
  // be given again, each with one value. Lives as long as the command.
  using Target = std::variant<bool*, std::string*, std::vector<std::string>*>;

  std::string name = {};  // "--limit"
  Target target = {};
  std::string value = {};                 // what the help calls the value: "NUMBER"
  std::vector<std::string> choices = {};  // the values that are valid, which the help names; none:
                                          // all are
  std::string help = {};
  std::string environment = {};  // the variable that counts where the option isn't given
  std::string group = {};        // the heading in the help; none: "Options"
  bool required = false;
  std::vector<std::string> needs = {};     // other options of the command
  std::vector<std::string> excludes = {};  // likewise
};

// What the help of a command says.
struct Help {
  std::string name = {};
  std::string summary = {};   // a line in the help of the program
  std::string synopsis = {};  // what follows "fuge "
  std::string more = {};      // examples and exit codes, below the options
};

struct Command {
  Help help = {};
  std::vector<Option> options = {};
  std::function<int(const Words&)> run = {};  // gives the exit code
};

struct CommandLine {
  std::string description = {};
  std::string version = {};  // what --version prints
  std::string more = {};     // the end of the program's help
  std::vector<Command> commands = {};
};

// Runs the command that the arguments name, with their options set and all other words; or prints
// the help or the version. Gives the exit code. What isn't valid is reported, with a hint at the
// help: exit_code::usage.
int run(const CommandLine& line, const Words& arguments);

}  // namespace program
