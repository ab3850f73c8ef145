// Layer: analysis. What all analyzers of one index share: the options and the tables made of them.
#pragma once

#include <string>
#include <utility>

#include "fuge/analyzer.h"
#include "fuge/compound_splitter.h"

namespace fuge::analysis {

// Read by any number of threads.
struct SharedWords {
  explicit SharedWords(AnalysisOptions analysis_options)
      : options(std::move(analysis_options)), splitter(options.compound_words) {}

  // Tells apart what splits or switches differently. Printable ASCII.
  std::string fingerprint() const;

  AnalysisOptions options;
  CompoundSplitter splitter;
};

}  // namespace fuge::analysis
