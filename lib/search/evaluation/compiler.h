// Layer: search. Plan → what evaluates it.
#pragma once

#include <memory>

#include "query/plan/plan.h"
#include "ranking/bm25.h"
#include "search/doc_values.h"
#include "search/evaluation/node.h"

namespace fuge::search {

// Of a node of the plan. All outlive it. Recursive: for plans of trees as deep as the parser lets
// them be.
std::unique_ptr<EvaluatedNode> compiled(const query::Plan& plan, const query::PlanNode& node,
                                        const ranking::Collection& collection,
                                        const DocValues& doc_values);

}  // namespace fuge::search
