// Layer: index. The posting lists of an index, by the terms that queries and ranking know.
//
//   PostingReader postings(database);
//   for (TermCursor cursor = postings.open("haus"); !cursor.at_end(); cursor.next())
//     count(cursor.document(), cursor.times());
//
// All that asks how often a term stands where, or in how many documents, asks here: which lists of
// the database a term stands for is known to this class alone.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "index/frequency_cache.h"
#include "index/glass/reading/postlist_reader.h"
#include "index/pending/pending_postings.h"
#include "index/term_cursor.h"

namespace fuge::index {

// Of one search. Used by one thread at a time, and not after the database has been reopened.
// Xapian's exceptions pass.
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
  PostingReader(const PostingReader&) = delete;
  PostingReader& operator=(const PostingReader&) = delete;
  ~PostingReader() = default;

  // What is known of this state already: what is pending, and frequencies, which grow with what is
  // asked. Each may be null.
  void use(std::shared_ptr<const PendingPostings> pending,
           std::shared_ptr<FrequencyCache> frequencies) {
    pending_ = std::move(pending);
    frequencies_ = std::move(frequencies);
  }

  // How many documents the index has, and the highest number that one may have.
  Xapian::doccount documents() const { return documents_; }
  Xapian::docid last_document() const { return last_document_; }

  // How many documents have the term, exactly.
  Xapian::doccount frequency(const std::string& term);

  // The same of a term of the database.
  Xapian::doccount frequency_of(const std::string& physical);

  // At the first document that has the term. Where it is posted in many lists the shortest are read
  // at once and merged, so that a walk is along few of them.
  TermCursor open(const std::string& term);

  // The value of a metadata key, empty where there is none. Valid until the next call of anything.
  std::string_view metadata(const std::string& key);

  // For what isn't asked by term.
  const Xapian::Database& database() const { return database_; }

 private:
  struct Known {
    std::vector<std::string> physical = {};
    std::optional<Xapian::doccount> frequency = {};
    // What is read at once, and merged: lists as a whole, and what is pending of the others.
    std::shared_ptr<const PostingList> merged = {};
    std::vector<std::string> apart = {};  // the terms of those others
  };

  Known& known(const std::string& term);
  const PendingPostings& pending();
  Xapian::doccount count(const std::vector<std::string>& physical);
  void split(Known& term);
  PostingCursor cursor(const std::string& physical);
  template <typename Visit>
  void for_each_posting(const std::string& physical, const Visit& visit);
  PostingList pending_of(const std::vector<std::string>& physical);
  PostingList merged(const std::vector<std::string>& lists, const PostingList& others);

  const Xapian::Database& database_;
  glass::PostlistReader* postlist_;
  PhysicalTerms physical_terms_;
  std::shared_ptr<const PendingPostings> pending_;  // null before it is read
  std::shared_ptr<FrequencyCache> frequencies_;     // null where none are remembered
  Xapian::doccount documents_;
  Xapian::docid last_document_;
  std::unordered_map<std::string, Known> known_;
  // By document, while lists are merged; else zeros.
  std::vector<std::uint32_t> times_;
  std::vector<std::uint64_t> has_;  // a bit each
  std::string metadata_;
};

}  // namespace fuge::index
