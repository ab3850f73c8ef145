#include "options/analysis_options.h"

namespace program {
namespace {

// Throws the first problem of any of them.
template <typename Entries>
void read_files(const std::vector<std::string>& files, Entries& entries) {
  for (const std::string& file : files) {
    const std::vector<fuge::Error> problems = entries.read_file(file);
    if (!problems.empty()) throw fuge::Error(problems.front());
  }
}

}  // namespace

fuge::AnalysisOptions AnalysisChoice::options() const {
  fuge::AnalysisOptions options;
  read_files(word_files, options.compound_words);
  read_files(name_files, options.name_variants);
  options.compounds = !no_compounds;
  options.ellipsis = !no_ellipsis;
  options.gender = !no_gender;
  options.names = !no_names;
  options.spelling = !no_spelling;
  return options;
}

std::optional<fuge::AnalysisOptions> AnalysisChoice::given() const {
  const bool any = !word_files.empty() || !name_files.empty() || no_compounds || no_ellipsis ||
                   no_gender || no_names || no_spelling;
  return any ? std::optional(options()) : std::nullopt;
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
    option.group = "Analysis (the same for all that is done with an index)";
  return options;
}

}  // namespace program
