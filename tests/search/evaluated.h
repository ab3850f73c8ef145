// What the library's evaluation makes of a plan.
#pragma once

#include <xapian.h>

#include <map>

#include "query/plan/plan.h"
#include "ranking/bm25.h"
#include "search/doc_values.h"
#include "search/evaluation/evaluator.h"

namespace fuge::test {

// The documents that match, with their scores.
inline std::map<Xapian::docid, double> evaluated(const query::Plan& plan,
                                                 const ranking::Collection& collection,
                                                 const search::DocValues& doc_values) {
  std::map<Xapian::docid, double> scores;
  search::Evaluator evaluator(plan, plan.root, collection, doc_values);
  while (evaluator.next()) {
    const auto& of_window = evaluator.scores(evaluator.matched());
    evaluator.matched().for_each([&](std::size_t offset) {
      scores[evaluator.window().begin + static_cast<Xapian::docid>(offset)] = of_window[offset];
    });
  }
  return scores;
}

}  // namespace fuge::test
