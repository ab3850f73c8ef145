// Layer: index. Numbers the words of articles that are put into an index on disk.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/words/dictionary_writer.h"
#include "index/words/term_dictionary.h"
#include "index/words/word_numbers.h"

namespace fuge::index {

// Of one handle of a writer: what it gives counts as long as the handle's changes do.
class WordRegistry final : public WordNumbers {
 public:
  // `database` outlives it.
  explicit WordRegistry(Xapian::WritableDatabase& database);

  using WordNumbers::number_of;
  WordNumber number_of(const TokenView& token, bool form_counts) override;

  // Puts new words into the dictionary of the database: before each commit.
  void write();

 private:
  WordNumber find(std::uint64_t hash, const std::string& identity);
  WordNumber add(const TokenView& token, bool form_counts, std::uint64_t hash);
  void remember(std::uint64_t hash, WordNumber number);

  Xapian::WritableDatabase& database_;
  TermDictionary dictionary_;
  DictionaryWriter added_;
  WordNumber next_ = 1;
  bool has_new_ = false;
  // By hash, those of the dictionary and new ones. In two generations, so that memory is bounded:
  // what is forgotten is looked up again.
  std::unordered_map<std::uint64_t, WordNumber> recent_;
  std::unordered_map<std::uint64_t, WordNumber> older_;
  std::string buffer_;
};

}  // namespace fuge::index
