// Layer: index. A block of the term dictionary: texts in the order of their bytes, each with the
// words that it leads to, by the class of the term that the text is: "garantie" as a form, as a
// stem, as the head of compounds.
//
// A text is stored without what it shares with the one before it, the numbers of words as
// differences.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/words/term_class.h"
#include "index/words/word_number.h"

namespace fuge::index {

struct DictionaryWord {
  WordNumber number = no_word;
  std::uint16_t check = 0;  // where the term is an identity (word_identity.h); else 0

  friend auto operator<=>(const DictionaryWord&, const DictionaryWord&) = default;
};

// By the class of the term; each by number, none twice.
using DictionaryWords = std::array<std::vector<DictionaryWord>, term_classes>;

// Reads the entries of a block one after the other.
class DictionaryBlock {
 public:
  // `bytes` outlive it.
  explicit DictionaryBlock(std::string_view bytes = {}) noexcept : rest_(bytes) {}

  // The next entry, false at the end. Throws Error(damaged_index) for bytes that no writer made.
  bool next();

  // Of the last entry read.
  const std::string& text() const noexcept { return text_; }
  bool is_form() const noexcept;  // of a word, or of a function word
  std::vector<DictionaryWord> words(TermClass kind) const;
  DictionaryWords words() const;

 private:
  std::string_view rest_;
  std::string text_;
  std::string_view words_;
};

class DictionaryBlockWriter {
 public:
  // Texts in ascending order, each with one word at least.
  void add(std::string_view text, const DictionaryWords& words);

  std::size_t size() const noexcept { return bytes_.size(); }
  const std::string& last_text() const noexcept { return last_; }
  // Begins anew.
  std::string take();

 private:
  void add(TermClass kind, const std::vector<DictionaryWord>& words);

  std::string bytes_;
  std::string last_;
  std::string buffer_;
};

}  // namespace fuge::index
