#include "search/evaluation/score_leaf.h"

#include <algorithm>

namespace fuge::search {

ScoreLeaf::ScoreLeaf(const ranking::Collection& collection,
                     const std::vector<const ranking::Component*>& components) {
  for (const ranking::Component* component : components) {
    Scored& scored = components_.emplace_back();
    scored.limit = saturation_limit(collection, *component);
    scored.typed_weight = component->typed_weight;
    bound_ += component_limit(collection, *component);
    for (const ranking::TermVariant& variant : component->variants) {
      TermPostings postings(collection.postings, variant.term);
      if (postings.frequency() == 0) continue;
      (finds(*component, variant) ? scored.finding : scored.following)
          .push_back({std::move(postings), variant.boost, variant.kind});
    }
  }
}

std::uint64_t ScoreLeaf::most() const {
  std::uint64_t sum = 0;
  for (const Scored& component : components_)
    for (const Variant& variant : component.finding) sum += variant.postings.frequency();
  return sum;
}

Xapian::docid ScoreLeaf::next_from(Xapian::docid document) {
  Xapian::docid next = index::no_document;
  for (Scored& component : components_)
    for (Variant& variant : component.finding)
      next = std::min(next, variant.postings.next_from(document));
  return next;
}

void ScoreLeaf::match(const Window& window, const WindowSet& asked) {
  matched_.clear();
  for (Scored& component : components_) {
    for (Variant& variant : component.finding) {
      variant.postings.read(window, asked);
      variant.postings.add_to(window, matched_);
    }
  }
  matched_.intersect(asked);
}

void ScoreLeaf::add_scores(const Window& window, const WindowSet& documents, double factor,
                           WindowScores& scores) {
  documents.for_each([&](std::size_t offset) { scores.leaf[offset] = 0; });
  for (Scored& component : components_) add_component(component, window, documents, scores);
  documents.for_each(
      [&](std::size_t offset) { scores.scores[offset] += factor * scores.leaf[offset]; });
}

// Counts as ranking::count() does, in the order of its variants.
void ScoreLeaf::add_component(Scored& component, const Window& window, const WindowSet& documents,
                              WindowScores& scores) {
  documents.for_each([&](std::size_t offset) { scores.occurrences[offset] = 0; });
  WindowSet with_stem;
  WindowSet with_typed;
  for (const Variant& variant : component.finding) {
    for (const index::Posting& posting : variant.postings.found()) {
      const std::size_t offset = posting.document - window.begin;
      scores.occurrences[offset] += variant.boost * posting.times;
    }
    if (variant.kind == MatchKind::stem) variant.postings.add_to(window, with_stem);
    if (variant.kind == MatchKind::surface_form) variant.postings.add_to(window, with_typed);
  }
  with_stem.intersect(documents);
  for (Variant& variant : component.following) {
    variant.postings.read(window, with_stem);
    for (const index::Posting& posting : variant.postings.found()) {
      const std::size_t offset = posting.document - window.begin;
      if (!with_stem.contains(offset)) continue;
      scores.occurrences[offset] += variant.boost * posting.times;
      with_typed.add(offset);
    }
  }
  documents.for_each([&](std::size_t offset) {
    const double occurrences = scores.occurrences[offset];
    const double typed = with_typed.contains(offset) ? component.typed_weight : 0;
    scores.leaf[offset] +=
        component.limit * (occurrences / (occurrences + scores.half_saturations[offset]) + typed);
  });
}

}  // namespace fuge::search
