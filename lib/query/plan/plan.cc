#include "query/plan/plan.h"

#include <fmt/format.h>

#include <string_view>

namespace fuge::query {
namespace {

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string text;
  for (const std::string& item : items) {
    if (!text.empty()) text += separator;
    text += item;
  }
  return text;
}

class Printer {
 public:
  explicit Printer(const Plan& plan) : plan_(plan) {}

  std::string print(const PlanNode& node) const {
    switch (node.op) {
      case PlanOp::everything:
        return "everything";
      case PlanOp::score:
        return score(node);
      case PlanOp::term:
        return node.terms.front();
      case PlanOp::phrase:
        return fmt::format("({})", joined(node.terms, " PHRASE "));
      case PlanOp::near:
        return fmt::format("({})", joined(node.terms, fmt::format(" NEAR/{} ", node.window)));
      case PlanOp::filter:
        return to_string(node.filter);
      case PlanOp::all_of:
        return children(node, " AND ");
      case PlanOp::any_of:
        return children(node, " OR ");
      case PlanOp::also:
        return children(node, " ALSO ");
      case PlanOp::where:
        return children(node, " WHERE ");
      case PlanOp::except:
        return children(node, " EXCEPT ");
      case PlanOp::scale:
        return fmt::format("{:.3g}*{}", node.factor, print(node.children.front()));
    }
    return {};
  }

 private:
  // A component that weighs less or more than a word says so: "0.5*garanti".
  std::string score(const PlanNode& node) const {
    std::vector<std::string> names;
    for (const std::size_t number : node.components) {
      const ranking::Component& component = plan_.components[number].component;
      names.push_back(component.weight == 1
                          ? component.stem
                          : fmt::format("{:.3g}*{}", component.weight, component.stem));
    }
    return fmt::format("[{}]", joined(names, " "));
  }

  std::string children(const PlanNode& node, std::string_view separator) const {
    std::vector<std::string> texts;
    for (const PlanNode& child : node.children) texts.push_back(print(child));
    return fmt::format("({})", joined(texts, separator));
  }

  const Plan& plan_;
};

}  // namespace

std::string to_string(const Plan& plan) {
  return Printer(plan).print(plan.root);
}

}  // namespace fuge::query
