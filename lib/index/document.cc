#include "index/document.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "fuge/analyzer.h"
#include "index/pending/pending_record.h"

namespace fuge::index {
namespace {

// All but those that only filter, which stay.
std::vector<PostedTerm> take_postings(std::vector<PostedTerm>& terms) {
  const auto others = std::stable_partition(terms.begin(), terms.end(),
                                            [](const PostedTerm& term) { return term.times == 0; });
  std::vector<PostedTerm> postings(std::make_move_iterator(others),
                                   std::make_move_iterator(terms.end()));
  terms.erase(others, terms.end());
  return postings;
}

}  // namespace

PreparedDocument prepare(const Article& article, const Analyzer& analyzer,
                         const schema::Fields& fields, WordNumbers& numbers, Postings postings) {
  DocumentParts parts = finished(draft_of(article, analyzer, fields, numbers));
  PreparedDocument prepared;
  if (postings == Postings::pending) prepared.pending = pending_record(take_postings(parts.terms));
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
  prepared.cut = parts.cut;
  return prepared;
}

}  // namespace fuge::index
