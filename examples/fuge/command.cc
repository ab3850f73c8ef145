#include "command.h"

#include <fmt/format.h>

#include <memory>
#include <string_view>

namespace program {
namespace {

class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(std::string synopsis) : synopsis_(std::move(synopsis)) {
    column_width(26);
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

bool looks_like_option(const std::string& word) {
  return word.size() > 1 && word.front() == '-';
}

[[noreturn]] void refuse_option(const std::string& word) {
  throw UsageError(fmt::format(
      "there is no option {0}; a word that begins with '-' comes after '--': -- {0}", word));
}

std::string refuse_empty(const std::string& value) {
  return value.empty() ? "a value is wanted, not ''" : "";
}

}  // namespace

void describe_program(CLI::App& program, const std::string& more) {
  program.formatter(std::make_shared<HelpFormatter>("COMMAND ..."));
  program.set_help_flag("-h,--help", "Print this help");
  program.footer(more);
}

CLI::App* add_command(CLI::App& program, const Help& help) {
  CLI::App* command = program.add_subcommand(help.name, help.summary);
  command->group("Commands");
  command->allow_extras();
  command->formatter(std::make_shared<HelpFormatter>(help.synopsis));
  command->set_help_flag("-h,--help", "Print this help");
  command->footer(help.more);
  return command;
}

void add_index_options(CLI::App& command, IndexChoice& choice) {
  command.add_option("--db", choice.folder, "The index, a folder; needed, unless FUGE_DB names it")
      ->required()
      ->envname("FUGE_DB")
      ->type_name("DIR");
  add_analysis_options(command, choice.analysis);
}

fuge::Index IndexChoice::open() const {
  return fuge::Index(folder, {.analysis = analysis.options()});
}

CLI::Option* add_value_option(CLI::App& command, const std::string& name, std::string& value,
                              const std::string& type, const std::string& text) {
  return command.add_option(name, value, text)->check(refuse_empty)->type_name(type);
}

CLI::Option* add_repeatable_option(CLI::App& command, const std::string& name,
                                   std::vector<std::string>& values, const std::string& type,
                                   const std::string& text) {
  // Without allow_extra_args(false) it would take the words of the query along.
  return command.add_option(name, values, text)
      ->allow_extra_args(false)
      ->check(refuse_empty)
      ->type_name(type);
}

CLI::Option* add_choice_option(CLI::App& command, const std::string& name, std::string& value,
                               const std::vector<std::string>& choices, const std::string& text) {
  return command.add_option(name, value, fmt::format("{}: {}", text, fmt::join(choices, ", ")))
      ->check(CLI::IsMember(choices))
      ->type_name("CHOICE");
}

void refuse_letters(const Words& arguments) {
  for (const std::string& word : arguments) {
    const bool letters = word.size() > 2 && word[0] == '-' && word[1] != '-' &&
                         std::string_view("0123456789.").find(word[1]) == std::string_view::npos;
    if (letters) refuse_option(word);
  }
}

Words gather_words(const CLI::App& command, const Words& after_dashes) {
  Words words = command.remaining();
  for (const std::string& word : words) {
    if (looks_like_option(word)) refuse_option(word);
  }
  words.insert(words.end(), after_dashes.begin(), after_dashes.end());
  return words;
}

}  // namespace program
