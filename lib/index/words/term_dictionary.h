// Layer: index. Reads the term dictionary of an index: what leads from a term to the words that it
// finds.
//
// It stands in the metadata of the index, in blocks that are kept under the last text that may be
// in them. Errors are Xapian's, and Error(damaged_index) for blocks that no writer made.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/words/dictionary_block.h"
#include "index/words/word_number.h"

namespace fuge::index {

// The metadata key of the block, and of the last one.
std::string block_key(std::string_view last_text);
std::string last_block_key();

// A place in the dictionary, which is ordered by the bytes of the texts. Used by one thread at a
// time.
class TermDictionary {
 public:
  // `database` outlives it.
  explicit TermDictionary(const Xapian::Database& database) : database_(database) {}

  // Blocks were written meanwhile.
  void forget() noexcept { key_.clear(); }

  // Goes to the first text that isn't before this one.
  void seek(std::string_view text);
  // Goes on to the next one. Not at the end.
  void next();
  bool at_end() const noexcept { return at_end_; }

  // Of the place. Not at the end.
  const std::string& text() const noexcept { return block_.text(); }
  bool is_form() const noexcept { return block_.is_form(); }
  std::vector<DictionaryWord> words(TermClass kind) const { return block_.words(kind); }
  DictionaryWords words() const { return block_.words(); }

  // What a term leads to, which has the prefix of its class and none of a field; nothing for one
  // that isn't there. Goes to its place.
  std::vector<DictionaryWord> find(std::string_view term);

 private:
  void open_block();
  void skip_empty_blocks();

  const Xapian::Database& database_;
  Xapian::TermIterator keys_;  // at the block that is open
  std::string key_;            // of the block that is open; empty for none
  std::string bytes_;
  DictionaryBlock block_;
  bool at_end_ = true;
};

}  // namespace fuge::index
