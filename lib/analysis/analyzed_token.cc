#include "analysis/analyzed_token.h"

namespace fuge::analysis {

void write(const AnalyzedToken& token, Token& result) {
  const WordReading& reading = *token.reading;
  result.begin = token.begin;
  result.end = token.end;
  result.position = token.position;
  result.positions = token.positions;
  result.form.assign(reading.form);
  result.term.assign(reading.term);
  result.steps = token.steps;
  result.origin.assign(reading.origin);
  result.borrowed_begin = token.borrowed_begin;
  result.borrowed_end = token.borrowed_end;
  result.constituents.resize(reading.constituents.size());
  for (std::size_t i = 0; i < result.constituents.size(); ++i) {
    const WordConstituent& constituent = reading.constituents[i];
    TokenConstituent& written = result.constituents[i];
    written.begin = token.begin + constituent.begin;
    written.end = token.begin + constituent.end;
    written.role = constituent.role;
    written.term.assign(constituent.term);
  }
}

}  // namespace fuge::analysis
