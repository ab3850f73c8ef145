// Layer: search. Why an article is found: what each word of the plan that scored added to its
// score.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fuge/explanation.h"
#include "fuge/search.h"
#include "query/plan/plan.h"
#include "search/execution.h"
#include "search/matching/found_articles.h"
#include "search/shards/searched_shard.h"

namespace fuge::search {

// Explains an article by the plan of the part of an execution that it belongs to. Used by one
// thread at a time.
class Explainer {
 public:
  // All outlive it. Of a document of the shard.
  Explainer(const SearchSpec& spec, Execution& execution, std::size_t shard,
            Xapian::docid document);

  Explanation explain();

 private:
  // How much of a component's score counts: 0 where the query doesn't ask for it in this article.
  using Factors = std::vector<double>;

  bool evaluate(const query::PlanNode& node, double factor, Factors& factors) const;
  bool evaluate_all(const query::PlanNode& node, double factor, Factors& factors) const;
  bool evaluate_any(const query::PlanNode& node, double factor, Factors& factors) const;
  bool has_any(const query::PlanNode& score) const;
  std::optional<double> score(const query::PlanNode& node) const;
  std::uint64_t term_frequency(const std::string& term) const;
  std::optional<ComponentExplanation> explain_component(const ranking::Component& component,
                                                        double factor) const;
  void explain_words(const Factors& factors, Explanation& explanation);
  void add_occurrences(Explanation& explanation);
  double proximity();
  bool is_rescored();
  std::vector<std::string> missing() const;

  const SearchSpec& spec_;
  Execution& execution_;
  std::size_t number_;  // of the shard
  const SearchedShard& shard_;
  Xapian::docid document_;
  const Part& part_;
  const query::Plan& plan_;
  PartArticles all_articles_;
  FoundArticles& articles_;  // of the shard
};

}  // namespace fuge::search
