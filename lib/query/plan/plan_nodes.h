// Layer: query. Makes the nodes of plans.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/plan/plan.h"

namespace fuge::query {

// Of all_of or any_of: nothing for no nodes, one stands for itself.
inline std::optional<PlanNode> combined(PlanOp op, std::vector<PlanNode> nodes) {
  if (nodes.empty()) return std::nullopt;
  if (nodes.size() == 1) return std::move(nodes.front());
  PlanNode node;
  node.op = op;
  node.children = std::move(nodes);
  return node;
}

inline PlanNode pair_of(PlanOp op, PlanNode first, PlanNode second) {
  PlanNode node;
  node.op = op;
  node.children.push_back(std::move(first));
  node.children.push_back(std::move(second));
  return node;
}
inline PlanNode also(PlanNode first, PlanNode second) {
  return pair_of(PlanOp::also, std::move(first), std::move(second));
}
// Implied: whatever meets the condition, the first node matches.
inline PlanNode where(PlanNode first, PlanNode condition, bool is_implied = false) {
  PlanNode node = pair_of(PlanOp::where, std::move(first), std::move(condition));
  node.is_implied = is_implied;
  return node;
}
inline PlanNode except(PlanNode first, PlanNode excluded) {
  return pair_of(PlanOp::except, std::move(first), std::move(excluded));
}

inline PlanNode scaled(PlanNode child, double factor) {
  if (factor == 1) return child;
  PlanNode node;
  node.op = PlanOp::scale;
  node.factor = factor;
  node.children.push_back(std::move(child));
  return node;
}

inline PlanNode filter(const Node& leaf) {
  PlanNode node;
  node.op = PlanOp::filter;
  node.filter = leaf;
  return node;
}

inline PlanNode term(std::string name) {
  PlanNode node;
  node.op = PlanOp::term;
  node.terms.push_back(std::move(name));
  return node;
}

// A single term stands for itself.
inline PlanNode phrase(std::vector<std::string> terms) {
  PlanNode node;
  node.op = terms.size() == 1 ? PlanOp::term : PlanOp::phrase;
  node.terms = std::move(terms);
  return node;
}

inline PlanNode near(std::vector<std::string> terms, std::uint32_t window) {
  PlanNode node;
  node.op = PlanOp::near;
  node.terms = std::move(terms);
  node.window = window;
  return node;
}

}  // namespace fuge::query
