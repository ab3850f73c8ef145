// Layer: search. Handles of an index for any number of threads: a Xapian handle that two threads
// share crashes, so each search borrows one of its own.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/error.h"
#include "index/glass/reading/postlist_reader.h"
#include "schema/fields.h"
#include "schema/opening.h"
#include "schema/settings.h"
#include "schema/state.h"
#include "schema/xapian_errors.h"
#include "search/doc_values.h"
#include "search/snippets/sentences.h"

namespace fuge::search {

// What one search works with.
struct Reader {
  Xapian::Database database = {};
  // Of the same state; null where that isn't known to be read so.
  std::unique_ptr<glass::PostlistReader> postlist = nullptr;
  Analyzer analyzer;
  std::shared_ptr<const schema::Fields> fields;
  // Of the database's state; none before they are needed.
  std::shared_ptr<const DocValues> doc_values = nullptr;
  std::uint64_t generation = 0;  // of the last refresh that it took part in
  schema::State state = {};      // of the database
  std::filesystem::path path = {};
  std::unique_ptr<SentenceFinder> sentence_finder = std::make_unique<SentenceFinder>();
};

// Runs `work()`, which reads with the reader; what is damaged of it, nothing where it is sound.
// What a writer has overwritten meanwhile only seems so, and is to be read anew: that is thrown, as
// all other errors are.
template <typename Work>
std::optional<Error> damage_met(const Reader& reader, const Work& work) {
  try {
    schema::guarded(reader.path, work);
    return std::nullopt;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::damaged_index ||
        schema::may_be_overtaken(error, reader.state, reader.path))
      throw;
    return error;
  }
}

class ReaderPool {
 public:
  // All readers analyze alike, with copies of one analyzer, as the index was made; throws
  // Error(incompatible_index) where it was made otherwise than `given` says, or than `first`, with
  // which it is searched as one; null for none.
  ReaderPool(const std::filesystem::path& path, const std::optional<AnalysisOptions>& given,
             const ReaderPool* first = nullptr);

  // Before the first search: doc values are of these fields, which are those of all shards.
  void unite_fields(std::shared_ptr<const schema::Fields> fields) {
    doc_fields_ = std::move(fields);
  }

  // One reopen has always sufficed beside a writer that commits without pause; the bound is for a
  // folder that changes in ways no writer of ours causes.
  static constexpr int max_attempts = 100;

  // What with_reader() does: a reader that nobody else uses until it is given back, and the newest
  // state for one that met a DatabaseModifiedError.
  std::unique_ptr<Reader> borrow();
  void give_back(std::unique_ptr<Reader> reader);
  void reopen(Reader& reader);

  // Runs `work(reader)` with a reader that nobody else uses meanwhile, and again from the beginning
  // where a writer has overwritten what was being read: Xapian reports DatabaseModifiedError, also
  // in the middle. At most so many times.
  template <typename Work>
  auto with_reader(Work&& work, int attempts = max_attempts) {
    std::unique_ptr<Reader> reader = borrow();
    for (int attempt = 1;; ++attempt) {
      try {
        auto result = schema::guarded(path_, [&] { return work(*reader); });
        give_back(std::move(reader));
        return result;
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (attempt == attempts) throw schema::translated(error, path_);
        reopen(*reader);
      } catch (const Error& error) {
        if (attempt == attempts || !schema::may_be_overtaken(error, reader->state, path_)) throw;
        reopen(*reader);
      }
    }
  }

  // The doc values of the reader's revision, shared with other readers of the same one.
  const DocValues& doc_values(Reader& reader);

  // Makes all readers take in what was committed: true when there was something.
  bool refresh();

  const std::filesystem::path& path() const { return path_; }
  const schema::Settings& settings() const { return settings_; }
  const Analyzer& analyzer() const { return analyzer_; }

 private:
  struct Made {
    schema::Settings settings = {};
    std::string uuid = {};
  };
  static Made read_made(const std::filesystem::path& path);
  ReaderPool(const std::filesystem::path& path, Made made,
             const std::optional<AnalysisOptions>& given, const ReaderPool* first);
  std::unique_ptr<Reader> make_reader(std::uint64_t generation) const;

  void open(Reader& reader) const;
  void check_alike(const Xapian::Database& database) const;

  std::filesystem::path path_;
  schema::Settings settings_;
  std::string uuid_;  // of the index that was made so
  std::shared_ptr<const schema::Fields> fields_;
  std::shared_ptr<const schema::Fields> doc_fields_;
  Analyzer analyzer_;
  std::string fingerprint_;
  std::mutex mutex_;  // guards all below
  std::vector<std::unique_ptr<Reader>> idle_;
  std::uint64_t generation_ = 0;
  schema::State seen_;  // the newest that refresh() has told of
  std::shared_ptr<const DocValues> shared_doc_values_;
  schema::State shared_state_;
};

}  // namespace fuge::search
