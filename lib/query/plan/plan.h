// Layer: query. What a query asks of an index: made once from its tree, and read by all that
// matches, scores, marks, corrects and explains.
//
// A plan is a value: it keeps no handle of the index, and prints.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "fuge/token.h"
#include "query/syntax/tree.h"
#include "ranking/bm25.h"
#include "schema/fields.h"

namespace fuge::query {

// How strictly words are taken, at every depth of a tree.
enum class ListMatch {
  all,   // all words of a list; of a compound the whole, or all of its constituents close together
  any,   // any words of a list; of a compound the whole, or any of its constituents
  some,  // any, but what is a condition is one as with all: required and excluded items, phrases,
         // words near one another, words of a field, and words that AND joins
};

enum class PlanOp {
  everything,  // every article
  score,       // an article with any variant of the components, which add to its score
  term,        // this term
  phrase,      // these terms, side by side and in this order
  near,        // these terms within a window of words, in any order
  filter,      // a keyword or a date of the tree
  all_of,      // AND: all children
  any_of,      // OR: any child
  also,        // the first child; the others only add to its score
  where,       // the first child, where all the others match too; those add nothing
  except,      // the first child, where the second doesn't match
  scale,       // its child, the score multiplied by `factor`; 0: it only filters
};

// No clause: of a component that comes from several words, and of a node that isn't one clause's.
inline constexpr std::size_t no_clause = std::numeric_limits<std::size_t>::max();

// What weighs nothing: everything, term, phrase, near, filter.
struct PlanNode {
  PlanOp op = PlanOp::everything;
  std::vector<std::size_t> components = {};  // score: into Plan::components
  std::vector<std::string> terms = {};       // term: one; phrase, near: two or more
  std::uint32_t window = 0;                  // near: in words, the first and the last counted
  Node filter = {};                          // filter: of kind keyword or date
  double factor = 1;                         // scale
  bool is_implied = false;                   // where: whatever the others match, the first does
  std::size_t clause = no_clause;            // the clause whose words an article here must have
  std::vector<PlanNode> children = {};
};

// A component and the clause that it belongs to.
struct PlannedComponent {
  ranking::Component component = {};
  std::size_t clause = no_clause;
};

// How the words of a clause stand to one another.
enum class ClauseForm {
  word,    // one word, or one with hyphens: each component by itself
  phrase,  // side by side: only what stands in one of the rows
  near,    // within the window: only what stands in one
};

// A word, a phrase or words near one another that the query asks for and that adds to the score:
// the same words once, excluded ones and left out function words not at all.
struct Clause {
  std::size_t begin = 0;  // bytes into the query: from the first word to the last
  std::size_t end = 0;
  ClauseForm form = ClauseForm::word;
  const schema::FieldRow* field = nullptr;          // only there; null for any
  std::vector<std::vector<std::string>> rows = {};  // phrase: stems; near: in any order
  std::vector<std::string> surface_forms = {};      // of an exact phrase: those of its words
  std::uint32_t window = 0;                         // near
};

// A word of which articles may have more or less close to the others.
struct ProximityWord {
  double idf = 0;
  std::vector<ranking::TermVariant> coverage = {};  // boost: how much of the word it covers
};

struct Plan {
  PlanNode root = {};
  std::vector<PlannedComponent> components = {};
  std::vector<Clause> clauses = {};  // in the order of the query
  std::vector<ProximityWord> proximity_words = {};
  std::vector<Token> typed_words =
      {};                  // words that stand in the query as they are and are meant in
                           // all their forms, excluded ones left out, by their begin
  bool can_widen = false;  // matching some instead of all words could find more
  bool truncated = false;  // a prefix or a fuzzy word stands for more forms than were looked for
};

// For tests and for people:
//
//   [haus]                       the components of a score, each by its stem
//   krieg   (a PHRASE b)   (a NEAR/8 b)   (source reuters)
//   (x AND y)   (x OR y)   (x ALSO y)   (x WHERE y)   (x EXCEPT y)   2.5*x   everything
std::string to_string(const Plan& plan);

}  // namespace fuge::query
