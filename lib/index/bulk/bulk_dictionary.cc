#include "index/bulk/bulk_dictionary.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/hash.h"
#include "index/bulk/dictionary_run.h"
#include "index/glass/postings/run_merger.h"
#include "index/words/dictionary_block.h"
#include "index/words/term_class.h"
#include "index/words/term_dictionary.h"
#include "index/words/word_count.h"
#include "index/words/word_identity.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

// Blocks of words that are put later are split: these are as full as they may be.
constexpr std::size_t most_block_bytes = 2048;

std::string key_of(std::string_view term) {
  const ClassifiedTerm classified_term = classified(term);
  return dictionary_key(classified_term.text, classified_term.kind);
}

// Of what a word of an index is known by.
std::uint64_t identity_hash(std::string_view key, std::uint16_t check) {
  const char bytes[] = {static_cast<char>(check & 0xFFU), static_cast<char>(check >> 8)};
  return stable_hash({bytes, sizeof bytes}, stable_hash(key));
}

// Sets blocks as metadata, one text after the other.
class BlockSink {
 public:
  explicit BlockSink(glass::DatabaseWriter& writer) : writer_(writer) {}

  void add(std::string_view text, TermClass kind, DictionaryWord word) {
    if (text != text_) {
      flush_text();
      text_ = text;
    }
    words_[static_cast<std::size_t>(kind)].push_back(word);
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

void BulkDictionary::start_behind(WordNumber count) {
  next_ = count + 1;
  met_.resize(std::size_t{count} + 1);
}

void BulkDictionary::know_words_of(const Xapian::Database& database) {
  const WordNumber count = next_ - 1;
  TermDictionary dictionary(database);
  for (dictionary.seek({}); !dictionary.at_end(); dictionary.next()) {
    for (const TermClass kind : {TermClass::form, TermClass::function_form, TermClass::formless})
      for (const DictionaryWord& word : dictionary.words(kind)) {
        check_word(word.number, count);
        known_.try_emplace(identity_hash(dictionary_key(dictionary.text(), kind), word.check),
                           word.number);
      }
  }
}

WordNumber BulkDictionary::add(const BatchWords::Word& word) {
  keys_.clear();
  for_each_dictionary_term(word.token, word.form_counts, word.hash, buffer_,
                           [&](std::string_view term, std::uint16_t check) {
                             keys_.emplace_back(key_of(term), wdf_of(check));
                           });
  if (const WordNumber number = known(); number != no_word) {
    numbers_.emplace(word.hash, number);
    return number;
  }
  if (next_ > most_words) refuse_more_words();
  const WordNumber number = next_++;
  numbers_.emplace(word.hash, number);
  std::ranges::sort(keys_);  // a compound may have the same constituent twice
  keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
  terms_.clear();
  for (const auto& [key, wdf] : keys_) terms_.push_back({key, wdf});
  runs_.add(number, terms_);
  return number;
}

// The first key is the word's identity.
WordNumber BulkDictionary::known() {
  if (known_.empty()) return no_word;
  const auto& [key, wdf] = keys_.front();
  const auto found = known_.find(identity_hash(key, check_of_wdf(wdf)));
  if (found == known_.end()) return no_word;
  met_[found->second] = true;
  return found->second;
}

void BulkDictionary::write_to(glass::DatabaseWriter& writer,
                              std::unique_ptr<glass::SortedRun> existing) {
  BlockSink blocks(writer);
  glass::RunMerger merger;
  if (existing) merger.add(std::move(existing));
  for (std::unique_ptr<glass::SortedRun>& run : runs_.sorted()) merger.add(std::move(run));
  while (merger.next()) {
    const DictionaryKey key = parted_key(merger.term());
    merger.for_each_posting([&](WordNumber number, std::uint32_t wdf) {
      blocks.add(key.text, key.kind, {number, check_of_wdf(wdf)});
    });
  }
  blocks.finish();
  if (next_ > 1) writer.set_metadata(schema::metadata::word_count, std::to_string(next_ - 1));
}

}  // namespace fuge::index
