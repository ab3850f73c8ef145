// The options that say how texts are analyzed, the same for all that is done with an index.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "fuge/analyzer.h"

namespace program {

struct AnalysisChoice {
  std::vector<std::string> word_files;
  std::vector<std::string> name_files;
  bool no_compounds = false;
  bool no_ellipsis = false;
  bool no_gender = false;
  bool no_names = false;
  bool no_spelling = false;

  // Throws fuge::Error for a file that can't be read, or the first entry that can't be meant: an
  // index made without it would not be the one that was asked for.
  fuge::AnalysisOptions options() const;
};

// --words and --names, or the environment's FUGE_WORDS and FUGE_NAMES, and --no-compounds and the
// other steps that can be switched off.
void add_analysis_options(CLI::App& command, AnalysisChoice& choice);

}  // namespace program
