// Layer: index. Puts new words into the term dictionary of an index.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/words/dictionary_block.h"

namespace fuge::index {

// What leads to new words, gathered until it is written.
class DictionaryWriter {
 public:
  // The word is found by the term, which has the prefix of its class and none of a field. Words
  // come with ascending numbers.
  void add(std::string_view term, DictionaryWord word);

  // What a term will lead to, beside what is written; null for most.
  const std::vector<DictionaryWord>* find(std::string_view term) const;

  // Merges all into the dictionary of the database, and begins anew. Xapian's exceptions pass.
  void write_to(Xapian::WritableDatabase& database);

 private:
  using Added = std::map<std::string, DictionaryWords, std::less<>>;  // by text

  Added added_;
};

}  // namespace fuge::index
