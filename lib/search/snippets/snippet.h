// Layer: search. The passages of a text that show best why it was found.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "fuge/results.h"
#include "search/matching/occurrences.h"
#include "search/snippets/sentences.h"

namespace fuge::search {

// Makes snippets for the hits of one search. Used by one thread at a time.
//
// A passage is as many whole sentences of one paragraph as fit the length aimed for; where a
// sentence by itself is longer, whole words of it. The best one covers the most weight of what the
// passages chosen before it don't; then it has the most matches; then it is the first. Passages
// don't overlap. A text without matches gives its beginning.
class SnippetMaker {
 public:
  // `weights`: what each unit of the occurrences is worth. Both outlive the maker.
  SnippetMaker(const std::vector<double>& weights, SentenceFinder& sentence_finder);

  // Up to `count` passages of about `length` bytes each, in the order of the text; fewer where no
  // further one has a match, none for a text without sentences alone. `matches` are those of the
  // text, by begin. `count` is at least 1; more than 20 are taken as 20.
  std::vector<Snippet> make(std::string_view text, const std::vector<Occurrence>& matches,
                            std::size_t length, std::size_t count);

 private:
  struct Passage {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool cut_before = false;
    bool cut_after = false;
    double covered = -1;
    std::size_t matches = 0;
  };

  void choose(std::string_view text, std::size_t length, std::size_t count);
  Passage best_passage(std::string_view text, std::size_t length);
  void rate(Passage& passage);
  void take(const Passage& passage);
  Span gap_at(const Span& span) const;
  bool is_free(const Span& span) const;
  Passage from_sentence(std::size_t first, std::size_t length) const;
  std::vector<Passage> inside_sentence(std::string_view text, const Sentence& sentence,
                                       std::size_t length) const;
  std::vector<Mark> marks_in(const Passage& passage) const;

  const std::vector<double>& weights_;
  SentenceFinder& sentence_finder_;
  std::span<const Occurrence> matches_;  // by begin
  std::vector<Sentence> sentences_;
  std::vector<Passage> taken_;           // by begin
  std::vector<bool> covered_;            // by unit: in a passage that was taken
  std::vector<std::size_t> counted_at_;  // by unit: the last rate() that counted it
  std::size_t rating_ = 0;
};

}  // namespace fuge::search
