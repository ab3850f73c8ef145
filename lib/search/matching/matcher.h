// Layer: search. The one matcher of a plan against the tokens of a text: for snippets, proximity
// and explanations alike.
//
// A token matches by the terms that it is posted under (index/token_terms.h), so that what scored
// is found, and nothing else: a component of a plan in each of its term variants, a phrase and
// words near one another by their rows. A clause that a word matches as a whole has no use for the
// word's constituents, nor one that a constituent matches for its family. A completed word
// ("Staats-" of "Staats- und Regierungschefs") is found where it stands and where it borrows its
// other half.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text_hash.h"
#include "fuge/token.h"
#include "index/token_terms.h"
#include "query/plan/plan.h"
#include "ranking/bm25.h"
#include "search/matching/occurrences.h"
#include "search/matching/recorded_tokens.h"
#include "search/matching/row_matcher.h"
#include "search/matching/token_stream.h"

namespace fuge::search {

// Used by one thread at a time.
class Matcher {
 public:
  // Keeps no reference to the plan.
  Matcher(const query::Plan& plan, const ranking::Collection& collection);

  // What the tokens of a text have of the plan, into `result`, whose memory is used again. Clauses
  // that ask for one field are left out.
  void match(TokenStream& tokens, Occurrences& result);
  // The same by what the index has stored of them; `tokens` are of words().
  void match(RecordedTokens& tokens, Occurrences& result);

  // Those of `words` that the plan asks for, for RecordedTokens. Valid as long as this and `words`
  // live. Xapian's exceptions pass.
  TermWords words_among(const index::WordSet& words, const Xapian::Database& database) const;

  // What finding each unit in a passage is worth: as much as it weighs in scores.
  const std::vector<double>& weights() const noexcept { return weights_; }

  // The clause that a unit belongs to; query::no_clause for one of several.
  std::size_t clause_of(std::size_t unit) const { return clauses_[unit]; }

 private:
  // What a term is a part of.
  struct Target {
    enum class Use { unit, row, covered };
    Use use = Use::unit;
    std::size_t number = 0;  // of the unit, of the row matcher, of the proximity word
    std::size_t stem = 0;    // row: its number there
    double value = 0;        // covered: what it is worth
    MatchKind kind = MatchKind::stem;
    std::string stem_beside = {};  // unit: what the token must have, too; empty for nothing
  };
  // The closest level at which a clause has matched a token.
  struct Level {
    std::size_t clause = 0;
    index::TermLevel level = index::TermLevel::stem;
  };
  void add_components(const query::Plan& plan, const ranking::Collection& collection);
  void add_rows(const query::Plan& plan, const ranking::Collection& collection);
  void add_proximity_words(const query::Plan& plan);
  void begin(Occurrences& result);
  void finish(Occurrences& result);
  void begin_token() { levels_.clear(); }
  void see(const Token& token, const index::TokenTerm& term, Occurrences& result);
  void see_unit(const Token& token, const index::TokenTerm& term, const Target& target,
                Occurrences& result);
  bool is_closest(std::size_t clause, index::TermLevel level);
  void keep_longest(std::vector<Occurrence>& matches);

  std::unordered_map<std::string, std::vector<Target>, TextHash, std::equal_to<>>
      targets_;                       // by term
  std::vector<double> weights_;       // by unit
  std::vector<std::size_t> clauses_;  // by unit
  std::vector<RowMatcher> rows_;
  std::vector<std::size_t> row_units_;  // by row matcher

  std::vector<Level> levels_;                          // of the token that is being seen
  std::unordered_map<std::size_t, std::size_t> ends_;  // by clause: of its last occurrence
  std::string buffer_;
  std::vector<Span> spans_;
};

}  // namespace fuge::search
