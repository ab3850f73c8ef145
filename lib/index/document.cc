#include "index/document.h"

#include <utility>

#include "fuge/analyzer.h"

namespace fuge::index {

PreparedDocument prepare(const Article& article, const Analyzer& analyzer,
                         const schema::Fields& fields, WordNumbers& numbers) {
  DocumentParts parts = finished(draft_of(article, analyzer, fields, numbers));
  PreparedDocument prepared;
  for (const PostedTerm& term : parts.terms) {
    if (term.times == 0) {
      prepared.document.add_boolean_term(term.term);
    } else {
      prepared.document.add_term(term.term, term.times);
    }
  }
  for (const DocumentValue& value : parts.values)
    prepared.document.add_value(value.slot, value.value);
  prepared.document.set_data(parts.data);
  prepared.tokens = std::move(parts.tokens);
  prepared.spellings = std::move(parts.spellings);
  return prepared;
}

}  // namespace fuge::index
