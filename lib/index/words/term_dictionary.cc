#include "index/words/term_dictionary.h"

#include "schema/schema.h"

namespace fuge::index {
namespace {

// Behind all texts: none of ours has this byte.
constexpr char behind_all = '\xFF';

}  // namespace

std::string block_key(std::string_view last_text) {
  return std::string(schema::metadata::terms).append(last_text);
}

std::string last_block_key() {
  return block_key({&behind_all, 1});
}

void TermDictionary::seek(std::string_view text) {
  const std::string prefix(schema::metadata::terms);
  keys_ = database_.metadata_keys_begin(prefix);
  if (keys_ != database_.metadata_keys_end(prefix)) keys_.skip_to(block_key(text));
  at_end_ = false;
  open_block();
  if (at_end_) return;
  do {
    if (!block_.next()) {
      ++keys_;
      open_block();
      return skip_empty_blocks();
    }
  } while (block_.text() < text);
}

void TermDictionary::next() {
  skip_empty_blocks();
}

void TermDictionary::skip_empty_blocks() {
  while (!at_end_ && !block_.next()) {
    ++keys_;
    open_block();
  }
}

void TermDictionary::open_block() {
  if (keys_ == Xapian::TermIterator()) {
    at_end_ = true;
    return;
  }
  if (std::string key = *keys_; key != key_) {
    bytes_ = database_.get_metadata(key);
    key_ = std::move(key);
  }
  block_ = DictionaryBlock(bytes_);
}

std::vector<DictionaryWord> TermDictionary::find(std::string_view term) {
  const ClassifiedTerm wanted = classified(term);
  seek(wanted.text);
  return at_end_ || block_.text() != wanted.text ? std::vector<DictionaryWord>()
                                                 : block_.words(wanted.kind);
}

}  // namespace fuge::index
