#include "search/evaluation/leaves.h"

#include <algorithm>

namespace fuge::search {
namespace {

std::vector<TermPostings> opened(index::PostingReader& postings,
                                 const std::vector<std::string>& terms) {
  std::vector<TermPostings> opened;
  for (const std::string& term : terms) opened.emplace_back(postings, term);
  return opened;
}

}  // namespace

Xapian::docid EverythingLeaf::next_from(Xapian::docid document) {
  return doc_values_.documents.next_from(document);
}

void EverythingLeaf::narrow(const Window&, const WindowSet& asked) {
  matched_ = asked;
}

TermsLeaf::TermsLeaf(index::PostingReader& postings, const std::vector<std::string>& terms)
    : terms_(opened(postings, terms)) {}

std::uint64_t TermsLeaf::most() const {
  std::uint64_t sum = 0;
  for (const TermPostings& term : terms_) sum += term.frequency();
  return sum;
}

Xapian::docid TermsLeaf::next_from(Xapian::docid document) {
  Xapian::docid next = index::no_document;
  for (TermPostings& term : terms_) next = std::min(next, term.next_from(document));
  return next;
}

void TermsLeaf::narrow(const Window& window, const WindowSet& asked) {
  matched_.clear();
  for (TermPostings& term : terms_) {
    term.read(window, asked);
    term.add_to(matched_);
  }
  matched_.intersect(asked);
}

RowLeaf::RowLeaf(index::PostingReader& postings, const std::vector<std::string>& terms,
                 HasRow has_row)
    : terms_(opened(postings, terms)), has_row_(std::move(has_row)) {
  std::ranges::sort(terms_, {}, &TermPostings::frequency);
}

std::uint64_t RowLeaf::most() const {
  return terms_.front().frequency();
}

Xapian::docid RowLeaf::next_from(Xapian::docid document) {
  return terms_.front().next_from(document);
}

void RowLeaf::narrow(const Window& window, const WindowSet& asked) {
  matched_ = asked;
  for (TermPostings& term : terms_) {
    term.read(window, matched_);
    WindowSet having;
    term.add_to(having);
    matched_.intersect(having);
    if (matched_.empty()) break;
  }
}

void RowLeaf::confirm(const Window& window, const WindowSet& asked) {
  WindowSet candidates = matched_;
  candidates.intersect(asked);
  matched_.clear();
  candidates.for_each([&](std::size_t offset) {
    if (has_row_(window.begin + static_cast<Xapian::docid>(offset))) matched_.add(offset);
  });
}

Xapian::docid FilterLeaf::next_from(Xapian::docid document) {
  return ordinals_.empty() ? index::no_document : doc_values_.documents.next_from(document);
}

void FilterLeaf::narrow(const Window& window, const WindowSet& asked) {
  matched_.clear();
  if (ordinals_.empty()) return;
  asked.for_each([&](std::size_t offset) {
    if (passes_[ordinals_[window.begin + offset]]) matched_.add(offset);
  });
}

}  // namespace fuge::search
