// Layer: analysis. A base form → the stem that it is posted by.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analysis/normalizer/spelled_text.h"
#include "analysis/normalizer/stemmer.h"
#include "analysis/shared_words.h"

namespace fuge::analysis {

// Whole words and the constituents of compounds get their stems in the same way, so that one finds
// the other. Takes the steps that the options ask for, and adds them to `steps`.
// Used by one thread at a time.
class WordKeys {
 public:
  // Both must outlive it.
  WordKeys(const SharedWords& words, Stemmer& stemmer) : words_(words), stemmer_(stemmer) {}

  // The stem of a folded base form. Empty only for an empty one. Valid until the next call.
  std::string_view stem_of(std::string_view base, std::uint16_t& steps);
  // The same where it is a name of several spellings; empty for any other word.
  std::string_view stem_of_name(std::string_view word, std::uint16_t& steps);
  // The stem of a word that stays as it is.
  std::string_view plain_stem_of(std::string_view word);

 private:
  const SharedWords& words_;
  Stemmer& stemmer_;
  SpelledText base_;
  std::string other_;
};

// Adds the step.
inline void take(Step step, std::uint16_t& steps) noexcept {
  steps = static_cast<std::uint16_t>(steps | static_cast<std::uint16_t>(step));
}

}  // namespace fuge::analysis
