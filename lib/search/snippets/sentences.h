// Layer: search. Text → sentences.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/tokenizer/boundaries.h"
#include "search/matching/occurrences.h"
#include "search/snippets/standard_abbreviations.h"

namespace fuge::search {

// Bytes of a text, without white space at its ends. Never empty.
struct Sentence {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t paragraph = 0;  // rising; a line feed ends one, but inside a divided word
};

// ICU's sentences, but that none ends after an abbreviation or ordinal that goes on
// (sentence_ends.h). Used by one thread at a time.
class SentenceFinder {
 public:
  // The sentences of the text, in order, into `sentences`. Any bytes will do.
  void find(std::string_view text, std::vector<Sentence>& sentences);
  // Those of the paragraphs that have matches, which are sorted by begin; where there are none, of
  // the first paragraph that has sentences. Most of a long text isn't looked at.
  void find_around(std::string_view text, std::span<const Occurrence> matches,
                   std::vector<Sentence>& sentences);

 private:
  // Appends those of whole paragraphs.
  void find_in(std::string_view text, const Span& paragraphs, std::vector<Sentence>& sentences);

  analysis::Boundaries boundaries_{UBRK_SENTENCE};
  StandardAbbreviations abbreviations_;
};

}  // namespace fuge::search
