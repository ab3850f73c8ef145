// Layer: search. The posting list of a term, window by window.
#pragma once

#include <xapian.h>

#include <span>
#include <string>

#include "index/posting_reader.h"
#include "search/evaluation/window_set.h"

namespace fuge::search {

// Used by one thread, while the reader lives. Xapian's exceptions pass.
class TermPostings {
 public:
  TermPostings(index::PostingReader& postings, std::string term);

  Xapian::doccount frequency() const noexcept { return frequency_; }

  // The first document from this one on that has the term; `index::no_document` for none. The list
  // is read as a whole.
  Xapian::docid next_from(Xapian::docid document);

  // Reads a window, behind those that were read before: of the documents asked for at least, those
  // that have the term.
  void read(const Window& window, const WindowSet& asked);

  // What was read last.
  std::span<const index::Posting> found() const noexcept { return found_; }
  // Adds its documents.
  void add_to(const Window& window, WindowSet& documents) const;

 private:
  void open(bool whole);

  index::PostingReader* postings_;
  std::string term_;
  Xapian::doccount frequency_;
  std::size_t few_;  // documents of a window: by fewer it is quicker to skip
  bool is_open_ = false;
  index::PostingCursor cursor_ = {};
  index::PostingList buffer_ = {};
  std::span<const index::Posting> found_ = {};
};

}  // namespace fuge::search
