// Layer: analysis. What all analyzers of one index share: the options and the tables made of them.
#pragma once

#include <string>
#include <unordered_set>

#include "analysis/base_forms/base_forms.h"
#include "analysis/normalizer/known_words.h"
#include "analysis/normalizer/name_table.h"
#include "fuge/analyzer.h"
#include "fuge/compound_splitter.h"

namespace fuge::analysis {

// Read by any number of threads.
struct SharedWords {
  explicit SharedWords(AnalysisOptions analysis_options);

  // Tells apart what splits, respells or switches differently. Printable ASCII.
  std::string fingerprint() const;

  AnalysisOptions options;
  CompoundSplitter splitter;
  KnownWords known;
  BaseForms base_forms;
  NameTable names;                             // empty where the options switch names off
  std::unordered_set<std::string> exceptions;  // the user's words that are split as told: folded
};

}  // namespace fuge::analysis
