// Layer: query. Words of a tree → their clauses, components and nodes of a plan.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "query/plan/expansion.h"
#include "query/plan/plan.h"
#include "query/syntax/tree.h"
#include "ranking/bm25.h"

namespace fuge::query {

// For nodes of kind words and near. Used by one thread at a time.
class ClausePlanner {
 public:
  // All outlive it. Clauses and components go into `plan`.
  ClausePlanner(const ranking::Collection& collection, Expansions& expansions, ListMatch match,
                Plan& plan);

  // Before the end, where articles may have some of the words alone though the list takes all: OR.
  void set_alternatives() { has_alternatives_ = true; }

  // What matches the words, with their score; `times` is how often they were given. `match` is how
  // strictly these are taken: more so than the query where they are a condition.
  PlanNode scored(const Node& node, unsigned times, ListMatch match);

  // Whether articles may have parts of the words alone: they are a compound.
  static bool has_parts(const Node& node);

  // What the words exclude: terms, or phrases of them. A compound excludes only itself, not its
  // constituents; a word of several readings only the likeliest.
  std::vector<PlanNode> excluded(const Node& node);

  // What only adds to the score of a list: the families of its words, where any word will do, and
  // its neighbours as compounds. For nodes that scored() has seen. Nothing where there is nothing.
  std::optional<PlanNode> extra(const std::vector<const Node*>& list);

  // Once, at the end: the words whose proximity counts. Function words only where there are no
  // others.
  void finish();

 private:
  struct Candidate {
    ProximityWord word;
    std::string stem;
    bool is_stop_word;
  };

  using Components = std::vector<ranking::Component>;
  using Readings = std::vector<const Token*>;

  Clause& begin_clause(const Node& node);
  PlanNode score(Components components, std::size_t clause);
  void add_component(ranking::Component component, std::size_t clause, PlanNode& score);
  PlanNode word(const Node& node, const Readings& readings, ListMatch match);
  PlanNode phrase(const Node& node);
  PlanNode near(const Node& node);
  PlanNode marked(const Node& node);
  ranking::Component whole(const Node& node, const Word& word) const;
  Components word_components(const Node& node, const Readings& readings, ListMatch match) const;
  Components hyphenated_components(const Node& node) const;
  Components families_of(const Node& node) const;
  Components each_word(const Node& node) const;
  Components marked_words(const Node& node);
  ranking::Component marked_word(const Word& word, const schema::FieldRow* field);
  static void add_reading(Candidate reading, Candidate& word);
  void add_proximity_words(const Node& node);
  Candidate candidate(const Word& word);
  void share_typed_weight();

  const ranking::Collection& collection_;
  Expansions& expansions_;
  ListMatch match_;
  Plan& plan_;
  bool has_alternatives_ = false;
  std::map<const Node*, std::size_t> clause_of_;
  std::vector<Candidate> candidates_;
};

}  // namespace fuge::query
