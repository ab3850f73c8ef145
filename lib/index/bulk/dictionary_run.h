// Layer: index. A term dictionary as a run that is merged with what leads to new words: words take
// the place of documents.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/glass/postings/sorted_run.h"
#include "index/words/term_class.h"
#include "index/words/term_dictionary.h"

namespace fuge::index {

// The dictionary's order is that of texts, then of classes. No text has a NUL.
std::string dictionary_key(std::string_view text, TermClass kind);
struct DictionaryKey {
  std::string_view text = {};
  TermClass kind = TermClass::stem;
};
DictionaryKey parted_key(std::string_view key) noexcept;

// A word's check stands in the place of a wdf, one more.
constexpr std::uint32_t wdf_of(std::uint16_t check) noexcept {
  return check + 1U;
}
constexpr std::uint16_t check_of_wdf(std::uint32_t wdf) noexcept {
  return static_cast<std::uint16_t>(wdf - 1);
}

// Of an index, as far as words are kept. Throws Error(damaged_index); Xapian's exceptions pass.
class DictionaryRun final : public glass::SortedRun {
 public:
  // Both outlive it. `kept` is by number: one more than the index has words.
  DictionaryRun(const Xapian::Database& database, const std::vector<bool>& kept);

  bool next() override;
  std::string_view term() const noexcept override { return key_; }
  std::string_view postings() const noexcept override { return packed_; }

 private:
  bool pack(TermClass kind);

  const std::vector<bool>& kept_;
  TermDictionary dictionary_;
  DictionaryWords words_;                 // of the text at hand
  std::size_t next_kind_ = term_classes;  // of it
  std::string key_;
  std::string packed_;
};

}  // namespace fuge::index
