// Layer: analysis. Remembers what became of words: texts repeat most of theirs.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "analysis/analyzed_word.h"

namespace fuge::analysis {

// Used by one thread at a time.
class WordMemory {
 public:
  // Makes of a word what is remembered; `result` may hold that of another one.
  using Analysis = std::function<void(std::string_view word, AnalyzedWord& result)>;

  explicit WordMemory(Analysis analysis);

  // Valid until the next call. Some 10 MB of words are remembered; long ones aren't.
  const AnalyzedWord& find(std::string_view word);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const noexcept {
      return std::hash<std::string_view>()(word);
    }
  };

  Analysis analysis_;
  std::unordered_map<std::string, AnalyzedWord, Hash, std::equal_to<>> seen_;
  AnalyzedWord unseen_;  // the last word that isn't remembered
};

}  // namespace fuge::analysis
