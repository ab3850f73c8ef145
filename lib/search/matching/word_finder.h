// Layer: search. Which words of the highlights a token is.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "fuge/token.h"
#include "search/matching/highlights.h"

namespace fuge::search {

// A word of a highlight, by their numbers.
struct Place {
  std::size_t highlight = 0;
  std::size_t word = 0;
};
using Places = std::vector<Place>;

class WordFinder {
 public:
  explicit WordFinder(const std::vector<WeightedHighlight>& highlights);

  // The words that the whole token is, into `places`: normal ones by its term, the others by its
  // form.
  void find(const Token& token, Places& places) const;
  // Of normal words, those with this term; null where there is none. Of parts, too.
  const Places* with_term(const std::string& term) const;

 private:
  using Map = std::unordered_map<std::string, Places>;

  void add(const WeightedHighlight& highlight, const Place& place);

  Map by_term_;
  Map by_form_;
  Map by_prefix_;
  std::set<std::size_t> prefix_sizes_;
};

}  // namespace fuge::search
