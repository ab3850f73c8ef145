#include "options/analysis_options.h"

#include <algorithm>
#include <array>

namespace program {
namespace {

// A step of the analysis, and the option that switches it off.
struct Switch {
  const char* option;
  const char* help;
  bool AnalysisChoice::*off;
  bool fuge::AnalysisOptions::*step;
};
constexpr std::array switches = {
    Switch{"--no-base-forms", "Find words by Snowball's stems, not by their base forms",
           &AnalysisChoice::no_base_forms, &fuge::AnalysisOptions::base_forms},
    Switch{"--no-compounds", "Don't split compounds", &AnalysisChoice::no_compounds,
           &fuge::AnalysisOptions::compounds},
    Switch{"--no-ellipsis", "Don't complete words: Staats- und Regierungschefs",
           &AnalysisChoice::no_ellipsis, &fuge::AnalysisOptions::ellipsis},
    Switch{"--no-gender", "Keep feminine and inclusive forms apart", &AnalysisChoice::no_gender,
           &fuge::AnalysisOptions::gender},
    Switch{"--no-names", "Keep transcriptions of a name apart", &AnalysisChoice::no_names,
           &fuge::AnalysisOptions::names},
    Switch{"--no-spelling", "Keep spelling variants of a word apart", &AnalysisChoice::no_spelling,
           &fuge::AnalysisOptions::spelling},
};

// Throws the first problem of any of them.
template <typename Entries>
Entries read_files(const std::vector<std::string>& files) {
  Entries entries;
  for (const std::string& file : files) {
    const std::vector<fuge::Error> problems = entries.read_file(file);
    if (!problems.empty()) throw fuge::Error(problems.front());
  }
  return entries;
}

}  // namespace

bool AnalysisChoice::any() const noexcept {
  return !word_files.empty() || !name_files.empty() ||
         std::any_of(switches.begin(), switches.end(),
                     [this](const Switch& each) { return this->*each.off; });
}

fuge::AnalysisOptions AnalysisChoice::over(fuge::AnalysisOptions settings) const {
  if (!word_files.empty()) settings.compound_words = read_files<fuge::CompoundWords>(word_files);
  if (!name_files.empty()) settings.name_variants = read_files<fuge::NameVariants>(name_files);
  for (const Switch& each : switches) {
    if (this->*each.off) settings.*each.step = false;
  }
  return settings;
}

std::string switched_off(const fuge::AnalysisOptions& settings) {
  std::string options;
  for (const Switch& each : switches) {
    if (settings.*each.step) continue;
    if (!options.empty()) options += ' ';
    options += each.option;
  }
  return options;
}

std::vector<Option> analysis_options(AnalysisChoice& choice) {
  std::vector<Option> options = {
      {.name = "--words",
       .target = &choice.word_files,
       .value = "FILE",
       .help = "Your own words for splitting compounds (or FUGE_WORDS); see fuge split --help",
       .environment = "FUGE_WORDS"},
      {.name = "--names",
       .target = &choice.name_files,
       .value = "FILE",
       .help = "Your own names with several spellings, one name per line: Selenskyj = Zelensky (or "
               "FUGE_NAMES)",
       .environment = "FUGE_NAMES"}};
  for (const Switch& each : switches) {
    options.push_back({.name = each.option, .target = &(choice.*each.off), .help = each.help});
  }
  for (Option& option : options)
    option.group = "Analysis (kept in the index; where given again, it must be the same)";
  return options;
}

}  // namespace program
