// Layer: index. The documents whose postings are pending, as a writer sees them: which ones are,
// and when they are entered into the posting lists (pending_postings.h).
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>

namespace fuge::index {

// When postings are kept pending: what it costs to search them, and to enter them together.
struct PendingLimits {
  // In a smaller index the posting lists of an article's words share a few blocks.
  Xapian::doccount least_documents = 1000;
  // A larger batch is entered at once: its articles share blocks.
  std::size_t most_in_batch = 16;
  // In bytes. A longer article's postings are entered at once: who searches reads what is pending.
  std::size_t most_in_article = std::size_t{32} << 10;
  // With so many they are entered.
  Xapian::doccount most_pending = 256;
};

// Of one handle of a writer, inside whose transactions all happens. Xapian's exceptions pass.
class PendingDocuments {
 public:
  // `database` outlives it. Throws Error(damaged_index).
  explicit PendingDocuments(Xapian::WritableDatabase& database, PendingLimits limits = {});

  // Whether the postings of one more new document, of so many bytes, are to be kept pending. Enters
  // those that are where the batch gets large.
  bool take_new(std::size_t bytes);
  // Whether those of a document that is there are, now that it is replaced by so many bytes.
  bool take_again(Xapian::docid document, std::size_t bytes);
  // Whether the postings of a document that is there may be.
  bool may_have(Xapian::docid document) const noexcept { return first_ != 0 && document >= first_; }

  // Of a document that was put without its postings, or isn't there any more.
  void keep(Xapian::docid document, const std::string& record);
  void remove(Xapian::docid document);

  // Before each commit: enters all where there are enough.
  void finish_batch();
  // Enters all; false where there are none.
  bool enter_all();

 private:
  void enter(Xapian::docid document);

  Xapian::WritableDatabase& database_;
  PendingLimits limits_;
  Xapian::docid first_ = 0;  // none before it is pending; 0 for none at all
  std::size_t in_batch_ = 0;
  bool is_large_batch_ = false;
};

}  // namespace fuge::index
