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

std::vector<Option> analysis_options(AnalysisChoice& choice) {
  return {
      {.name = "--words",
       .target = &choice.word_files,
       .value = "FILE",
       .help = "Words of your own for splitting compounds, the same for all that is done with an "
               "index (FUGE_WORDS); see fuge split --help",
       .environment = "FUGE_WORDS"},
      {.name = "--names",
       .target = &choice.name_files,
       .value = "FILE",
       .help = "Names of your own that are spelled in several ways, a line each: Selenskyj = "
               "Zelensky; the same for all that is done with an index (FUGE_NAMES)",
       .environment = "FUGE_NAMES"},
      {.name = "--no-compounds",
       .target = &choice.no_compounds,
       .help = "Don't split compounds; this and the next four, too, are the same for all that is "
               "done with an index"},
      {.name = "--no-ellipsis",
       .target = &choice.no_ellipsis,
       .help = "Don't complete words: Staats- und Regierungschefs"},
      {.name = "--no-gender",
       .target = &choice.no_gender,
       .help = "Keep feminine and inclusive forms apart"},
      {.name = "--no-names",
       .target = &choice.no_names,
       .help = "Keep the transcriptions of a name apart"},
      {.name = "--no-spelling",
       .target = &choice.no_spelling,
       .help = "Keep other spellings of a word apart"},
  };
}

}  // namespace program
