// Layer: index. A walk along the documents that have a term, in the order of their numbers.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
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
  explicit PostingCursor(std::shared_ptr<const PostingList> list) : list_(std::move(list)) {
    show(*list_);
    look();
  }
  explicit PostingCursor(std::unique_ptr<glass::PostingStream> stream)
      : stream_(std::move(stream)) {
    show(stream_->postings());
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
  std::uint32_t times() const { return is_by_xapian_ ? iterator_.get_wdf() : at_->times; }

  // Not at the end.
  void next() {
    if (is_by_xapian_) {
      ++iterator_;
    } else {
      ++at_;
    }
    look();
  }

  // What is left before `end`, and goes there. Valid until the cursor moves again and, where the
  // list isn't in memory, as long as what was put into `buffer` lives.
  std::span<const Posting> take_to(Xapian::docid end, PostingList& buffer);

  // To the first document from this one on; never back. Time is logarithmic in what is skipped for
  // a list in memory, and a little for each thousand of one that isn't.
  void skip_to(Xapian::docid document) {
    if (document <= document_) return;
    if (is_by_xapian_) {
      iterator_.skip_to(document);
    } else {
      if (stream_ && stream_->skip_to(document)) show(stream_->postings());
      gallop(document);
    }
    look();
  }

 private:
  void show(std::span<const Posting> postings) noexcept {
    at_ = postings.data();
    end_ = at_ + postings.size();
  }
  void look() {
    if (is_by_xapian_) {
      document_ = iterator_ == Xapian::PostingIterator() ? no_document : *iterator_;
      return;
    }
    if (at_ == end_ && stream_ && stream_->next()) show(stream_->postings());
    document_ = at_ == end_ ? no_document : at_->document;
  }
  void gallop(Xapian::docid document) noexcept;

  std::shared_ptr<const PostingList> list_ = {};       // or
  std::unique_ptr<glass::PostingStream> stream_ = {};  // or
  bool is_by_xapian_ = false;
  Xapian::PostingIterator iterator_ = {};
  // Of the list, or of what the stream shows of it.
  const Posting* at_ = nullptr;
  const Posting* end_ = nullptr;
  Xapian::docid document_ = no_document;
};

}  // namespace fuge::index
