// The options that several commands have.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fuge/index.h"
#include "options/analysis_options.h"
#include "options/command_line.h"

namespace program {

// Which index to write, and what it must have been made with.
struct IndexChoice {
  std::string folder = {};
  AnalysisChoice analysis = {};

  // Throws fuge::Error(incompatible_index) for an index made otherwise than was chosen; what wasn't
  // chosen, it knows itself.
  fuge::Index open() const;

  // For a writer; nothing where nothing was chosen.
  std::optional<fuge::AnalysisOptions> settings() const;
};

// Which indexes to read as one, and what they must have been made with.
struct ArchiveChoice {
  std::vector<std::string> folders = {};
  AnalysisChoice analysis = {};

  // As IndexChoice::open().
  fuge::Index open() const;

  // The folders where there are several of them, for telling which one something is from: by
  // fuge::Hit::index.
  std::vector<std::string> several() const;
};

// --db, or the environment's FUGE_DB, and the options of the analysis; of an archive --db may be
// repeated.
std::vector<Option> index_options(IndexChoice& choice);
std::vector<Option> archive_options(ArchiveChoice& choice);

// --wait; values.h reads it.
Option wait_option(std::string& seconds);

Option json_option(bool& json);

// --partial: the articles with some of the words, too.
Option partial_option(bool& partial);

// Both lists, in this order.
std::vector<Option> joined(std::vector<Option> options, const std::vector<Option>& more);

}  // namespace program
