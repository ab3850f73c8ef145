#include "search/evaluation/term_postings.h"

#include <utility>

namespace fuge::search {
namespace {

// To skip to a document costs as much as to read so many postings one after the other.
constexpr std::size_t cost_of_skip = 8;

}  // namespace

TermPostings::TermPostings(index::PostingReader& postings, std::string term)
    : postings_(&postings),
      term_(std::move(term)),
      frequency_(postings.frequency(term_)),
      few_(std::size_t{frequency_} * window_size /
           (std::size_t{postings.last_document()} + window_size) / cost_of_skip) {}

void TermPostings::open(bool whole) {
  if (is_open_) return;
  is_open_ = true;
  if (frequency_ == 0) return;
  if (whole) postings_->keep(term_);
  cursor_ = postings_->open(term_);
}

Xapian::docid TermPostings::next_from(Xapian::docid document) {
  open(true);
  cursor_.skip_to(document);
  return cursor_.document();
}

void TermPostings::read(const Window& window, const WindowSet& asked) {
  const bool few = asked.has_fewer_than(few_);
  open(!few);
  if (!few) {
    cursor_.skip_to(window.begin);
    found_ = cursor_.take_to(window.end(), buffer_);
    return;
  }
  buffer_.clear();
  asked.for_each([&](std::size_t offset) {
    const Xapian::docid document = window.begin + static_cast<Xapian::docid>(offset);
    cursor_.skip_to(document);
    if (cursor_.document() == document) buffer_.push_back({document, cursor_.times()});
  });
  found_ = buffer_;
}

void TermPostings::add_to(const Window& window, WindowSet& documents) const {
  for (const index::Posting& posting : found_) documents.add(posting.document - window.begin);
}

}  // namespace fuge::search
