// Layer: ranking. BM25, with all term variants of a word counted together.
//
// After Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009. The variants of a
// component are added up before they saturate, as BM25F does with fields (Robertson, Zaragoza,
// Taylor 2004): a component with n occurrences, each counted as much as the boost of its variant
// says, adds
//
//   weight · idf(f) · (k1 + 1) · (n / (n + k1 · (1 − b + b · length / average length)) + t)
//   idf(f) = ln(1 + (N − f + 0.5) / (f + 0.5)) ^ idf_exponent
//
// for N articles, of which f have the word. t is `typed_weight` where the article has the surface
// form that was typed, once or often, and 0 elsewhere: from 1 on, no repetition of other forms,
// however short the article, makes up for it. The score of a word is the sum of its components'.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "fuge/match_kind.h"
#include "index/posting_reader.h"
#include "index/united_postings.h"
#include "ranking/weights.h"
#include "schema/fields.h"

namespace fuge::ranking {

// What scoring needs to know of a shard of an index. References outlive all that is made with it.
// Used by one thread at a time, as its postings are.
struct Collection {
  index::PostingReader& postings;
  const std::vector<std::uint32_t>& lengths;  // in words, by document
  double average_length = 1;                  // of all shards
  const schema::Fields& fields = schema::built_in_fields();
  index::UnitedPostings all = postings;  // of all shards: for how rare a term is
};

// A term of the index that counts as a part of an occurrence of a word, or as more than one.
struct TermVariant {
  std::string term;
  double boost = 1;
  MatchKind kind = MatchKind::stem;
};

// What saturates together: a word in all its variants, or a constituent of a compound in its own.
struct Component {
  std::vector<TermVariant> variants = {};
  double weight = 1;
  Xapian::doccount document_frequency = 0;
  std::string stem = {};    // of the word or constituent, for people
  double typed_weight = 0;  // what having a variant of kind surface_form adds, however often
};

// What an article has of a component.
struct ComponentFrequency {
  double occurrences = 0;  // of its variants together, each times its boost
  bool has_stem = false;   // the word itself is among them, not just compounds that it is part of
  bool has_typed = false;  // the surface form is
};

// Whether an article is found by the variant. The surface form of a word whose stem is its first
// variant only adds to what the others have found, where the word itself stands: a noun and a verb
// may share it ("die Sucht", "sucht").
bool finds(const Component& component, const TermVariant& variant);

// Counts the variant so often. Those that only add come last.
void count(const Component& component, const TermVariant& variant, double times,
           ComponentFrequency& frequency);

// The one measure of how much a word says: the rarer, the more. More documents than the collection
// has count as all of them.
double idf(const Collection& collection, Xapian::doccount document_frequency);

// What a component weighs: weight · idf. What covering it is worth in snippets, too.
double component_weight(const Collection& collection, const Component& component);

// What a component adds to the score of an article that has these occurrences of it.
double component_score(const Collection& collection, const Component& component,
                       const ComponentFrequency& frequency, Xapian::docid document);

// The occurrences at which half of the most is reached: k1 · (1 − b + b · length / average).
inline double half_saturation(const Collection& collection, Xapian::docid document) {
  const double length = document < collection.lengths.size() ? collection.lengths[document] : 0;
  return weights::k1 * (1 - weights::b + weights::b * length / collection.average_length);
}

// The most that its occurrences can add, for any article: weight · idf · (k1 + 1).
double saturation_limit(const Collection& collection, const Component& component);

// The most that a component can add, for any article: its form as typed included.
double component_limit(const Collection& collection, const Component& component);

}  // namespace fuge::ranking
