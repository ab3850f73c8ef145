// Layer: analysis. A word → its stem.
#pragma once

#include <memory>
#include <string_view>

struct sb_stemmer;

namespace fuge::analysis {

// Snowball's "german" (Porter; https://snowballstem.org/algorithms/german/stemmer.html).
// Used by one thread at a time.
class Stemmer {
 public:
  // Throws Error(invalid_argument) where libstemmer has no "german".
  Stemmer();

  // The stem of a folded word. Valid until the next call; never empty for a word that isn't.
  std::string_view stem(std::string_view folded);

 private:
  struct Close {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Close> stemmer_;
};

}  // namespace fuge::analysis
