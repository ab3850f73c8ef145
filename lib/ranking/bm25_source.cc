#include "ranking/bm25_source.h"

#include <algorithm>
#include <utility>

namespace fuge::ranking {
Bm25Source::Bm25Source(const Collection& collection, std::vector<Component> components)
    : collection_(collection), components_(std::move(components)), found_(components_.size()) {
  double most = 0;
  for (const Component& component : components_) {
    limits_.push_back(saturation_limit(collection_, component));
    most += component_limit(collection_, component);
    estimate_ = std::max(estimate_, component.document_frequency);
  }
  set_maxweight(most);
}

void Bm25Source::init(const Xapian::Database&) {
  cursors_.clear();
  followers_.clear();
  heap_.clear();
  started_ = false;
  open();
}

void Bm25Source::open() {
  for (std::size_t i = 0; i < components_.size(); ++i) {
    for (const TermVariant& variant : components_[i].variants) {
      index::PostingCursor posting = collection_.postings.open(variant.term);
      if (posting.at_end()) continue;
      std::vector<Cursor>& cursors = finds(components_[i], variant) ? cursors_ : followers_;
      cursors.push_back({std::move(posting), &variant, i});
    }
  }
}

Xapian::doccount Bm25Source::get_termfreq_max() const {
  return collection_.postings.documents();
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
    cursor.posting.next();
    if (!cursor.posting.at_end()) push(index);
  }
}

void Bm25Source::skip_to(Xapian::docid document, double min_weight) {
  if (!started_) next(min_weight);
  while (!heap_.empty() && get_docid() < document) {
    Cursor& cursor = cursors_[heap_.front()];
    const std::size_t index = pop();
    cursor.posting.skip_to(document);
    if (!cursor.posting.at_end()) push(index);
  }
}

void Bm25Source::count(const Cursor& cursor) const {
  ranking::count(components_[cursor.component], *cursor.variant, cursor.posting.times(),
                 found_[cursor.component]);
}

double Bm25Source::get_weight() const {
  std::fill(found_.begin(), found_.end(), ComponentFrequency());
  const Xapian::docid current = get_docid();
  for (const std::size_t index : heap_)
    if (cursors_[index].posting.document() == current) count(cursors_[index]);
  for (Cursor& follower : followers_) {
    follower.posting.skip_to(current);
    if (follower.posting.document() == current) count(follower);
  }
  const double half = half_saturation(collection_, current);
  double score = 0;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    const ComponentFrequency& found = found_[i];
    const double typed = found.has_typed ? components_[i].typed_weight : 0;
    score += limits_[i] * (found.occurrences / (found.occurrences + half) + typed);
  }
  return score;
}

}  // namespace fuge::ranking
