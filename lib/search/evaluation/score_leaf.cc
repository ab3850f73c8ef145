#include "search/evaluation/score_leaf.h"

#include <algorithm>
#include <span>
#include <utility>

namespace fuge::search {

ScoreLeaf::ScoreLeaf(const ranking::Collection& collection,
                     const std::vector<const ranking::Component*>& components)
    : collection_(collection) {
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

void ScoreLeaf::narrow(const Window& window, const WindowSet& asked) {
  matched_.clear();
  for (Scored& component : components_) {
    for (Variant& variant : component.finding) {
      variant.postings.read(window, asked);
      variant.postings.add_to(matched_);
    }
  }
  matched_.intersect(asked);
}

void ScoreLeaf::add_scores(const Window& window, const WindowSet& documents, double factor,
                           WindowScores& scores) {
  for (Scored& component : components_) add_component(component, window, documents, factor, scores);
}

// Counts as ranking::count() does, in the order of its variants.
void ScoreLeaf::add_component(Scored& component, const Window& window, const WindowSet& documents,
                              double factor, WindowScores& scores) const {
  WindowSet with_stem;
  WindowSet with_typed;
  for (const Variant& variant : component.finding) {
    if (variant.kind == MatchKind::stem) variant.postings.add_to(with_stem);
    if (variant.kind == MatchKind::surface_form) variant.postings.add_to(with_typed);
  }
  count(component, documents, scores.occurrences);
  with_stem.intersect(documents);
  for (Variant& variant : component.following) {
    variant.postings.read(window, with_stem);
    variant.postings.add_times(with_stem, variant.boost, scores.occurrences);
    WindowSet typed;
    variant.postings.add_to(typed);
    typed.intersect(with_stem);
    with_typed.unite(typed);
  }
  const double limit = factor * component.limit;
  documents.for_each([&](std::size_t offset) {
    const double occurrences = scores.occurrences[offset];
    const double half =
        half_saturation(collection_, window.begin + static_cast<Xapian::docid>(offset));
    const double typed = with_typed.contains(offset) ? component.typed_weight : 0;
    scores.scores[offset] += limit * (occurrences / (occurrences + half) + typed);
  });
}

// What finds. In one go as far as the first variants stand in many documents, as most do that are
// asked of many: the same sums in the same order.
void ScoreLeaf::count(const Scored& component, const WindowSet& documents,
                      std::array<double, window_size>& occurrences) {
  constexpr std::size_t most = 8;
  std::array<std::pair<const DensePostings*, double>, most> dense;
  std::size_t count = 0;
  for (const Variant& variant : component.finding) {
    if (variant.postings.dense() == nullptr || count == most) break;
    dense[count++] = {variant.postings.dense(), variant.boost};
  }
  documents.for_each([&](std::size_t offset) {
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i)
      sum += dense[i].second * dense[i].first->times_in(offset);
    occurrences[offset] = sum;
  });
  for (const Variant& variant : std::span(component.finding).subspan(count))
    variant.postings.add_times(documents, variant.boost, occurrences);
}

}  // namespace fuge::search
