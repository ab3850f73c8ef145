// Layer: search. The posting lists of a term, window by window.
#pragma once

#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "index/posting_reader.h"
#include "search/evaluation/window_set.h"

namespace fuge::search {

// What was read of a term that stands in many documents of a window.
struct DensePostings {
  WindowSet having = {};
  std::array<std::uint32_t, window_size> times = {};  // of those alone

  // How often a document has the term; 0 where it doesn't. Without a branch, since which documents
  // have it can't be foretold.
  std::uint32_t times_in(std::size_t offset) const { return times[offset] & having.mask(offset); }
  void add(std::size_t offset, std::uint32_t more) {
    times[offset] = times_in(offset) + more;
    having.add(offset);
  }
};

// Used by one thread, while the reader lives. Xapian's exceptions pass.
class TermPostings {
 public:
  TermPostings(index::PostingReader& postings, std::string term);

  Xapian::doccount frequency() const noexcept { return frequency_; }

  // The first document from this one on that has the term; `index::no_document` for none.
  Xapian::docid next_from(Xapian::docid document);

  // Reads a window, behind those that were read before: of the documents asked for at least, those
  // that have the term.
  void read(const Window& window, const WindowSet& asked);

  // Adds the documents that were read last.
  void add_to(WindowSet& documents) const;
  // Adds how often these of them have the term, times `boost`, by their offsets.
  void add_times(const WindowSet& documents, double boost,
                 std::array<double, window_size>& occurrences) const;
  // Null where the term doesn't stand in many.
  const DensePostings* dense() const { return dense_.get(); }

 private:
  // What was read of any other: a document as often as lists have it.
  struct Sparse {
    std::uint16_t offset = 0;
    std::uint32_t times = 0;
  };

  void open();
  bool is_few(const WindowSet& asked) const;
  void read_table(const Window& window);

  index::PostingReader* postings_;
  std::string term_;
  Xapian::doccount frequency_;
  std::size_t usual_;  // documents of a window
  bool is_open_ = false;
  index::TermCursor cursor_ = {};
  std::unique_ptr<DensePostings> dense_ = {};  // null where the term isn't
  std::vector<Sparse> sparse_ = {};
};

}  // namespace fuge::search
