#include "search/evaluation/compiler.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "search/evaluation/branches.h"
#include "search/evaluation/leaves.h"
#include "search/evaluation/recorded_row.h"
#include "search/evaluation/score_leaf.h"

namespace fuge::search {
namespace {

using query::PlanNode;
using query::PlanOp;
using Compiled = std::unique_ptr<EvaluatedNode>;

class Compiler {
 public:
  Compiler(const query::Plan& plan, const ranking::Collection& collection,
           const DocValues& doc_values)
      : plan_(plan), collection_(collection), doc_values_(doc_values) {}

  Compiled compile(const PlanNode& node) const {
    switch (node.op) {
      case PlanOp::everything:
        return std::make_unique<EverythingLeaf>(doc_values_);
      case PlanOp::score:
        return score(node);
      case PlanOp::term:
        return std::make_unique<TermsLeaf>(collection_.postings, node.terms);
      case PlanOp::phrase:
      case PlanOp::near:
        return row(node);
      case PlanOp::filter:
        return node.filter.kind == query::NodeKind::keyword ? keyword(node.filter)
                                                            : dates(node.filter);
      case PlanOp::all_of:
        return std::make_unique<AllBranch>(children(node), true);
      case PlanOp::any_of:
        return any(node);
      case PlanOp::also:
        return std::make_unique<AlsoBranch>(children(node));
      case PlanOp::where:
        return node.is_implied ? implied(node) : std::make_unique<AllBranch>(children(node), false);
      case PlanOp::except:
        return std::make_unique<ExceptBranch>(children(node));
      case PlanOp::scale:
        return std::make_unique<ScaleBranch>(compile(node.children.front()), node.factor);
    }
    return nullptr;
  }

 private:
  Compiled score(const PlanNode& node) const { return score(node.components); }
  Compiled score(const std::vector<std::size_t>& numbers) const {
    std::vector<const ranking::Component*> components;
    for (const std::size_t number : numbers)
      components.push_back(&plan_.components[number].component);
    return std::make_unique<ScoreLeaf>(collection_, components);
  }

  // The condition finds; each component by itself adds to the scores where that matters: of a
  // compound the whole adds most, and its constituents stand in many more articles.
  Compiled implied(const PlanNode& node) const {
    EvaluatedNodes nodes;
    nodes.push_back(compile(node.children.back()));
    for (const std::size_t number : node.children.front().components)
      nodes.push_back(score({number}));
    return std::make_unique<AlsoBranch>(std::move(nodes));
  }

  Compiled row(const PlanNode& node) const {
    auto recorded =
        std::make_shared<RecordedRow>(collection_.postings, collection_.fields, node.terms);
    const bool is_phrase = node.op == PlanOp::phrase;
    return std::make_unique<RowLeaf>(
        collection_.postings, node.terms,
        [recorded, is_phrase, window = node.window](Xapian::docid document) {
          return is_phrase ? recorded->is_phrase_of(document)
                           : recorded->is_near_in(document, window);
        });
  }

  EvaluatedNodes children(const PlanNode& node) const {
    EvaluatedNodes children;
    for (const PlanNode& child : node.children) children.push_back(compile(child));
    return children;
  }

  // Terms among the children are one leaf.
  Compiled any(const PlanNode& node) const {
    std::vector<std::string> terms;
    EvaluatedNodes children;
    for (const PlanNode& child : node.children) {
      if (child.op == PlanOp::term) {
        terms.push_back(child.terms.front());
      } else {
        children.push_back(compile(child));
      }
    }
    if (!terms.empty())
      children.push_back(std::make_unique<TermsLeaf>(collection_.postings, terms));
    if (children.size() == 1) return std::move(children.front());
    return std::make_unique<AnyBranch>(std::move(children));
  }

  Compiled keyword(const query::Node& leaf) const {
    const KeywordValues& field = doc_values_.keyword(leaf.field->name);
    std::vector<bool> passes;
    for (const std::vector<std::uint32_t>& set : field.sets) {
      passes.push_back(std::ranges::any_of(
          set, [&](std::uint32_t value) { return field.values[value].key == leaf.value; }));
    }
    return std::make_unique<FilterLeaf>(doc_values_, field.set_of, std::move(passes));
  }

  // A month or a year passes where it overlaps the range.
  Compiled dates(const query::Node& leaf) const {
    std::vector<bool> passes;
    for (const std::optional<PartialDate>& date : doc_values_.dates) {
      passes.push_back(date && (!leaf.from || *leaf.from <= date->last()) &&
                       (!leaf.to || date->first() <= *leaf.to));
    }
    return std::make_unique<FilterLeaf>(doc_values_, doc_values_.date_of, std::move(passes));
  }

  const query::Plan& plan_;
  const ranking::Collection& collection_;
  const DocValues& doc_values_;
};

}  // namespace

Compiled compiled(const query::Plan& plan, const PlanNode& node,
                  const ranking::Collection& collection, const DocValues& doc_values) {
  return Compiler(plan, collection, doc_values).compile(node);
}

}  // namespace fuge::search
