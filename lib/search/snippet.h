// Layer: search. The passage of a text that shows best why it was found.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/boundaries.h"
#include "fuge/analyzer.h"
#include "fuge/results.h"

namespace fuge::search {

// Words to find in the text, one after the other (a single one in parts of compounds, too), and
// what covering them is worth: rare words say more.
struct WeightedHighlight {
  std::vector<std::string> stems;
  double weight = 1;
};

// Makes snippets for the hits of one search. Used by one thread at a time.
//
// A passage is as many whole sentences of one paragraph as fit the length aimed for; where a
// sentence alone is longer, whole words of it. The best one covers the most weight of different
// highlights; then the most matches; then it is the first. A text without matches gives its
// beginning.
class SnippetMaker {
 public:
  // `analyzer` must outlive the maker.
  SnippetMaker(const Analyzer& analyzer, std::vector<WeightedHighlight> highlights);

  Snippet make(std::string_view text, std::size_t length);

 private:
  struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t highlight = 0;
  };
  struct Sentence {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t paragraph = 0;
  };
  struct Passage {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool cut_before = false;
    bool cut_after = false;
    double covered = -1;
    std::size_t matches = 0;
  };

  void find_matches(std::string_view text);
  void find_in_parts(const Token& token);
  void find_sentences(std::string_view text);
  void rate(Passage& passage);
  Passage best_passage(std::string_view text, std::size_t length);
  Passage from_sentence(std::size_t first, std::size_t length) const;
  std::vector<Passage> inside_sentence(std::string_view text, const Sentence& sentence,
                                       std::size_t length) const;
  std::vector<Mark> marks_in(const Passage& passage) const;

  const Analyzer& analyzer_;
  std::vector<WeightedHighlight> highlights_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_stem_;
  analysis::Boundaries sentence_boundaries_{UBRK_SENTENCE};
  std::vector<Token> tokens_;
  std::vector<Match> matches_;  // by begin
  std::vector<Sentence> sentences_;
  std::vector<std::size_t> counted_at_;  // by highlight: the last rate() that counted it
  std::size_t rating_ = 0;
};

}  // namespace fuge::search
