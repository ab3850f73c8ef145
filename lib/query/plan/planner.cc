#include "query/plan/planner.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "query/plan/clause_planner.h"
#include "query/plan/items.h"
#include "query/plan/plan_nodes.h"

namespace fuge::query {
namespace {

using Nodes = std::vector<const Node*>;

// Plans positive trees and their negations.
//
// Nothing but terms, phrases, filters and an OR of them is excluded: NOT moves inwards, by De
// Morgan's laws.
class TreePlanner {
 public:
  TreePlanner(const ranking::Collection& collection, Expansions& expansions, ListMatch match,
              bool scores, Plan& plan)
      : match_(match),
        scores_(scores),
        plan_(plan),
        clauses_(collection, expansions, match, plan) {}

  void plan(const Node& tree) {
    plan_.root = build_item({&tree, 1, tree.sign == Sign::required, is_condition(tree)});
    clauses_.finish();
  }

 private:
  using Optional = std::optional<PlanNode>;

  PlanNode build(const Node& node, unsigned times = 1) {
    switch (node.kind) {
      case NodeKind::everything:
        return {};
      case NodeKind::words:
      case NodeKind::near:
        plan_.can_widen = plan_.can_widen || (!is_condition_ && ClausePlanner::has_parts(node));
        return clauses_.scored(node, times, match());
      case NodeKind::keyword:
      case NodeKind::date:
        return filter(node);
      case NodeKind::list:
        return word_list(gather(node));
      case NodeKind::all_of:
        return list(gather(node), ListMatch::all);
      case NodeKind::any_of:
        return alternatives(node);
      case NodeKind::none_of:
        return negation(node.children.front());
    }
    return {};
  }

  // A required item, a word of a field and one that AND joins are taken as strictly as with all
  // words; a bracket with a condition isn't one as a whole.
  PlanNode build_item(const Item& item) {
    const bool is_leaf = item.node->children.empty();
    return item.required || (is_leaf && item.condition) ? build_condition(*item.node, item.times)
                                                        : build(*item.node, item.times);
  }

  PlanNode build_condition(const Node& node, unsigned times = 1) {
    const bool before = std::exchange(is_condition_, true);
    PlanNode built = build(node, times);
    is_condition_ = before;
    return built;
  }

  // Of what is being built.
  ListMatch match() const {
    return is_condition_ && match_ == ListMatch::some ? ListMatch::all : match_;
  }
  ListMatch match_of(const Node& node) const {
    return node.kind == NodeKind::list ? match() : ListMatch::all;
  }

  PlanNode word_list(const Items& items) {
    plan_.can_widen = plan_.can_widen || (!is_condition_ && has_choice(items));
    return list(items, match());
  }

  // Of a list or all_of.
  PlanNode list(const Items& items, ListMatch match) {
    Optional query = match == ListMatch::all ? all(items.scored) : any(items.scored);
    if (query) query = with_extra(std::move(*query), items.scored);
    std::vector<PlanNode> filters;
    for (const Node* filter : items.filters) filters.push_back(build(*filter));
    query = filtered(std::move(query), std::move(filters));
    return without(std::move(query), items.excluded);
  }

  // Whether its words may be more than are needed.
  static bool has_choice(const Items& items) {
    const auto required = std::ranges::count(items.scored, true, &Item::condition);
    const auto others = std::ssize(items.scored) - required;
    return others >= 2 || (others == 1 && required >= 1);
  }

  PlanNode with_extra(PlanNode query, const std::vector<Item>& items) {
    if (!scores_ || (items.size() < 2 && match_ == ListMatch::all)) return query;
    Nodes nodes;
    for (const Item& item : items) nodes.push_back(item.node);
    Optional extra = clauses_.extra(nodes);
    return extra ? also(std::move(query), std::move(*extra)) : query;
  }

  Optional all(const std::vector<Item>& items) {
    std::vector<PlanNode> nodes;
    for (const Item& item : items) nodes.push_back(build_item(item));
    return combined(PlanOp::all_of, std::move(nodes));
  }

  // Required items, and conditions where some words will do, choose the articles, the others only
  // add to the score; without required ones, any of the others chooses.
  Optional any(const std::vector<Item>& items) {
    std::vector<PlanNode> required;
    std::vector<PlanNode> others;
    for (const Item& item : items) {
      const bool chooses = match_ == ListMatch::some ? item.condition : item.required;
      (chooses ? required : others).push_back(build_item(item));
    }
    Optional chosen = combined(PlanOp::all_of, std::move(required));
    Optional rest = combined(PlanOp::any_of, std::move(others));
    if (!chosen || !rest) return chosen ? chosen : rest;
    return also(std::move(*chosen), std::move(*rest));
  }

  PlanNode alternatives(const Node& node) {
    std::vector<PlanNode> nodes;
    clauses_.set_alternatives();
    for (const Item& item : gather(node).scored) nodes.push_back(build_item(item));
    for (const Node& child : node.children)
      if (is_filter(child)) nodes.push_back(build(child));
    return *combined(PlanOp::any_of, std::move(nodes));
  }

  // `query` where all filters match; no query is every article.
  static Optional filtered(Optional query, std::vector<PlanNode> filters) {
    Optional filter = combined(PlanOp::all_of, std::move(filters));
    if (!query || !filter) return query ? query : filter;
    return where(std::move(*query), std::move(*filter));
  }

  // `query` where none of the nodes matches; no query is every article.
  PlanNode without(Optional query, const Nodes& nodes) {
    std::vector<PlanNode> leaves;
    std::vector<PlanNode> negations;
    const bool before = std::exchange(is_condition_, true);
    for (const Node* node : nodes) sort_excluded(*node, leaves, negations);
    is_condition_ = before;
    Optional rest = filtered(std::move(query), std::move(negations));
    PlanNode kept = rest ? std::move(*rest) : PlanNode();
    Optional excluded = combined(PlanOp::any_of, std::move(leaves));
    return excluded ? except(std::move(kept), std::move(*excluded)) : kept;
  }

  void sort_excluded(const Node& node, std::vector<PlanNode>& leaves,
                     std::vector<PlanNode>& negations) {
    switch (node.kind) {
      case NodeKind::everything:
      case NodeKind::words:
      case NodeKind::near:
        std::ranges::move(clauses_.excluded(node), std::back_inserter(leaves));
        break;
      case NodeKind::keyword:
      case NodeKind::date:
        leaves.push_back(filter(node));
        break;
      case NodeKind::any_of:
        for (const Node& child : node.children) sort_excluded(child, leaves, negations);
        break;
      case NodeKind::none_of:
        negations.push_back(unscored(node.children.front()));
        break;
      case NodeKind::list:
      case NodeKind::all_of:
        negations.push_back(unfulfilled(gather(node), match_of(node)));
        break;
    }
  }

  PlanNode negation(const Node& node) { return without(std::nullopt, {&node}); }

  // The articles of a node whose negation is excluded.
  PlanNode unscored(const Node& node) { return scaled(build(node), 0); }

  // Where a list doesn't match: some part of it that must doesn't, or an excluded one does.
  PlanNode unfulfilled(const Items& items, ListMatch match) {
    std::vector<PlanNode> reasons;
    Nodes others;
    for (const Item& item : items.scored) {
      if (match == ListMatch::all || item.required) {
        reasons.push_back(negation(*item.node));
      } else {
        others.push_back(item.node);
      }
    }
    // Beside a required one they don't choose: see any().
    if (reasons.empty() && !others.empty()) reasons.push_back(without(std::nullopt, others));
    for (const Node* filter : items.filters) reasons.push_back(negation(*filter));
    for (const Node* node : items.excluded) reasons.push_back(unscored(*node));
    return *combined(PlanOp::any_of, std::move(reasons));
  }

  ListMatch match_;
  bool scores_;
  bool is_condition_ = false;  // what is being built
  Plan& plan_;
  ClausePlanner clauses_;
};

// Words as typed: neither made of several, nor completed from another.
bool is_typed(const Word& word) {
  const Token& token = word.token;
  return word.kind == WordKind::normal && token.positions == 1 && !token.has(Step::joined) &&
         !token.has(Step::ellipsis);
}

void gather_typed(const Node& node, std::vector<Token>& tokens) {
  if (node.kind == NodeKind::none_of || node.sign == Sign::excluded) return;
  for (const Word& word : node.words)
    if (is_typed(word)) tokens.push_back(word.token);
  for (const Node& child : node.children) gather_typed(child, tokens);
}

}  // namespace

Plan Planner::plan(const Node& tree, ListMatch match) {
  return plan(tree, match, true);
}

Plan Planner::plan_to_count(const Node& tree, ListMatch match) {
  return plan(tree, match, false);
}

Plan Planner::plan(const Node& tree, ListMatch match, bool scores) {
  Plan plan;
  TreePlanner(collection_, expansions_, match, scores, plan).plan(tree);
  gather_typed(tree, plan.typed_words);
  std::ranges::stable_sort(plan.typed_words, {}, &Token::begin);
  plan.truncated = expansions_.truncated();
  return plan;
}

}  // namespace fuge::query
