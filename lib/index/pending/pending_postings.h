// Layer: index. The postings of documents that are in no posting list yet, by term.
//
// A commit of one article would rewrite a block of the table for each of its words. So a writer
// keeps what the latest articles have as a record each (pending_record.h), and enters them into the
// posting lists together, some hundreds at a time (pending_documents.h). Whoever reads a posting
// list adds what is here.
#pragma once

#include <xapian.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "index/pending/posting_map.h"
#include "index/posting.h"

namespace fuge::index {

// Of one state of an index. Never changed once it is read, so that threads may share it.
class PendingPostings {
 public:
  // The value of a metadata key, empty where there is none; valid until the next call.
  using Metadata = std::function<std::string_view(const std::string& key)>;

  // Of an index with no document beyond `last_document`. Throws Error(damaged_index), and what
  // reading metadata throws.
  static std::shared_ptr<const PendingPostings> read(Xapian::docid last_document,
                                                     const Metadata& metadata);
  // The same, of which an earlier state has been read, null for none: no document has been changed
  // or deleted since.
  static std::shared_ptr<const PendingPostings> read_on(
      const std::shared_ptr<const PendingPostings>& earlier, Xapian::docid last_document,
      const Metadata& metadata);

  // Documents that have the term, by number; they aren't in its posting list.
  PostingList of(std::string_view term) const { return postings_.list(term); }
  Xapian::doccount frequency(std::string_view term) const noexcept {
    return postings_.frequency(term);
  }
  bool empty() const noexcept { return postings_.empty(); }

 private:
  void add(Xapian::docid from, Xapian::docid to, const Metadata& metadata);

  Xapian::docid first_ = 0;  // that may be pending; 0 for none
  Xapian::docid last_ = 0;   // that was read
  PostingMap postings_;
};

// What is behind schema::metadata::pending: the first document that may be pending, 0 for none.
// Throws Error(damaged_index).
Xapian::docid first_pending(std::string_view stored);

}  // namespace fuge::index
