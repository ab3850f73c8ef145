// Layer: analysis. Names under the one spelling that their key is made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/normalizer/known_words.h"
#include "base/text_hash.h"
#include "fuge/name_variants.h"

namespace fuge::analysis {

// The library's names (data/de/names.txt) and the user's. Where they share a spelling, they are
// one. Read by any number of threads.
class NameTable {
 public:
  // Respells a folded spelling as words are before they are looked up here.
  using Speller = std::function<std::string(std::string_view)>;

  NameTable() = default;  // without any name
  NameTable(const NameVariants& own, const Speller& spell);

  // The usual spelling of a folded and respelled word, in the genitive too (Kyjiws): that of its
  // group; else, for a word that `words` doesn't know, what transcriptions have in common. Empty
  // where it is no such name. `common` holds what is returned.
  std::string_view find(const KnownWords& words, std::string_view word, std::string& common) const;

 private:
  using Places = std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>>;

  void add(const std::vector<std::string>& spellings);
  void unite(std::size_t kept, std::size_t gone);
  void add_transcriptions();

  std::vector<std::string> names_;  // the usual spellings
  Places spellings_;                // places in names_
  Places transcriptions_;           // the same, by what transcriptions have in common
};

// Of the user's names.
std::uint64_t hash_of_names(const NameVariants& own);

}  // namespace fuge::analysis
