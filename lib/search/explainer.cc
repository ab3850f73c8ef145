#include "search/explainer.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "search/evaluation/evaluator.h"
#include "search/missing_words.h"

namespace fuge::search {
namespace {

using query::PlanNode;
using query::PlanOp;

constexpr std::size_t most_occurrences = 100;

// The part of the article: the rest where it hasn't all words and the rest was looked for.
const Part& part_of(Execution& execution, const SearchedShard& shard, Xapian::docid document) {
  const Part* rest = execution.rest();
  return rest == nullptr || shard.is_first(document) ? execution.first() : *rest;
}

}  // namespace

Explainer::Explainer(const SearchSpec& spec, Execution& execution, std::size_t shard,
                     Xapian::docid document)
    : spec_(spec),
      execution_(execution),
      number_(shard),
      shard_(execution.shard(shard)),
      document_(document),
      part_(part_of(execution, shard_, document)),
      plan_(part_.plan),
      all_articles_(execution.no_articles()),
      articles_(execution.articles(part_, shard, all_articles_)) {}

Explanation Explainer::explain() {
  Explanation explanation;
  Factors factors(plan_.components.size(), 0.0);
  explanation.matches = evaluate(plan_.root, 1, factors);
  // What an article has of the words is told of one that isn't found, too.
  if (!explanation.matches) factors.assign(factors.size(), 1.0);
  explanation.widened = explanation.matches && &part_ == execution_.rest();
  if (explanation.widened) explanation.missing = missing();
  explain_words(factors, explanation);
  add_occurrences(explanation);
  explanation.proximity = proximity();
  explanation.recency = shard_.recency(document_);
  if (explanation.matches)
    explanation.score =
        (score(plan_.root).value_or(0) + explanation.proximity) * explanation.recency;
  return explanation;
}

// The search adds it for the best articles alone. One that its filters leave out is explained as if
// it were among them.
double Explainer::proximity() {
  if (!execution_.adds_proximity(part_)) return 0;
  if (!is_rescored() && shard_.lets_through(document_)) return 0;
  const double proximity = articles_.proximities({document_}).front();
  if (const auto damage = articles_.damage(document_)) throw Error(*damage);
  return proximity;
}

bool Explainer::is_rescored() {
  const UnitedRanking ranking = execution_.ranked(part_, all_articles_);
  return std::ranges::any_of(ranking.page(0, Execution::most_rescored()),
                             [this](const ShardDocument& best) {
                               return best.shard == number_ && best.ranked.document == document_;
                             });
}

std::vector<std::string> Explainer::missing() const {
  return missing_words(execution_.first().plan, spec_.query, shard_.collection(),
                       shard_.doc_values(), {document_})
      .front();
}

// Whether the node matches; where it does, the factors of its components are set.
bool Explainer::evaluate(const PlanNode& node, double factor, Factors& factors) const {
  switch (node.op) {
    case PlanOp::everything:
      return true;
    case PlanOp::score:
      if (!has_any(node)) return false;
      for (const std::size_t component : node.components) factors[component] += factor;
      return true;
    case PlanOp::term:
      return term_frequency(node.terms.front()) > 0;
    case PlanOp::phrase:
    case PlanOp::near:
    case PlanOp::filter:
      return score(node).has_value();
    case PlanOp::all_of:
      return evaluate_all(node, factor, factors);
    case PlanOp::any_of:
      return evaluate_any(node, factor, factors);
    case PlanOp::also:
      if (!evaluate(node.children[0], factor, factors)) return false;
      evaluate(node.children[1], factor, factors);
      return true;
    case PlanOp::where:
    case PlanOp::except: {
      Factors ignored(factors.size(), 0.0);
      const bool wanted = node.op == PlanOp::where;
      return evaluate(node.children[1], 0, ignored) == wanted &&
             evaluate(node.children[0], factor, factors);
    }
    case PlanOp::scale:
      return evaluate(node.children[0], factor * node.factor, factors);
  }
  return false;
}

bool Explainer::evaluate_all(const PlanNode& node, double factor, Factors& factors) const {
  Factors changed = factors;
  for (const PlanNode& child : node.children)
    if (!evaluate(child, factor, changed)) return false;
  factors = std::move(changed);
  return true;
}

bool Explainer::evaluate_any(const PlanNode& node, double factor, Factors& factors) const {
  bool any = false;
  for (const PlanNode& child : node.children) {
    // A child that doesn't match must leave no trace.
    Factors changed = factors;
    if (!evaluate(child, factor, changed)) continue;
    factors = std::move(changed);
    any = true;
  }
  return any;
}

bool Explainer::has_any(const PlanNode& score) const {
  return std::ranges::any_of(score.components, [&](std::size_t component) {
    return std::ranges::any_of(
        plan_.components[component].component.variants, [&](const ranking::TermVariant& variant) {
          return ranking::finds(plan_.components[component].component, variant) &&
                 term_frequency(variant.term) > 0;
        });
  });
}

// What the search gives the article for this node of the plan; nothing where it doesn't match.
std::optional<double> Explainer::score(const PlanNode& node) const {
  return score_of(plan_, node, shard_.collection(), shard_.doc_values(), document_);
}

std::uint64_t Explainer::term_frequency(const std::string& term) const {
  index::TermCursor cursor = shard_.collection().postings.open(term);
  cursor.skip_to(document_);
  return cursor.document() == document_ ? cursor.times() : 0;
}

// Nothing where the article has none of its terms.
std::optional<ComponentExplanation> Explainer::explain_component(
    const ranking::Component& component, double factor) const {
  ComponentExplanation result;
  ranking::ComponentFrequency frequency;
  for (const ranking::TermVariant& variant : component.variants) {
    const std::uint64_t times = term_frequency(variant.term);
    if (times == 0 || (!ranking::finds(component, variant) && !frequency.has_stem)) continue;
    result.variants.push_back({variant.kind, component.stem, times, variant.boost});
    ranking::count(component, variant, static_cast<double>(times), frequency);
  }
  if (result.variants.empty()) return std::nullopt;
  result.document_frequency = component.document_frequency;
  result.weight = component.weight * factor;
  result.score =
      factor * ranking::component_score(shard_.collection(), component, frequency, document_);
  return result;
}

void Explainer::explain_words(const Factors& factors, Explanation& explanation) {
  for (const query::Clause& clause : plan_.clauses) {
    WordExplanation& word = explanation.words.emplace_back();
    if (clause.end <= spec_.query.size())
      word.word = spec_.query.substr(clause.begin, clause.end - clause.begin);
  }
  for (std::size_t i = 0; i < plan_.components.size(); ++i) {
    const auto& [component, clause] = plan_.components[i];
    if (factors[i] == 0) continue;
    auto explained = explain_component(component, factors[i]);
    if (!explained) continue;
    if (clause == query::no_clause) {
      explanation.together += explained->score;
    } else {
      explanation.words[clause].score += explained->score;
      explanation.words[clause].components.push_back(std::move(*explained));
    }
  }
}

void Explainer::add_occurrences(Explanation& explanation) {
  for (const Occurrence& occurrence : articles_.occurrences(document_)) {
    const std::size_t clause = articles_.matcher().clause_of(occurrence.unit);
    if (clause == query::no_clause) continue;
    std::vector<OccurrenceExplanation>& occurrences = explanation.words[clause].occurrences;
    if (occurrences.size() < most_occurrences)
      occurrences.push_back({occurrence.begin, occurrence.end, occurrence.kind});
  }
}

}  // namespace fuge::search
