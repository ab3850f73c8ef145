// Layer: index. A walk along the documents that have a term, in the order of their numbers: along
// all lists that it is posted in.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "index/posting_cursor.h"

namespace fuge::index {

// A document has the term as often as all lists together say. Used by one thread, while the
// database lives. Errors are those of what reads it.
class TermCursor {
 public:
  // At the end.
  TermCursor() = default;
  explicit TermCursor(std::vector<PostingCursor> lists) : lists_(std::move(lists)) { look(); }

  bool at_end() const noexcept { return document_ == no_document; }
  // `no_document` at the end.
  Xapian::docid document() const noexcept { return document_; }
  // How often the document has the term. Not at the end.
  std::uint32_t times() const;

  // Not at the end.
  void next() { skip_to(document_ + 1); }
  // To the first document from this one on; never back.
  void skip_to(Xapian::docid document);

  // Calls visit(document, times) for the documents before `end`, list after list, and goes there: a
  // document comes once for each list that has it.
  template <typename Visit>
  void visit_lists_to(Xapian::docid end, const Visit& visit) {
    for (PostingCursor& list : lists_) list.visit_to(end, visit);
    look();
  }
  // Whether a document comes once.
  bool is_one_list() const noexcept { return lists_.size() == 1; }
  // The same for those of these documents that have it: `for_each(take)` calls take(document) for
  // each of them, in the order of their numbers.
  template <typename ForEach, typename Visit>
  void visit_lists_at(const ForEach& for_each, const Visit& visit) {
    for (PostingCursor& list : lists_) {
      for_each([&](Xapian::docid document) {
        list.skip_to(document);
        if (list.document() == document) visit(document, list.times());
      });
    }
    look();
  }

 private:
  void look() noexcept;

  std::vector<PostingCursor> lists_;
  Xapian::docid document_ = no_document;
};

}  // namespace fuge::index
