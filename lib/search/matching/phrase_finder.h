// Layer: search. A phrase in a text: along positions, at which there may be alternatives.
//
// Query and text are lattices: "Ukraine-Krieg" is ukrain, then krieg, or both as one word that
// takes two positions. A phrase matches where some way through the query is some way through the
// text. Nothing stands at a gap in the query's positions: any one position of the text will do
// there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/syntax/tree.h"
#include "search/matching/highlights.h"

namespace fuge::search {

class PhraseFinder {
 public:
  // Keeps no reference to the words; never empty.
  explicit PhraseFinder(const std::vector<query::Word>& words);

  // Begins a text.
  void reset();
  // The token is the word of this number. Tokens come in the order of the text. Adds the span of
  // each phrase that it completes.
  void see(const Token& token, std::size_t word, std::vector<Span>& found);

 private:
  // Steps of the query's positions, from 0.
  struct Arc {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
  };
  // A phrase that goes on at this position of the text.
  struct State {
    std::uint32_t position = 0;
    Span span = {};
  };

  void reach(std::uint32_t step, State state, std::uint32_t now, std::vector<Span>& found);

  std::vector<Arc> arcs_;                   // of each word
  std::vector<bool> begins_;                // by step: a word begins there; the end is one beyond
  std::vector<std::vector<State>> states_;  // by step
};

// Words near one another, in any order.
class NearFinder {
 public:
  NearFinder(const std::vector<query::Word>& words, std::uint32_t distance);

  void reset();
  void see(const Token& token, std::size_t word);
  // Adds the spans of the words in windows that have all of them, in the order of the text.
  void finish(std::vector<Span>& found) const;

 private:
  struct Group {
    std::size_t first = 0;
    std::size_t count = 1;
  };
  struct Seen {
    std::uint32_t position = 0;
    std::size_t word = 0;
    Span span = {};
  };

  std::vector<Group> groups_;  // of each word: which of the positions it stands at
  std::size_t group_count_ = 0;
  std::uint32_t distance_;
  std::vector<Seen> seen_;
};

}  // namespace fuge::search
