#include "ranking/bm25_source.h"

#include <algorithm>
#include <utility>

namespace fuge::ranking {

Bm25Source::Bm25Source(const Collection& collection, std::vector<Component> components)
    : collection_(collection),
      components_(std::move(components)),
      occurrences_(components_.size(), 0) {
  double most = 0;
  for (const Component& component : components_) {
    limits_.push_back(component_limit(collection_, component));
    most += limits_.back();
    estimate_ = std::max(estimate_, component.document_frequency);
  }
  set_maxweight(most);
}

void Bm25Source::init(const Xapian::Database& database) {
  cursors_.clear();
  heap_.clear();
  started_ = false;
  open(database);
}

void Bm25Source::open(const Xapian::Database& database) {
  for (std::size_t i = 0; i < components_.size(); ++i) {
    for (const TermVariant& variant : components_[i].variants) {
      const Xapian::PostingIterator end = database.postlist_end(variant.term);
      const Xapian::PostingIterator begin = database.postlist_begin(variant.term);
      if (begin != end) cursors_.push_back({begin, end, *begin, variant.boost, i});
    }
  }
}

Xapian::doccount Bm25Source::get_termfreq_max() const {
  return collection_.database.get_doccount();
}

std::string Bm25Source::get_description() const {
  std::string text;
  for (const Component& component : components_) {
    if (!text.empty()) text += ' ';
    if (!component.variants.empty()) text += component.variants.front().term;
  }
  return text;
}

void Bm25Source::push(std::size_t cursor) {
  heap_.push_back(cursor);
  std::push_heap(heap_.begin(), heap_.end(),
                 [this](std::size_t left, std::size_t right) { return later(left, right); });
}

std::size_t Bm25Source::pop() {
  std::pop_heap(heap_.begin(), heap_.end(),
                [this](std::size_t left, std::size_t right) { return later(left, right); });
  const std::size_t cursor = heap_.back();
  heap_.pop_back();
  return cursor;
}

void Bm25Source::next(double) {
  if (!started_) {
    started_ = true;
    for (std::size_t i = 0; i < cursors_.size(); ++i) push(i);
    return;
  }
  const Xapian::docid current = get_docid();
  while (!heap_.empty() && get_docid() == current) {
    Cursor& cursor = cursors_[heap_.front()];
    const std::size_t index = pop();
    if (++cursor.posting == cursor.end) continue;
    cursor.document = *cursor.posting;
    push(index);
  }
}

void Bm25Source::skip_to(Xapian::docid document, double min_weight) {
  if (!started_) next(min_weight);
  while (!heap_.empty() && get_docid() < document) {
    Cursor& cursor = cursors_[heap_.front()];
    const std::size_t index = pop();
    cursor.posting.skip_to(document);
    if (cursor.posting == cursor.end) continue;
    cursor.document = *cursor.posting;
    push(index);
  }
}

double Bm25Source::get_weight() const {
  std::fill(occurrences_.begin(), occurrences_.end(), 0.0);
  const Xapian::docid current = get_docid();
  for (const std::size_t index : heap_) {
    const Cursor& cursor = cursors_[index];
    if (cursor.document == current)
      occurrences_[cursor.component] += cursor.boost * cursor.posting.get_wdf();
  }
  const double half = half_saturation(collection_, current);
  double score = 0;
  for (std::size_t i = 0; i < occurrences_.size(); ++i)
    score += limits_[i] * occurrences_[i] / (occurrences_[i] + half);
  return score;
}

}  // namespace fuge::ranking
