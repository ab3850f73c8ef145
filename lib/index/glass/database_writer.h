// Layer: index. A Xapian database, written front to back without Xapian: the base of a bulk build.
//
//   DatabaseWriter writer(folder);
//   writer.set_metadata("format", "7");
//   writer.add_document({.number = 1, .length = 3, .data = deflater.compress(data),
//                        .terms = deflater.compress(packer.pack(terms))});
//   writer.begin_term("garantie");
//   writer.add_posting(1, 3);
//   writer.end_term();
//   writer.finish();
//
// Documents come in the order of their numbers, then terms in the order of their bytes, each with
// its postings in the order of documents. docs/glass.md tells what is written. No positions,
// spellings and synonyms are: their tables are absent, as in a database where Xapian hasn't written
// any, and Xapian makes them where it goes on writing.
//
// After an error the writer is of no more use: each call throws. What was written isn't a database
// before finish() returns; who named the folder removes it. One thread.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "index/glass/metadata.h"
#include "index/glass/posting_list.h"
#include "index/glass/table_writer.h"
#include "index/glass/tag.h"
#include "index/glass/value_streams.h"
#include "index/glass/version_file.h"

namespace fuge::glass {

struct DocumentRecord {
  std::uint32_t number = 0;                // greater than the one before; gaps are allowed
  std::uint32_t length = 0;                // the sum of the wdfs of its terms
  Tag data = {};                           // may be empty
  Tag terms = {};                          // what a TermListPacker packed
  std::span<const SlotValue> values = {};  // in the order of their slots, none empty
};

// What a database will take the place of, at the same path. Its own revision is the next one, by
// which readers of the other know that there is something new, and that what they have open doesn't
// belong to it. Its last number of a document isn't given again.
struct Predecessor {
  std::uint32_t revision = 0;
  std::uint32_t last_document = 0;
};

class DatabaseWriter {
 public:
  // Makes the folder, where it isn't there already; it must not hold a database. Throws Error(io),
  // as all functions do.
  explicit DatabaseWriter(const std::filesystem::path& folder, Predecessor predecessor = {});

  // In any order, the last value of a key counts; kept in memory until the first term. Throws
  // Error(invalid_argument) for a key that is empty or of more than 253 bytes, and for an empty
  // value.
  void set_metadata(std::string_view key, std::string_view value);
  // For many, kept in a file meanwhile. Best in stretches of ascending keys: each stretch takes 128
  // KB of memory when it is written. A key is set or appended, not both, and appended once.
  void append_metadata(std::string_view key, std::string_view value);

  // Before the first term. Throws Error(invalid_argument) for a number or a slot out of order, and
  // for an empty value.
  void add_document(const DocumentRecord& document);

  // Each term greater than the one before. Throws Error(invalid_argument), also for one that no
  // database can hold.
  void begin_term(std::string_view term);
  void add_posting(std::uint32_t document, std::uint32_t wdf);
  // A term without postings isn't written.
  void end_term();

  // Makes it a database, durable when it returns. Throws Error(invalid_argument) where the postings
  // don't add up to the lengths of the documents.
  void finish();

  const Statistics& statistics() const noexcept { return statistics_; }

 private:
  enum class Stage { documents, terms, finished, failed };

  // Runs what may fail; afterwards nothing else does anything.
  template <typename Work>
  void attempt(Stage needed, Work&& work);
  void start_terms();
  void check_totals() const;
  void write_rest();

  std::filesystem::path folder_;
  std::uint32_t revision_;
  TableWriter postlist_;
  TableWriter docdata_;
  TableWriter termlist_;
  Metadata metadata_;
  ValueStreams values_;
  PostingList lengths_;
  PostingList postings_;
  std::string term_;
  std::string key_;
  std::uint64_t total_wdf_ = 0;
  Statistics statistics_;
  Stage stage_ = Stage::documents;
};

inline void DatabaseWriter::add_posting(std::uint32_t document, std::uint32_t wdf) {
  postings_.add(document, wdf);
  statistics_.greatest_wdf = std::max(statistics_.greatest_wdf, wdf);
}

}  // namespace fuge::glass
