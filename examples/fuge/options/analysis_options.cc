#include "options/analysis_options.h"

namespace program {
namespace {

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
  return !word_files.empty() || !name_files.empty() || no_compounds || no_ellipsis || no_gender ||
         no_names || no_spelling;
}

fuge::AnalysisOptions AnalysisChoice::over(fuge::AnalysisOptions settings) const {
  if (!word_files.empty()) settings.compound_words = read_files<fuge::CompoundWords>(word_files);
  if (!name_files.empty()) settings.name_variants = read_files<fuge::NameVariants>(name_files);
  settings.compounds = settings.compounds && !no_compounds;
  settings.ellipsis = settings.ellipsis && !no_ellipsis;
  settings.gender = settings.gender && !no_gender;
  settings.names = settings.names && !no_names;
  settings.spelling = settings.spelling && !no_spelling;
  return settings;
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
       .environment = "FUGE_NAMES"},
      {.name = "--no-compounds", .target = &choice.no_compounds, .help = "Don't split compounds"},
      {.name = "--no-ellipsis",
       .target = &choice.no_ellipsis,
       .help = "Don't complete words: Staats- und Regierungschefs"},
      {.name = "--no-gender",
       .target = &choice.no_gender,
       .help = "Keep feminine and inclusive forms apart"},
      {.name = "--no-names",
       .target = &choice.no_names,
       .help = "Keep transcriptions of a name apart"},
      {.name = "--no-spelling",
       .target = &choice.no_spelling,
       .help = "Keep spelling variants of a word apart"},
  };
  for (Option& option : options)
    option.group = "Analysis (kept in the index; where given again, it must be the same)";
  return options;
}

}  // namespace program
