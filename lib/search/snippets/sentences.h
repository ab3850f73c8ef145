// Layer: search. Text → sentences.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "analysis/tokenizer/boundaries.h"
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

 private:
  analysis::Boundaries boundaries_{UBRK_SENTENCE};
  StandardAbbreviations abbreviations_;
};

}  // namespace fuge::search
