// The options that say how texts are analyzed.
#pragma once

#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "options/command_line.h"

namespace program {

struct AnalysisChoice {
  std::vector<std::string> word_files = {};
  std::vector<std::string> name_files = {};
  bool no_base_forms = false;
  bool no_compounds = false;
  bool no_ellipsis = false;
  bool no_gender = false;
  bool no_names = false;
  bool no_spelling = false;

  // Whether anything was chosen.
  bool any() const noexcept;

  // `settings` with what was chosen in the place of theirs. Throws fuge::Error for a file that
  // can't be read, or the first entry that is not valid: an index made without it would not be the
  // one that was asked for.
  fuge::AnalysisOptions over(fuge::AnalysisOptions settings) const;
};

// The options by which an index of these settings was made, as far as they switch steps off:
// "--no-gender --no-names".
std::string switched_off(const fuge::AnalysisOptions& settings);

// --words and --names, or the environment's FUGE_WORDS and FUGE_NAMES, and --no-compounds and the
// other steps that can be switched off.
std::vector<Option> analysis_options(AnalysisChoice& choice);

}  // namespace program
