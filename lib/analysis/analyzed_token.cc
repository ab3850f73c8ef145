#include "analysis/analyzed_token.h"

#include <cstddef>

namespace fuge::analysis {

namespace {

void write(const WordConstituent& constituent, std::size_t begin, TokenConstituent& result) {
  result.begin = begin + constituent.begin;
  result.end = begin + constituent.end;
  result.role = constituent.role;
  result.term.assign(constituent.term);
}

void write(const AnalyzedToken& token, Token& result) {
  const WordReading& reading = *token.reading;
  result.begin = token.begin;
  result.end = token.end;
  result.position = token.position;
  result.positions = token.positions;
  result.form.assign(reading.form);
  result.term.assign(reading.term);
  result.steps = token.steps;
  if (!reading.origin.empty() || !result.origin.empty()) result.origin.assign(reading.origin);
  result.borrowed_begin = token.borrowed_begin;
  result.borrowed_end = token.borrowed_end;
  const std::size_t count = reading.constituents.size();
  if (count != result.constituents.size()) result.constituents.resize(count);
  for (std::size_t i = 0; i < count; ++i)
    write(reading.constituents[i], token.begin, result.constituents[i]);
}

}  // namespace

void write(std::span<const AnalyzedToken> tokens, std::vector<Token>& result) {
  result.resize(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) write(tokens[i], result[i]);
}

}  // namespace fuge::analysis
