// Layer: analysis. The Ergänzungsstrich: Staats- und Regierungschefs, Groß- und -kleinhandel.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

#include "analysis/ellipsis/completion.h"
#include "analysis/normalizer/known_words.h"
#include "analysis/tokenizer/words.h"
#include "base/text_hash.h"
#include "fuge/compound_splitter.h"

namespace fuge::analysis {

struct CompletedWord {
  Rewriting rewriting;    // what is borrowed stands where the fragment does
  std::size_t begin = 0;  // bytes of the text, with the hyphens that stand for what is missing
  std::size_t end = 0;
  std::size_t borrowed_begin = 0;  // bytes of the text: what it shares with its partner
  std::size_t borrowed_end = 0;
};

// Used by one thread at a time.
class Ellipsis {
 public:
  // Both must outlive it.
  Ellipsis(const CompoundSplitter& splitter, const KnownWords& known)
      : completion_(splitter, known) {}

  // The word that the words from `first` to `last`, one word with its hyphens, stand for where
  // lacks_begin(first) or lacks_end(last). It shares its other half with a word on the other side
  // of an "und" or the like, at most a dozen words away. Nothing where there is none such, or where
  // it is uncertain what is shared.
  std::optional<CompletedWord> complete(const Words& words, std::size_t first, std::size_t last);

 private:
  struct Case {
    bool end = false;       // lacks its end, else its begin
    bool fragment = false;  // its partner lacks its other half itself
    bool acronym = false;
  };

  // What own_ lacks beside other_, both folded.
  const std::string& missing(Case what);
  std::string missing_end(Case what);
  std::string missing_begin(Case what);

  Completion completion_;
  std::string own_;
  std::string other_;
  std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> known_;
  std::string key_;
};

}  // namespace fuge::analysis
