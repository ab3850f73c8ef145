// Layer: analysis. A word, out of its context → what its token has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/normalizer/spelled_text.h"
#include "analysis/normalizer/stemmer.h"
#include "analysis/part_maker.h"
#include "analysis/shared_words.h"
#include "analysis/word_keys.h"
#include "fuge/token.h"

namespace fuge::analysis {

struct AnalyzedWord {
  std::string form = {};  // Token::form; empty where the word has nothing but ignorables
  std::string term = {};  // Token::term
  std::vector<TokenConstituent> constituents = {};  // spans in bytes of the word
  std::uint16_t steps = 0;                          // of Step
};

// Remembers the words that it has seen, within bounds: texts repeat most of theirs.
// Used by one thread at a time.
class WordAnalyzer {
 public:
  // `words` must outlive it.
  explicit WordAnalyzer(const SharedWords& words);
  WordAnalyzer(const WordAnalyzer&) = delete;
  WordAnalyzer& operator=(const WordAnalyzer&) = delete;

  // Any bytes will do; a hyphen inside joins constituents. Valid until the next call.
  const AnalyzedWord& analyze(std::string_view word);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const noexcept {
      return std::hash<std::string_view>()(word);
    }
  };

  void make(std::string_view word, AnalyzedWord& result);
  void make_key(std::string_view word, AnalyzedWord& result);
  void make_parts(std::string_view word, AnalyzedWord& result);
  bool is_own_exception() const;

  const SharedWords& words_;
  Stemmer stemmer_;
  WordKeys keys_;
  PartMaker parts_;
  std::string folded_;
  SpelledText spelled_;
  std::unordered_map<std::string, AnalyzedWord, Hash, std::equal_to<>> seen_;
  AnalyzedWord unseen_;  // the last word that isn't remembered
};

}  // namespace fuge::analysis
