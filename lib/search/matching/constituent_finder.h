// Layer: search. The constituents of the query's compounds, where they don't stand as that word:
// "die Garantie der Sicherheit" for Sicherheitsgarantie.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "fuge/token.h"
#include "search/matching/highlights.h"

namespace fuge::search {

class ConstituentFinder {
 public:
  // A constituent found, and its number: those of each compound follow one another from 0.
  struct Found {
    std::size_t constituent = 0;
    Span span = {};
  };

  // Takes in a compound of the query; false, and nothing is done, for a word that is none.
  bool add(const query::Word& word);
  // Of the last compound taken in.
  std::size_t last_count() const { return compounds_.back().count; }

  // Begins a text.
  void reset();
  // A word of the text: it may be a constituent that stands apart, or have all of them as parts.
  void see(const Token& token);
  // Adds what was found. Constituents that stand apart count where the text has all of them.
  void finish(std::vector<Found>& found) const;

 private:
  struct Compound {
    std::string term = {};
    std::size_t first = 0;  // constituent
    std::size_t count = 0;
  };

  void see_parts(const Token& token);

  std::vector<Compound> compounds_;
  std::vector<std::size_t> compound_of_;  // by constituent
  std::unordered_map<std::string, std::vector<std::size_t>> by_term_;
  std::vector<bool> seen_;  // by constituent: it stands apart somewhere
  std::vector<Found> apart_;
  std::vector<Found> inside_;
  std::vector<Found> candidates_;  // of one word
};

}  // namespace fuge::search
