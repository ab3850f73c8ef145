#include "analysis/normalizer/stop_words.h"

#include "analysis/tables/function_words.h"
#include "base/word_lists.h"

namespace fuge::analysis {

bool is_stop_word(std::string_view word) {
  return has_word(tables::function_words, word);
}

}  // namespace fuge::analysis
