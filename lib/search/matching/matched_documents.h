// Layer: search. Which articles a plan matches, without their scores: a small part of the time of
// a search.
#pragma once

#include "query/plan/plan.h"
#include "ranking/bm25.h"
#include "search/matching/document_set.h"

namespace fuge::search {

// The same documents that the engine matches by the plan. Xapian's exceptions pass.
DocumentSet matched_documents(const query::Plan& plan, const ranking::Collection& collection);

}  // namespace fuge::search
