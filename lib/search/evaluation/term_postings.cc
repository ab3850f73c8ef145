#include "search/evaluation/term_postings.h"

#include <utility>

namespace fuge::search {
namespace {

// To skip to a document costs as much as to read so many postings one after the other.
constexpr std::size_t cost_of_skip = 4;

// From so many documents of a window on, a table of them all is quicker than a list.
constexpr std::size_t many = 32;

}  // namespace

TermPostings::TermPostings(index::PostingReader& postings, std::string term)
    : postings_(&postings),
      term_(std::move(term)),
      frequency_(postings.frequency(term_)),
      usual_(std::size_t{frequency_} * window_size /
             (std::size_t{postings.last_document()} + window_size)) {}

void TermPostings::open() {
  if (is_open_) return;
  is_open_ = true;
  if (frequency_ == 0) return;
  cursor_ = postings_->open(term_);
  if (usual_ >= many) dense_ = std::make_unique<DensePostings>();
}

Xapian::docid TermPostings::next_from(Xapian::docid document) {
  open();
  cursor_.skip_to(document);
  return cursor_.document();
}

bool TermPostings::is_few(const WindowSet& asked) const {
  return asked.has_fewer_than(usual_ / cost_of_skip);
}

void TermPostings::read(const Window& window, const WindowSet& asked) {
  open();
  sparse_.clear();
  if (dense_) dense_->having.clear();
  if (cursor_.document() >= window.end()) return;
  const bool all = !is_few(asked);
  if (all) cursor_.skip_to(window.begin);
  if (all && dense_) return read_table(window);
  const auto add = [&](Xapian::docid document, std::uint32_t times) {
    const std::size_t offset = document - window.begin;
    if (dense_) {
      dense_->add(offset, times);
    } else {
      sparse_.push_back({static_cast<std::uint16_t>(offset), times});
    }
  };
  if (all) return cursor_.visit_lists_to(window.end(), add);
  cursor_.visit_lists_at(
      [&](const auto& take) {
        asked.for_each(
            [&](std::size_t offset) { take(window.begin + static_cast<Xapian::docid>(offset)); });
      },
      add);
}

// Bytes first, then bits: a bit would wait for the one before to be stored in the same word.
void TermPostings::read_table(const Window& window) {
  std::array<std::uint8_t, window_size> having = {};
  std::uint32_t* const times = dense_->times.data();
  if (cursor_.is_one_list()) {
    cursor_.visit_lists_to(window.end(), [&](Xapian::docid document, std::uint32_t of_document) {
      having[document - window.begin] = 1;
      times[document - window.begin] = of_document;
    });
  } else {
    dense_->times.fill(0);
    cursor_.visit_lists_to(window.end(), [&](Xapian::docid document, std::uint32_t of_list) {
      having[document - window.begin] = 1;
      times[document - window.begin] += of_list;
    });
  }
  dense_->having = WindowSet::of(having);
}

void TermPostings::add_to(WindowSet& documents) const {
  if (dense_) documents.unite(dense_->having);
  for (const Sparse& found : sparse_) documents.add(found.offset);
}

void TermPostings::add_times(const WindowSet& documents, double boost,
                             std::array<double, window_size>& occurrences) const {
  if (dense_) {
    WindowSet both = documents;
    both.intersect(dense_->having);
    both.for_each(
        [&](std::size_t offset) { occurrences[offset] += boost * dense_->times[offset]; });
  }
  for (const Sparse& found : sparse_)
    if (documents.contains(found.offset)) occurrences[found.offset] += boost * found.times;
}

}  // namespace fuge::search
