#include "analysis_options.h"

#include "command.h"

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

void add_analysis_options(CLI::App& command, AnalysisChoice& choice) {
  add_repeatable_option(command, "--words", choice.word_files, "FILE",
                        "Words of your own for splitting compounds, the same for all that is done "
                        "with an index (FUGE_WORDS); see fuge split --help")
      ->envname("FUGE_WORDS");
  add_repeatable_option(command, "--names", choice.name_files, "FILE",
                        "Names of your own that are spelled in several ways, a line each: "
                        "Selenskyj = Zelensky; the same for all that is done with an index "
                        "(FUGE_NAMES)")
      ->envname("FUGE_NAMES");
  command.add_flag("--no-compounds", choice.no_compounds,
                   "Don't split compounds; this and the next four, too, are the same for all that "
                   "is done with an index");
  command.add_flag("--no-ellipsis", choice.no_ellipsis,
                   "Don't complete words: Staats- und Regierungschefs");
  command.add_flag("--no-gender", choice.no_gender, "Keep feminine and inclusive forms apart");
  command.add_flag("--no-names", choice.no_names, "Keep the transcriptions of a name apart");
  command.add_flag("--no-spelling", choice.no_spelling, "Keep other spellings of a word apart");
}

}  // namespace program
