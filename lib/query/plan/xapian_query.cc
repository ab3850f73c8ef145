#include "query/plan/xapian_query.h"

#include <utility>
#include <vector>

#include "query/plan/filter_queries.h"
#include "ranking/bm25_source.h"

namespace fuge::query {
namespace {

using Xapian::Query;

class Converter {
 public:
  Converter(const Plan& plan, const ranking::Collection& collection)
      : plan_(plan), collection_(collection) {}

  Query convert(const PlanNode& node) const {
    switch (node.op) {
      case PlanOp::everything:
        return every_article();
      case PlanOp::score:
        return score(node);
      case PlanOp::term:
        return Query(node.terms.front());
      case PlanOp::phrase:
        return {Query::OP_PHRASE, node.terms.begin(), node.terms.end(),
                static_cast<Xapian::termcount>(node.terms.size())};
      case PlanOp::near:
        return {Query::OP_NEAR, node.terms.begin(), node.terms.end(), node.window};
      case PlanOp::filter:
        return node.filter.kind == NodeKind::keyword ? keyword_query(node.filter)
                                                     : date_query(node.filter);
      case PlanOp::all_of:
        return with_children(Query::OP_AND, node);
      case PlanOp::any_of:
        return with_children(Query::OP_OR, node);
      case PlanOp::also:
        return with_children(Query::OP_AND_MAYBE, node);
      case PlanOp::where:
        return with_children(Query::OP_FILTER, node);
      case PlanOp::except:
        return with_children(Query::OP_AND_NOT, node);
      case PlanOp::scale:
        return {Query::OP_SCALE_WEIGHT, convert(node.children.front()), node.factor};
    }
    return {};
  }

 private:
  Query score(const PlanNode& node) const {
    std::vector<ranking::Component> components;
    for (const std::size_t number : node.components)
      components.push_back(plan_.components[number].component);
    return Query((new ranking::Bm25Source(collection_, std::move(components)))->release());
  }

  Query with_children(Query::op op, const PlanNode& node) const {
    std::vector<Query> children;
    for (const PlanNode& child : node.children) children.push_back(convert(child));
    return {op, children.begin(), children.end()};
  }

  const Plan& plan_;
  const ranking::Collection& collection_;
};

}  // namespace

Query xapian_query(const Plan& plan, const ranking::Collection& collection) {
  return xapian_query(plan, plan.root, collection);
}

Query xapian_query(const Plan& plan, const PlanNode& node, const ranking::Collection& collection) {
  return Converter(plan, collection).convert(node);
}

}  // namespace fuge::query
