// The options that say how texts are analyzed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "options/command_line.h"

namespace program {

struct AnalysisChoice {
  std::vector<std::string> word_files = {};
  std::vector<std::string> name_files = {};
  bool no_compounds = false;
  bool no_ellipsis = false;
  bool no_gender = false;
  bool no_names = false;
  bool no_spelling = false;

  // Throws fuge::Error for a file that can't be read, or the first entry that is not valid: an
  // index made without it would not be the one that was asked for.
  fuge::AnalysisOptions options() const;

  // Nothing where none of them is given: an index then goes by its own.
  std::optional<fuge::AnalysisOptions> given() const;
};

// --words and --names, or the environment's FUGE_WORDS and FUGE_NAMES, and --no-compounds and the
// other steps that can be switched off.
std::vector<Option> analysis_options(AnalysisChoice& choice);

}  // namespace program
