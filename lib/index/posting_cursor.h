// Layer: index. A walk along one posting list, in the order of its documents' numbers.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

#include "index/glass/reading/posting_stream.h"
#include "index/posting.h"

namespace fuge::index {

// Over a posting list of the database, read by Xapian or without, or over one in memory. Used by
// one thread, while the database lives. Errors are those of what reads it.
class PostingCursor {
 public:
  // At the end.
  PostingCursor() = default;
  explicit PostingCursor(std::shared_ptr<const PostingList> list)
      : list_(std::move(list)), at_(list_->data()), end_(at_ + list_->size()) {
    look();
  }
  explicit PostingCursor(std::unique_ptr<glass::PostingStream> stream)
      : stream_(std::move(stream)) {
    look();
  }
  explicit PostingCursor(Xapian::PostingIterator begin)
      : is_by_xapian_(true), iterator_(std::move(begin)) {
    look();
  }

  bool at_end() const noexcept { return document_ == no_document; }
  // `no_document` at the end.
  Xapian::docid document() const noexcept { return document_; }
  // How often the document has the term. Not at the end.
  std::uint32_t times() const {
    if (stream_) return stream_->times();
    return is_by_xapian_ ? iterator_.get_wdf() : at_->times;
  }

  // Calls visit(document, times) for each document before `end`, and goes there.
  template <typename Visit>
  void visit_to(Xapian::docid end, const Visit& visit) {
    if (stream_) {
      stream_->visit_to(end, visit);
      return look();
    }
    for (; document_ < end; next()) visit(document_, times());
  }

  // To the first document from this one on; never back. Time is logarithmic in what is skipped for
  // a list in memory, and a little for each thousand of one that isn't.
  void skip_to(Xapian::docid document) {
    if (document <= document_) return;
    if (stream_) {
      stream_->skip_to(document);
    } else if (is_by_xapian_) {
      iterator_.skip_to(document);
    } else {
      gallop(document);
    }
    look();
  }

 private:
  void next() {
    if (is_by_xapian_) {
      ++iterator_;
    } else {
      ++at_;
    }
    look();
  }
  void look() {
    if (stream_) {
      document_ = stream_->document();
    } else if (is_by_xapian_) {
      document_ = iterator_ == Xapian::PostingIterator() ? no_document : *iterator_;
    } else {
      document_ = at_ == end_ ? no_document : at_->document;
    }
  }
  void gallop(Xapian::docid document) noexcept;

  std::unique_ptr<glass::PostingStream> stream_ = {};  // or
  bool is_by_xapian_ = false;
  Xapian::PostingIterator iterator_ = {};  // or
  std::shared_ptr<const PostingList> list_ = {};
  const Posting* at_ = nullptr;
  const Posting* end_ = nullptr;
  Xapian::docid document_ = no_document;
};

}  // namespace fuge::index
