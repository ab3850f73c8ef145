// The options that several commands have.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fuge/index.h"
#include "options/analysis_options.h"
#include "options/command_line.h"

namespace program {

// Which index, and what it must have been made with.
struct IndexChoice {
  std::string folder = {};
  AnalysisChoice analysis = {};

  // Throws fuge::Error(incompatible_index) for an index made otherwise than was chosen; what wasn't
  // chosen, it knows itself.
  fuge::Index open() const;

  // For a writer; nothing where nothing was chosen.
  std::optional<fuge::AnalysisOptions> settings() const;
};

// --db, or the environment's FUGE_DB, and the options of the analysis.
std::vector<Option> index_options(IndexChoice& choice);

// --wait; values.h reads it.
Option wait_option(std::string& seconds);

Option json_option(bool& json);

// --partial: the articles with some of the words, too.
Option partial_option(bool& partial);

// Both lists, in this order.
std::vector<Option> joined(std::vector<Option> options, const std::vector<Option>& more);

}  // namespace program
