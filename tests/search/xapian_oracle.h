// What Xapian's own matcher makes of a plan, for comparison: the plan as its query, with scores by
// a source of postings that counts document by document.
#pragma once

#include <xapian.h>

#include <map>

#include "query/plan/plan.h"
#include "ranking/bm25.h"

namespace fuge::test {

// The documents that match, with their scores. Terms are those of the database.
std::map<Xapian::docid, double> by_xapian(const Xapian::Database& database, const query::Plan& plan,
                                          const ranking::Collection& collection);

}  // namespace fuge::test
