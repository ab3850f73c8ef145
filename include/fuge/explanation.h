// Layer: search. Why an article is found, and why it ranks where it does: plain data.
//
//   if (const auto explanation = index.explain(fuge::Search("garantie"), "a.txt"))
//     for (const fuge::WordExplanation& word : explanation->words) ...
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fuge/match_kind.h"
#include "fuge/query_error.h"
#include "fuge/query_notice.h"

namespace fuge {

struct VariantExplanation {
  MatchKind kind = MatchKind::stem;
  std::string stem = {};  // what of the query's word matches: of a compound, which constituent
  std::uint64_t term_frequency = 0;  // of the term in the article
  double boost = 0;                  // what an occurrence counts beside one of the word itself
};

// Term variants that saturate together, as fuge's BM25 has it (docs/quality.md).
struct ComponentExplanation {
  std::vector<VariantExplanation> variants = {};  // those that the article has; never empty
  std::uint64_t document_frequency = 0;  // in how many articles: the rarer, the more it weighs
  double weight = 0;  // 1 for the word itself, less for constituents of the query's compound, more
                      // for a word that was given several times
  double score = 0;
};

// Where a word stands: bytes of the article's text.
struct OccurrenceExplanation {
  std::size_t begin = 0;
  std::size_t end = 0;
  MatchKind kind = MatchKind::stem;
};

struct WordExplanation {
  std::string word = {};                                // as in the query
  std::vector<ComponentExplanation> components = {};    // empty: nothing of it adds to the score
  double score = 0;                                     // their sum
  std::vector<OccurrenceExplanation> occurrences = {};  // in order; the first hundred
};

struct Explanation {
  std::optional<QueryError> error = {};  // set: the query wasn't understood, all else is empty
  bool matches = false;                  // whether the search finds the article, filters put aside
  bool widened = false;  // only among those with some of the words: it lacks `missing`
  double score = 0;      // as in Hit::score; 0 where it isn't found
  std::vector<WordExplanation> words = {};  // of the query, excluded ones left out
  double together = 0;   // part of the score: that words of the query form one compound
  double proximity = 0;  // part of the score: how close together the words stand
  double recency = 1;    // what the score was multiplied by for its age
  std::vector<QueryNotice> notices = {};  // as in Results
  std::vector<std::string> missing = {};  // as in Hit
};

}  // namespace fuge
