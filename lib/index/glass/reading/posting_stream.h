// Layer: index. A walk along a posting list of a glass database, of which a block is in memory.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string_view>

#include "index/glass/reading/posting_chunks.h"
#include "index/posting.h"

namespace fuge::glass {

// Errors are those of the table, which outlives it.
class PostingStream {
 public:
  PostingStream(TableReader& table, Xapian::docid last_document, std::string_view term)
      : cursor_(table), chunks_(cursor_, last_document) {
    look(chunks_.open(term));
  }

  // `index::no_document` at the end.
  Xapian::docid document() const noexcept { return document_; }
  // Not at the end.
  std::uint32_t times() const noexcept { return chunks_.wdf(); }

  // Goes on to the first document from this one on; never back. Of chunks in between only the
  // heads are read.
  void skip_to(Xapian::docid document) {
    if (document <= document_) return;
    while (chunks_.last() < document) {
      if (!chunks_.next()) return look(false);
    }
    look(chunks_.skip_to(document));
  }

  // Calls visit(document, times) for each document before `end`, and goes there.
  template <typename Visit>
  void visit_to(Xapian::docid end, const Visit& visit) {
    if (document_ >= end) return;
    bool is_there = chunks_.visit_to(end, visit);
    while (!is_there && chunks_.next()) is_there = chunks_.visit_to(end, visit);
    look(is_there);
  }

 private:
  void look(bool is_there) noexcept {
    document_ = is_there ? chunks_.document() : index::no_document;
  }

  TableCursor cursor_;
  PostingChunks chunks_;
  Xapian::docid document_ = index::no_document;
};

}  // namespace fuge::glass
