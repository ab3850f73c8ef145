// Results, articles, indexes and explanations as the JSON of --json; docs/json.md describes it.
#pragma once

#include <string>
#include <vector>

#include "fuge/article.h"
#include "fuge/explanation.h"
#include "fuge/index.h"
#include "fuge/results.h"
#include "output/json.h"

namespace program {

// `folders` are those of several indexes that were searched as one: hits tell which one they are
// from.
Json to_json(const fuge::Results& results, const std::string& query,
             const std::vector<std::string>& folders);
Json to_json(const fuge::Article& article);
Json to_json(const fuge::IndexInfo& info);
Json to_json(const fuge::Explanation& explanation, const std::string& query, const std::string& id);

}  // namespace program
