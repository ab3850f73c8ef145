// Layer: analysis. Remembers what became of words: texts repeat most of theirs.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analysis/analyzed_word.h"
#include "analysis/base_forms/readings.h"
#include "base/text_hash.h"

namespace fuge::analysis {

// Used by one thread at a time.
class WordMemory {
 public:
  // Makes of a word what is remembered; `result` may hold that of another one.
  using Analysis =
      std::function<void(std::string_view word, Context context, AnalyzedWord& result)>;

  explicit WordMemory(Analysis analysis);

  // Valid until the next call. Some 10 MB of words are remembered; long ones aren't.
  const AnalyzedWord& find(std::string_view word, Context context = Context::text);

 private:
  using Words = std::unordered_map<std::string, AnalyzedWord, TextHash, std::equal_to<>>;

  // Null for what isn't remembered.
  const AnalyzedWord* find_known(std::string_view key);
  const AnalyzedWord& remember(std::string_view key, AnalyzedWord made);
  void make_room();
  static bool holds_in(Context context, const AnalyzedWord& word);
  std::string_view key_of(std::string_view word, Context context);

  Analysis analysis_;
  std::string key_;
  // Two generations, so that the words that come again outlive those that don't.
  Words recent_;
  Words older_;
  AnalyzedWord unseen_;  // the last word that isn't remembered
};

}  // namespace fuge::analysis
