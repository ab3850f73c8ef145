#include "index/words/word_numbers.h"

#include <algorithm>

#include "analysis/tokens/token_list.h"

namespace fuge::index {

WordNumber WordNumbers::number_of(const analysis::AnalyzedToken& token, bool form_counts,
                                  const analysis::WordMemory& memory) {
  WordNumber* const number = known(token, form_counts, memory);
  if (number == nullptr) return number_of(analysis::view_of(token), form_counts);
  if (*number == no_word) *number = number_of(analysis::view_of(token), form_counts);
  return *number;
}

// Null for a token that isn't just its reading.
WordNumber* WordNumbers::known(const analysis::AnalyzedToken& token, bool form_counts,
                               const analysis::WordMemory& memory) {
  const std::uint32_t reading = token.reading->number;
  if (reading == analysis::WordReading::no_number || token.steps != token.reading->steps)
    return nullptr;
  if (numbering_ != memory.numbering()) {
    of_readings_.clear();
    numbering_ = memory.numbering();
  }
  if (reading >= of_readings_.size())
    of_readings_.resize(std::max<std::size_t>(reading + 1, 2 * of_readings_.size()),
                        {no_word, no_word});
  return &of_readings_[reading][form_counts ? 0 : 1];
}

}  // namespace fuge::index
