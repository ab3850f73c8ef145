// Layer: analysis. The tokens of a text, and the memory that they lie in.
#pragma once

#include <vector>

#include "analysis/memory/word_memory.h"
#include "analysis/tokens/analyzed_token.h"
#include "fuge/tokens.h"

namespace fuge::analysis {

struct TokenList {
  std::vector<AnalyzedToken> tokens = {};
  WordMemory::Hold hold = {};  // of what they refer to
};

// Valid as long as the reading is.
inline TokenView view_of(const AnalyzedToken& token) {
  const WordReading& reading = *token.reading;
  TokenView view;
  view.begin = token.begin;
  view.end = token.end;
  view.position = token.position;
  view.positions = token.positions;
  view.form = reading.form();
  view.term = reading.term();
  view.constituents = ConstituentViews(reading.constituents(), token.begin);
  view.steps = token.steps;
  view.origin = reading.origin();
  view.borrowed_begin = token.borrowed_begin;
  view.borrowed_end = token.borrowed_end;
  return view;
}

}  // namespace fuge::analysis
