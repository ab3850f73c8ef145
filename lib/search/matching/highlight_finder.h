// Layer: search. Where a text has what a query asks for.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "fuge/token.h"
#include "search/matching/constituent_finder.h"
#include "search/matching/highlights.h"
#include "search/matching/phrase_finder.h"
#include "search/matching/word_finder.h"

namespace fuge::search {

// A span to mark. What is worth something by itself is a unit: a highlight, or a constituent of its
// compound where that stands apart.
struct Occurrence {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t unit = 0;
};

// A token is a word of a highlight
// - normal: by the same term, or, where it is the whole highlight, by a part with that term: only
//   the part's span matches then. A fragment of an ellipsis matches with the part it borrows;
// - exact, prefix, fuzzy: by its form.
// A phrase matches from its first word to its last, in whole words only; words near one another
// match one by one. A compound's constituents, each worth less than half of it, match as
// constituent_finder.h says.
// Used by one thread at a time.
class HighlightFinder {
 public:
  explicit HighlightFinder(std::vector<WeightedHighlight> highlights);

  // The matches in the text of `tokens`, by begin; they may overlap.
  void find(const std::vector<Token>& tokens, std::vector<Occurrence>& matches);

  // What each unit is worth.
  const std::vector<double>& weights() const { return weights_; }

 private:
  // How the words of a highlight are put together.
  enum class Form { word, phrase, near };
  struct Finder {
    Form form;
    std::size_t number;       // into phrases_ or nears_
    std::vector<bool> alone;  // by word: it matches by itself
  };

  void add(const WeightedHighlight& highlight);
  bool is_alone(const Place& place) const;
  void see(const Token& token);
  void see_word(const Token& token, const Place& place);
  void see_parts(const Token& token);
  void finish();
  void add_matches(std::size_t unit);

  std::vector<WeightedHighlight> highlights_;
  WordFinder words_;
  std::vector<Finder> finders_;  // by highlight
  std::vector<PhraseFinder> phrases_;
  std::vector<NearFinder> nears_;
  ConstituentFinder constituents_;
  std::vector<double> weights_;  // of highlights, then of constituents

  // Of the text that is being read.
  std::vector<Occurrence> matches_;
  Places places_;
  std::vector<Span> spans_;
};

}  // namespace fuge::search
