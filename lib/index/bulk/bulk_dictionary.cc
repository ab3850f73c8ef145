#include "index/bulk/bulk_dictionary.h"

#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "fuge/error.h"
#include "index/words/dictionary_block.h"
#include "index/words/term_class.h"
#include "index/words/term_dictionary.h"
#include "index/words/word_identity.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

// Blocks of words that are put later are split: these are as full as they may be.
constexpr std::size_t most_block_bytes = 2048;

// The dictionary's order is that of texts, then of classes. No text has a NUL.
std::string key_of(std::string_view term) {
  const ClassifiedTerm classified_term = classified(term);
  std::string key(classified_term.text);
  key += '\0';
  key += static_cast<char>(classified_term.kind);
  return key;
}

// Sets blocks as metadata, one text after the other.
class BlockSink {
 public:
  explicit BlockSink(glass::DatabaseWriter& writer) : writer_(writer) {}

  void add(std::string_view text, TermClass kind, std::string_view postings) {
    if (text != text_) {
      flush_text();
      text_ = text;
    }
    std::vector<DictionaryWord>& words = words_[static_cast<std::size_t>(kind)];
    glass::PostingCursor cursor(postings);
    do {
      words.push_back({cursor.document(), static_cast<std::uint16_t>(cursor.wdf() - 1)});
    } while (cursor.next());
  }

  void finish() {
    flush_text();
    if (block_.size() > 0) write(last_block_key());
  }

 private:
  void flush_text() {
    if (text_.empty()) return;
    if (block_.size() >= most_block_bytes) write(block_key(block_.last_text()));
    block_.add(text_, words_);
    for (std::vector<DictionaryWord>& words : words_) words.clear();
    text_.clear();
  }
  void write(const std::string& key) { writer_.append_metadata(key, block_.take()); }

  glass::DatabaseWriter& writer_;
  DictionaryBlockWriter block_;
  std::string text_;
  DictionaryWords words_;
};

}  // namespace

BulkDictionary::BulkDictionary(const std::filesystem::path& folder, std::size_t memory)
    : runs_(folder, memory) {}

std::vector<WordNumber> BulkDictionary::numbers_of(const BatchWords& batch) {
  std::vector<WordNumber> numbers{no_word};
  numbers.reserve(batch.words().size() + 1);
  for (const BatchWords::Word& word : batch.words()) {
    const auto found = numbers_.find(word.hash);
    numbers.push_back(found == numbers_.end() ? add(word) : found->second);
  }
  return numbers;
}

WordNumber BulkDictionary::add(const BatchWords::Word& word) {
  if (numbers_.size() >= most_words)
    throw Error(
        ErrorCode::invalid_argument,
        fmt::format("an index holds {} different words at most: begin another", most_words));
  const auto number = static_cast<WordNumber>(numbers_.size() + 1);
  numbers_.emplace(word.hash, number);
  keys_.clear();
  for_each_dictionary_term(word.token, word.form_counts, word.hash, buffer_,
                           [&](std::string_view term, std::uint16_t check) {
                             keys_.emplace_back(key_of(term), check + 1U);
                           });
  std::ranges::sort(keys_);  // a compound may have the same constituent twice
  keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
  terms_.clear();
  for (const auto& [key, wdf] : keys_) terms_.push_back({key, wdf});
  runs_.add(number, terms_);
  return number;
}

void BulkDictionary::write_to(glass::DatabaseWriter& writer) {
  BlockSink blocks(writer);
  std::vector<std::unique_ptr<glass::SortedRun>> runs = runs_.sorted();
  std::erase_if(runs, [](const auto& run) { return !run->next(); });
  while (!runs.empty()) {
    const auto least =
        std::ranges::min_element(runs, {}, [](const auto& run) { return run->term(); });
    const std::string key((*least)->term());
    // Runs come in the order of their words.
    for (const auto& run : runs) {
      if (run->term() != key) continue;
      const std::string_view text = std::string_view(key).substr(0, key.size() - 2);
      blocks.add(text, static_cast<TermClass>(key.back()), run->postings());
    }
    std::erase_if(runs, [&](const auto& run) { return run->term() == key && !run->next(); });
  }
  blocks.finish();
  if (!numbers_.empty())
    writer.set_metadata(schema::metadata::word_count, std::to_string(numbers_.size()));
}

}  // namespace fuge::index
