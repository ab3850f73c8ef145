// Layer: query. Plan → Xapian query.
#pragma once

#include <xapian.h>

#include "query/plan/plan.h"
#include "ranking/bm25.h"

namespace fuge::query {

// The query for all of the plan. Never uses OP_XOR and OP_MAX, which crash Xapian 1.4.22
// (docs/index-format.md). The collection outlives the query, which is used once, by one thread.
Xapian::Query xapian_query(const Plan& plan, const ranking::Collection& collection);

// The query for a node of the plan.
Xapian::Query xapian_query(const Plan& plan, const PlanNode& node,
                           const ranking::Collection& collection);

}  // namespace fuge::query
