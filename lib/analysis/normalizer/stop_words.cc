#include "analysis/normalizer/stop_words.h"

#include "analysis/tables/function_words.h"
#include "base/word_lists.h"

namespace fuge::analysis {
namespace {

constexpr WordIndex function_words(tables::function_words);

}  // namespace

bool is_stop_word(std::string_view word) {
  return function_words.has(word);
}

}  // namespace fuge::analysis
