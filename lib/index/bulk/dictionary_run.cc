#include "index/bulk/dictionary_run.h"

#include "index/words/word_count.h"

namespace fuge::index {

std::string dictionary_key(std::string_view text, TermClass kind) {
  std::string key(text);
  key += '\0';
  key += static_cast<char>(kind);
  return key;
}

DictionaryKey parted_key(std::string_view key) noexcept {
  return {key.substr(0, key.size() - 2), static_cast<TermClass>(key.back())};
}

DictionaryRun::DictionaryRun(const Xapian::Database& database, const std::vector<bool>& kept)
    : kept_(kept), dictionary_(database) {
  dictionary_.seek({});
  if (!dictionary_.at_end()) {
    words_ = dictionary_.words();
    next_kind_ = 0;
  }
}

bool DictionaryRun::next() {
  while (!dictionary_.at_end()) {
    while (next_kind_ < term_classes)
      if (pack(static_cast<TermClass>(next_kind_++))) return true;
    dictionary_.next();
    if (dictionary_.at_end()) return false;
    words_ = dictionary_.words();
    next_kind_ = 0;
  }
  return false;
}

// False where none of the words is kept.
bool DictionaryRun::pack(TermClass kind) {
  packed_.clear();
  WordNumber previous = no_word;
  for (const DictionaryWord& word : words_[static_cast<std::size_t>(kind)]) {
    check_word(word.number, static_cast<WordNumber>(kept_.size() - 1));
    if (!kept_[word.number]) continue;
    glass::append_posting(packed_, previous, word.number, wdf_of(word.check));
    previous = word.number;
  }
  if (packed_.empty()) return false;
  key_ = dictionary_key(dictionary_.text(), kind);
  return true;
}

}  // namespace fuge::index
