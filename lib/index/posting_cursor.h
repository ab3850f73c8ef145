// Layer: index. A walk along the documents that have a term, in the order of their numbers.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace fuge::index {

// A document that has a term, and how often.
struct Posting {
  Xapian::docid document = 0;
  std::uint32_t times = 0;

  friend bool operator==(const Posting&, const Posting&) = default;
};

// In the order of the documents, each once.
using PostingList = std::vector<Posting>;

// Beyond all documents: where a list has ended.
inline constexpr Xapian::docid no_document = std::numeric_limits<Xapian::docid>::max();

// Over a posting list of the database, or over one in memory. Used by one thread, while the
// database lives. Xapian's exceptions pass.
class PostingCursor {
 public:
  // At the end.
  PostingCursor() = default;
  explicit PostingCursor(std::shared_ptr<const PostingList> list)
      : list_(std::move(list)),
        at_(list_->data()),
        end_(at_ + static_cast<std::ptrdiff_t>(list_->size())) {
    look_in_memory();
  }
  explicit PostingCursor(Xapian::PostingIterator begin) : stream_(std::move(begin)) {
    look_in_stream();
  }

  bool at_end() const noexcept { return document_ == no_document; }
  // `no_document` at the end.
  Xapian::docid document() const noexcept { return document_; }
  // How often the document has the term. Not at the end.
  std::uint32_t times() const { return list_ ? at_->times : stream_.get_wdf(); }

  // Not at the end.
  void next() {
    if (list_) {
      ++at_;
      look_in_memory();
    } else {
      ++stream_;
      look_in_stream();
    }
  }

  // What is left before `end`, and goes there. Valid as long as the cursor and, where the list
  // isn't in memory, what was put into `buffer` lives.
  std::span<const Posting> take_to(Xapian::docid end, PostingList& buffer);

  // To the first document from this one on; never back. Time is logarithmic in what is skipped for
  // a list in memory.
  void skip_to(Xapian::docid document) {
    if (document <= document_) return;
    if (list_) {
      gallop(document);
      look_in_memory();
    } else {
      stream_.skip_to(document);
      look_in_stream();
    }
  }

 private:
  void look_in_memory() noexcept { document_ = at_ == end_ ? no_document : at_->document; }
  void look_in_stream() {
    document_ = stream_ == Xapian::PostingIterator() ? no_document : *stream_;
  }
  void gallop(Xapian::docid document) noexcept;

  std::shared_ptr<const PostingList> list_ = {};  // null: of the database
  const Posting* at_ = nullptr;
  const Posting* end_ = nullptr;
  Xapian::PostingIterator stream_ = {};
  Xapian::docid document_ = no_document;
};

}  // namespace fuge::index
