#include "options/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string_view>

#include "output/output.h"

namespace program {
namespace {

constexpr std::size_t option_columns = 26;

class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(std::string synopsis) : synopsis_(std::move(synopsis)) {
    column_width(option_columns);
  }

  // Only the value: what needs and excludes what is said in words.
  std::string make_option_opts(const CLI::Option* option) const override {
    const std::string type = option->get_type_name();
    // After the colon stand the choices, which the description names too.
    const std::string name = type.substr(0, type.find(':'));
    return option->get_type_size() == 0 || name.empty() ? "" : " " + name;
  }

  std::string make_usage(const CLI::App*, std::string) const override {
    return fmt::format("\nUsage: fuge {}\n", synopsis_);
  }

 private:
  std::string synopsis_;
};

std::string refuse_empty(const std::string& value) {
  return value.empty() ? "the value must not be empty" : "";
}

CLI::Option* add_target(CLI::App& app, const Option& option) {
  if (auto* const* flag = std::get_if<bool*>(&option.target))
    return app.add_flag(option.name, **flag, option.help);
  if (auto* const* value = std::get_if<std::string*>(&option.target))
    return app.add_option(option.name, **value, option.help);
  // Without allow_extra_args(false) it would take the words of the query along.
  auto& values = *std::get<std::vector<std::string>*>(option.target);
  return app.add_option(option.name, values, option.help)->allow_extra_args(false);
}

void add_option(CLI::App& app, const Option& option) {
  CLI::Option* added = add_target(app, option);
  if (!std::holds_alternative<bool*>(option.target)) {
    added->check(refuse_empty)->type_name(option.value);
  }
  if (!option.choices.empty()) {
    added->description(fmt::format("{}: {}", option.help, fmt::join(option.choices, ", ")));
    added->check(CLI::IsMember(option.choices))->type_name("CHOICE");
  }
  if (!option.environment.empty()) added->envname(option.environment);
  if (!option.group.empty()) added->group(option.group);
  added->required(option.required);
}

// Once all options of the command are there.
void add_relations(CLI::App& app, const Option& option) {
  CLI::Option* added = app.get_option(option.name);
  for (const std::string& other : option.needs) added->needs(app.get_option(other));
  for (const std::string& other : option.excludes) added->excludes(app.get_option(other));
}

void add_help(CLI::App& app, const std::string& synopsis, const std::string& more) {
  app.formatter(std::make_shared<HelpFormatter>(synopsis));
  app.set_help_flag("-h,--help", "Print this help");
  app.footer(more);
}

// The words of a command aren't positionals of CLI11, which takes a word like "[a,b]" apart and
// knows no "--" once a word was there.
void add_command(CLI::App& program, const Command& command) {
  CLI::App* app = program.add_subcommand(command.help.name, command.help.summary);
  app->group("Commands");
  app->allow_extras();
  add_help(*app, command.help.synopsis, command.help.more);
  for (const Option& option : command.options) add_option(*app, option);
  for (const Option& option : command.options) add_relations(*app, option);
}

// CLI11 splits and takes apart less of what it doesn't see: everything after "--" is a word.
Words take_words_after_dashes(Words& arguments) {
  const auto dashes = std::find(arguments.begin(), arguments.end(), "--");
  if (dashes == arguments.end()) return {};
  Words words(dashes + 1, arguments.end());
  arguments.erase(dashes, arguments.end());
  return words;
}

[[noreturn]] void refuse_option(const std::string& word) {
  throw UsageError(
      fmt::format("there is no option {0}; to use it as a word, put it after '--': -- {0}", word));
}

// What CLI11 would read as several options of one letter: "-hafen" would print the help.
void refuse_letters(const Words& arguments) {
  for (const std::string& word : arguments) {
    const bool letters = word.size() > 2 && word[0] == '-' && word[1] != '-' &&
                         std::string_view("0123456789.").find(word[1]) == std::string_view::npos;
    if (letters) refuse_option(word);
  }
}

// The words of the command, those after "--" at their end.
Words gather_words(const CLI::App& command, const Words& after_dashes) {
  Words words = command.remaining();
  for (const std::string& word : words) {
    if (word.size() > 1 && word.front() == '-') refuse_option(word);
  }
  words.insert(words.end(), after_dashes.begin(), after_dashes.end());
  return words;
}

// Help and version come out of CLI11 as exceptions too, and are no errors.
int answer_parse_error(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() != static_cast<int>(CLI::ExitCodes::Success)) {
    throw UsageError(error.what());
  }
  if (dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr) {
    print(fmt::format("{}\n", error.what()));
  } else {
    print(app.help());
  }
  return exit_code::fine;
}

int run_command(const CLI::App& app, const CommandLine& line, const Words& after_dashes) {
  std::string names;
  for (const Command& command : line.commands) {
    if (app.got_subcommand(command.help.name)) {
      return command.run(gather_words(*app.get_subcommand(command.help.name), after_dashes));
    }
    const bool last = &command == &line.commands.back();
    names += fmt::format("{}{}", names.empty() ? "" : last ? " or " : ", ", command.help.name);
  }
  throw UsageError("a command is needed: " + names);
}

int parse_and_run(CLI::App& app, const CommandLine& line, Words arguments) {
  const Words after_dashes = take_words_after_dashes(arguments);
  refuse_letters(arguments);
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return answer_parse_error(app, error);
  }
  return run_command(app, line, after_dashes);
}

// The command, as far as one can be made out.
std::string command_name(const CommandLine& line, const Words& arguments) {
  for (const Command& command : line.commands) {
    if (!arguments.empty() && arguments.front() == command.help.name) return command.help.name;
  }
  return {};
}

void report_usage(const std::string& message, const std::string& command) {
  report(message);
  print_error(fmt::format("See: fuge {}--help\n", command.empty() ? "" : command + " "));
}

}  // namespace

int run(const CommandLine& line, const Words& arguments) {
  CLI::App app{line.description, "fuge"};
  add_help(app, "COMMAND ...", line.more);
  app.set_version_flag("--version", line.version, "Print the version");
  app.require_subcommand(0, 1);
  for (const Command& command : line.commands) add_command(app, command);
  int code = exit_code::usage;
  try {
    code = parse_and_run(app, line, arguments);
  } catch (const UsageError& error) {
    report_usage(error.what(), command_name(line, arguments));
  }
  finish_output();
  return code;
}

}  // namespace program
