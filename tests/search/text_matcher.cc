#include "search/text_matcher.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

#include "index/tokens/token_record.h"

namespace fuge::test {
namespace {

// Each once: which of the words stand where, and how much of them.
std::set<std::tuple<std::uint32_t, std::size_t, double>> covered_of(
    const search::Occurrences& found) {
  std::set<std::tuple<std::uint32_t, std::size_t, double>> covered;
  for (const ranking::CoveredWord& word : found.covered)
    covered.emplace(word.position, word.word, word.value);
  return covered;
}

using SpanOfUnit = std::tuple<std::size_t, std::size_t, std::size_t, MatchKind>;

std::vector<SpanOfUnit> spans_of(const search::Occurrences& found) {
  std::vector<SpanOfUnit> spans;
  for (const search::Occurrence& match : found.matches)
    spans.emplace_back(match.begin, match.end, match.unit, match.kind);
  return spans;
}

}  // namespace

query::Plan TextMatcher::plan_of(const std::string& query, query::ListMatch match,
                                 const std::vector<std::string>& texts) {
  for (const std::string& text : texts) index_.add({.id = "a", .text = text}, analyzer_);
  query::Parsed parsed = query::parse(query, analyzer_);
  REQUIRE_FALSE(parsed.error);
  const ranking::Collection all = collection();
  return query::Planner(all).plan(parsed.tree, match);
}

const search::Occurrences& TextMatcher::match(const std::string& text) {
  tokens_.reset(text);
  matcher_.match(tokens_, found_);
  check_recorded(text);
  return found_;
}

// What the index has stored of the text's tokens gives the same.
void TextMatcher::check_recorded(const std::string& text) {
  static TokenIndex index;  // one for all: to make one takes longer than to fill it
  const std::string record = index.add({.id = "a", .text = text}, analyzer_).tokens;
  index::WordSet of_text;
  index::TokenRecord all(record);
  for (index::RecordedText each; all.next(each);) each.add_words(of_text);
  const search::TermWords words = matcher_.words_among(of_text, index.database());
  search::RecordedTokens tokens(words, analyzer_);
  search::Occurrences recorded;
  index::TokenRecord texts(record);
  for (index::RecordedText each; texts.next(each);) {
    tokens.reset(each, std::numeric_limits<std::uint32_t>::max());
    matcher_.match(tokens, recorded);
    CHECK(covered_of(recorded) == covered_of(found_));
    tokens.reset(each, text);
    matcher_.match(tokens, recorded);
    if (tokens.needs_analysis()) continue;
    CHECK(covered_of(recorded) == covered_of(found_));
    CHECK(spans_of(recorded) == spans_of(found_));
  }
}

std::string bracketed(const std::string& text, const search::Occurrences& found) {
  const auto count = [&](std::size_t at, std::size_t search::Occurrence::*side) {
    return static_cast<std::size_t>(std::ranges::count(found.matches, at, side));
  };
  std::string out;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    out.append(count(i, &search::Occurrence::end), ']');
    out.append(count(i, &search::Occurrence::begin), '[');
    if (i < text.size()) out += text[i];
  }
  return out;
}

}  // namespace fuge::test
