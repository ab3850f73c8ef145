#include "ranking/bm25.h"

#include <algorithm>
#include <cmath>

#include "ranking/weights.h"

namespace fuge::ranking {

bool finds(const Component& component, const TermVariant& variant) {
  return variant.kind != MatchKind::surface_form ||
         component.variants.front().kind == MatchKind::surface_form;
}

void count(const Component& component, const TermVariant& variant, double times,
           ComponentFrequency& frequency) {
  if (!finds(component, variant) && !frequency.has_stem) return;
  frequency.occurrences += variant.boost * times;
  frequency.has_stem = frequency.has_stem || variant.kind == MatchKind::stem;
  frequency.has_typed = frequency.has_typed || variant.kind == MatchKind::surface_form;
}

double idf(const Collection& collection, Xapian::doccount document_frequency) {
  const double documents = collection.all.documents();
  const double bounded = std::min<double>(document_frequency, documents);
  return std::pow(std::log(1 + (documents - bounded + 0.5) / (bounded + 0.5)),
                  weights::idf_exponent);
}

double component_weight(const Collection& collection, const Component& component) {
  return component.weight * idf(collection, component.document_frequency);
}

double saturation_limit(const Collection& collection, const Component& component) {
  return component_weight(collection, component) * (weights::k1 + 1);
}

double component_limit(const Collection& collection, const Component& component) {
  return saturation_limit(collection, component) * (1 + component.typed_weight);
}

double component_score(const Collection& collection, const Component& component,
                       const ComponentFrequency& frequency, Xapian::docid document) {
  const double share =
      frequency.occurrences / (frequency.occurrences + half_saturation(collection, document));
  const double typed = frequency.has_typed ? component.typed_weight : 0;
  return saturation_limit(collection, component) * (share + typed);
}

}  // namespace fuge::ranking
