// Layer: index. The posting lists of an index, by the terms that queries and ranking know.
//
//   PostingReader postings(database);
//   for (auto cursor = postings.open("haus"); !cursor.at_end(); cursor.next())
//     count(cursor.document(), cursor.times());
//
// All that asks how often a term stands where, or in how many documents, asks here: which lists of
// the database a term stands for is known to this class alone.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "index/glass/reading/postlist_reader.h"
#include "index/pending/pending_postings.h"
#include "index/posting_cursor.h"

namespace fuge::index {

// Of one search: what it has read is kept for as long as it lives. Used by one thread at a time,
// and not after the database has been reopened. Xapian's exceptions pass.
class PostingReader {
 public:
  // The terms of the database that a term stands for: it is in the documents that have any, as
  // often as all of them together.
  using PhysicalTerms = std::function<std::vector<std::string>(const std::string& term)>;

  // The database outlives it, and so does `postlist`, which reads the same state of it; null where
  // all is read through Xapian. Terms are those of queries: of words, those of PostedTerms.
  explicit PostingReader(const Xapian::Database& database,
                         glass::PostlistReader* postlist = nullptr);
  // Terms are as `physical_terms` says.
  PostingReader(const Xapian::Database& database, PhysicalTerms physical_terms,
                glass::PostlistReader* postlist = nullptr);
  // What is pending in this state, where it has been read already.
  void use(std::shared_ptr<const PendingPostings> pending) { pending_ = std::move(pending); }
  PostingReader(const PostingReader&) = delete;
  PostingReader& operator=(const PostingReader&) = delete;
  ~PostingReader() = default;

  // How many documents the index has, and the highest number that one may have.
  Xapian::doccount documents() const { return documents_; }
  Xapian::docid last_document() const { return last_document_; }

  // How many documents have the term, exactly.
  Xapian::doccount frequency(const std::string& term);

  // The same of a term of the database.
  Xapian::doccount frequency_of(const std::string& physical);

  // Before the first document that has the term has been passed.
  PostingCursor open(const std::string& term);

  // Reads the list as a whole, where it has room among those that are kept: for lists that are
  // walked from end to end, or more than once.
  void keep(const std::string& term);

  // The value of a metadata key, empty where there is none. Valid until the next call of anything.
  std::string_view metadata(const std::string& key);

  // For what isn't asked by term.
  const Xapian::Database& database() const { return database_; }

 private:
  struct Known {
    std::vector<std::string> physical = {};
    std::optional<Xapian::doccount> frequency = {};
    std::shared_ptr<const PostingList> list = {};  // null where it is read from the database
  };

  Known& known(const std::string& term);
  const std::shared_ptr<const PostingList>& read(Known& term);
  const PendingPostings& pending();
  bool is_streamed(const Known& term);
  template <typename Visit>
  void for_each_posting(const std::string& physical, const Visit& visit);
  PostingList merged(const std::vector<std::string>& physical);

  const Xapian::Database& database_;
  glass::PostlistReader* postlist_;
  PhysicalTerms physical_terms_;
  std::shared_ptr<const PendingPostings> pending_;  // null before it is read
  Xapian::doccount documents_;
  Xapian::docid last_document_;
  std::unordered_map<std::string, Known> known_;
  std::size_t kept_ = 0;  // postings
  // By document, while lists are merged; else zeros.
  std::vector<std::uint32_t> times_;
  std::vector<std::uint64_t> has_;  // a bit each
  std::string metadata_;
};

}  // namespace fuge::index
