// Layer: index. The words of an index that is made anew, and their dictionary.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
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

  // The dictionary and the count of words, as metadata; once, at the end. Throws Error(io).
  void write_to(glass::DatabaseWriter& writer);

 private:
  WordNumber add(const BatchWords::Word& word);

  std::unordered_map<std::uint64_t, WordNumber> numbers_;  // by hash
  glass::PostingRuns runs_;
  std::string buffer_;
  std::vector<std::pair<std::string, std::uint32_t>> keys_;  // with their wdfs
  std::vector<glass::TermCount> terms_;
};

}  // namespace fuge::index
