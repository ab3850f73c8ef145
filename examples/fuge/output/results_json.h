// Results, articles, indexes and explanations as the JSON of --json; docs/json.md describes it.
#pragma once

#include <string>

#include "fuge/article.h"
#include "fuge/explanation.h"
#include "fuge/index.h"
#include "fuge/results.h"
#include "output/json.h"

namespace program {

Json to_json(const fuge::Results& results, const std::string& query);
Json to_json(const fuge::Article& article);
Json to_json(const fuge::IndexInfo& info);
Json to_json(const fuge::Explanation& explanation, const std::string& query, const std::string& id);

}  // namespace program
