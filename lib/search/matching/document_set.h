// Layer: search. A set of documents of one database: a bit each.
#pragma once

#include <xapian.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "index/posting_cursor.h"
#include "search/evaluation/window_set.h"

namespace fuge::search {

class DocumentSet {
 public:
  // Empty; for documents up to `last`.
  explicit DocumentSet(Xapian::docid last = 0)
      : words_((std::size_t{last} / window_size + 1) * WindowSet::words) {}

  // Makes room for documents up to `last`.
  void resize(Xapian::docid last) {
    words_.resize((std::size_t{last} / window_size + 1) * WindowSet::words);
  }
  void set(Xapian::docid document, bool contained) {
    words_[document / bits] &= ~bit_of(document);
    if (contained) add(document);
  }
  void add(Xapian::docid document) { words_[document / bits] |= bit_of(document); }
  bool contains(Xapian::docid document) const {
    return document / bits < words_.size() && (words_[document / bits] & bit_of(document)) != 0;
  }

  // The first from this document on; `index::no_document` where there is none.
  Xapian::docid next_from(Xapian::docid document) const {
    std::size_t word = document / bits;
    if (word >= words_.size()) return index::no_document;
    std::uint64_t left = words_[word] & ~std::uint64_t{0} << (document % bits);
    while (left == 0) {
      if (++word == words_.size()) return index::no_document;
      left = words_[word];
    }
    return static_cast<Xapian::docid>(word * bits + static_cast<unsigned>(std::countr_zero(left)));
  }

  // Those of a window, and the window's as a whole.
  WindowSet in(const Window& window) const {
    return WindowSet(words_.data() + window.begin / bits);
  }
  void set(const Window& window, const WindowSet& documents) {
    documents.copy_to(words_.data() + window.begin / bits);
  }

 private:
  static constexpr std::size_t bits = WindowSet::bits;
  static std::uint64_t bit_of(Xapian::docid document) {
    return std::uint64_t{1} << (document % bits);
  }

  std::vector<std::uint64_t> words_;
};

}  // namespace fuge::search
