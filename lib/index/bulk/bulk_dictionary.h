// Layer: index. The words of an index that is built in bulk, and their dictionary.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "index/bulk/batch_words.h"
#include "index/glass/database_writer.h"
#include "index/glass/postings/posting_runs.h"
#include "index/words/word_number.h"

namespace fuge::index {

// Words are in memory by their hashes, some forty bytes each; what leads to them is gathered as
// postings are: words take the place of documents. Used by one thread at a time.
class BulkDictionary {
 public:
  // What doesn't fit `memory`, in bytes, waits in a file without a name in the folder.
  BulkDictionary(const std::filesystem::path& folder, std::size_t memory);

  // The numbers of the index for those of a batch, at their places; the one at 0 counts for
  // nothing. New words get the next ones in the order of the batch. Throws Error: invalid_argument
  // for more than most_words, io.
  std::vector<WordNumber> numbers_of(const BatchWords& batch);

  // The words of an index keep the numbers that they have, up to `count`; before the first batch.
  void start_behind(WordNumber count);
  // They are known where they come again: they are in memory, too. Throws Error(damaged_index);
  // Xapian's exceptions pass.
  void know_words_of(const Xapian::Database& database);
  // Which of these came again, by number.
  const std::vector<bool>& met() const noexcept { return met_; }

  // The dictionary and the count of words, as metadata; once, at the end. `existing` leads to the
  // words that were taken over, as far as they stay; null for none. Throws Error(io).
  void write_to(glass::DatabaseWriter& writer, std::unique_ptr<glass::SortedRun> existing = {});

 private:
  WordNumber add(const BatchWords::Word& word);
  WordNumber known();

  std::unordered_map<std::uint64_t, WordNumber> numbers_;  // by hash
  std::unordered_map<std::uint64_t, WordNumber> known_;    // taken over, by identity and check
  std::vector<bool> met_;
  WordNumber next_ = 1;
  glass::PostingRuns runs_;
  std::string buffer_;
  std::vector<std::pair<std::string, std::uint32_t>> keys_;  // with their wdfs
  std::vector<glass::TermCount> terms_;
};

}  // namespace fuge::index
