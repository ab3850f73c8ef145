#include "ranking/bm25.h"

#include <algorithm>
#include <cmath>

#include "ranking/weights.h"

namespace fuge::ranking {

double idf(const Collection& collection, Xapian::doccount document_frequency) {
  const double documents = collection.database.get_doccount();
  const double bounded = std::min<double>(document_frequency, documents);
  return std::log(1 + (documents - bounded + 0.5) / (bounded + 0.5));
}

double component_weight(const Collection& collection, const Component& component) {
  return component.weight * idf(collection, component.document_frequency);
}

double component_limit(const Collection& collection, const Component& component) {
  return component_weight(collection, component) * (weights::k1 + 1);
}

double half_saturation(const Collection& collection, Xapian::docid document) {
  const double length = document < collection.lengths.size() ? collection.lengths[document] : 0;
  return weights::k1 * (1 - weights::b + weights::b * length / collection.average_length);
}

double component_score(const Collection& collection, const Component& component, double occurrences,
                       Xapian::docid document) {
  return component_limit(collection, component) * occurrences /
         (occurrences + half_saturation(collection, document));
}

}  // namespace fuge::ranking
