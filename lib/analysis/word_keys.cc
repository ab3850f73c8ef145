#include "analysis/word_keys.h"

#include "analysis/normalizer/gender.h"
#include "analysis/normalizer/spelling.h"

namespace fuge::analysis {

std::string_view WordKeys::stem_of(std::string_view base, std::uint16_t& steps) {
  if (base.empty()) return base;
  base_.reset(base);
  if (words_.options.spelling) {
    spell_base(base_);
    if (base_.changed()) take(Step::spelling, steps);
  }
  const std::string& usual = base_.text();
  if (const std::string_view name = stem_of_name(usual, steps); !name.empty()) return name;
  if (words_.options.gender && without_gender(words_.known, usual, other_)) {
    take(Step::gender, steps);
    return stemmer_.stem(other_);
  }
  return stemmer_.stem(usual);
}

// What no transcription changes is none: its name is only itself.
std::string_view WordKeys::stem_of_name(std::string_view word, std::uint16_t& steps) {
  if (!words_.options.names) return {};
  const std::string_view name = words_.names.find(words_.known, word, other_);
  if (name.empty()) return {};
  if (name != word) take(Step::name, steps);
  return stemmer_.stem(name);
}

std::string_view WordKeys::plain_stem_of(std::string_view word) {
  return word.empty() ? word : stemmer_.stem(word);
}

}  // namespace fuge::analysis
