#include "query/plan/word_source.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fuge::query {
namespace {

// Measured on three collections (docs/quality.md): all of 0.9 to 1.5 and 0.5 to 0.75 are close.
constexpr double k1 = 1.2;
constexpr double b = 0.6;

}  // namespace

double rarity(const Collection& collection, Xapian::doccount frequency) {
  const double documents = collection.database.get_doccount();
  const double bounded = std::min<double>(frequency, documents);
  return std::log(1 + (documents - bounded + 0.5) / (bounded + 0.5));
}

namespace {

// The occurrences at which half of the most is reached.
double half_at(const Collection& collection, Xapian::docid document) {
  const double length = document < collection.lengths.size() ? collection.lengths[document] : 0;
  return k1 * (1 - b + b * length / collection.average_length);
}

double factor(const Collection& collection, const Component& component) {
  return component.weight * rarity(collection, component.frequency) * (k1 + 1);
}

}  // namespace

double component_score(const Collection& collection, const Component& component, double occurrences,
                       Xapian::docid document) {
  return factor(collection, component) * occurrences /
         (occurrences + half_at(collection, document));
}

WordSource::WordSource(const Collection& collection, std::vector<Component> components)
    : collection_(collection),
      components_(std::move(components)),
      occurrences_(components_.size(), 0) {
  double most = 0;
  for (const Component& component : components_) {
    factors_.push_back(factor(collection_, component));
    most += factors_.back();
    estimate_ = std::max(estimate_, component.frequency);
  }
  set_maxweight(most);
}

void WordSource::init(const Xapian::Database& database) {
  cursors_.clear();
  heap_.clear();
  started_ = false;
  open(database);
}

void WordSource::open(const Xapian::Database& database) {
  for (std::size_t i = 0; i < components_.size(); ++i) {
    for (const Way& way : components_[i].ways) {
      const Xapian::PostingIterator end = database.postlist_end(way.term);
      const Xapian::PostingIterator begin = database.postlist_begin(way.term);
      if (begin != end) cursors_.push_back({begin, end, *begin, way.worth, i});
    }
  }
}

Xapian::doccount WordSource::get_termfreq_max() const {
  return collection_.database.get_doccount();
}

std::string WordSource::get_description() const {
  std::string text;
  for (const Component& component : components_) {
    if (!text.empty()) text += ' ';
    if (!component.ways.empty()) text += component.ways.front().term;
  }
  return text;
}

void WordSource::push(std::size_t cursor) {
  heap_.push_back(cursor);
  std::push_heap(heap_.begin(), heap_.end(),
                 [this](std::size_t left, std::size_t right) { return later(left, right); });
}

std::size_t WordSource::pop() {
  std::pop_heap(heap_.begin(), heap_.end(),
                [this](std::size_t left, std::size_t right) { return later(left, right); });
  const std::size_t cursor = heap_.back();
  heap_.pop_back();
  return cursor;
}

void WordSource::next(double) {
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

void WordSource::skip_to(Xapian::docid document, double min_weight) {
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

double WordSource::get_weight() const {
  std::fill(occurrences_.begin(), occurrences_.end(), 0.0);
  const Xapian::docid current = get_docid();
  for (const std::size_t index : heap_) {
    const Cursor& cursor = cursors_[index];
    if (cursor.document == current)
      occurrences_[cursor.component] += cursor.worth * cursor.posting.get_wdf();
  }
  const double half = half_at(collection_, current);
  double score = 0;
  for (std::size_t i = 0; i < occurrences_.size(); ++i)
    score += factors_[i] * occurrences_[i] / (occurrences_[i] + half);
  return score;
}

}  // namespace fuge::query
