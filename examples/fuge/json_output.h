// The JSON of --json; docs/json.md describes it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/article.h"
#include "fuge/compound_splitter.h"
#include "fuge/index.h"
#include "fuge/results.h"

namespace program {

// Keys stand in the order of the document.
using Json = nlohmann::ordered_json;

Json to_json(const fuge::Results& results, const std::string& query);
Json to_json(const fuge::Article& article);
Json to_json(const fuge::IndexInfo& info);
Json to_json(const fuge::Explanation& explanation, const std::string& query, const std::string& id);
// How a word is split: the chosen one of its readings and, where `all` is set, all of them.
Json to_json(const std::string& word, const std::vector<fuge::Reading>& readings, bool all);
// The tokens of a text.
Json to_json(const std::string& text, const std::vector<fuge::Token>& tokens);

// One line with its line feed, safe to show on a terminal: what could move the cursor or turn the
// direction of writing is escaped as \uXXXX, bytes that aren't UTF-8 become U+FFFD.
std::string json_line(const Json& json);

}  // namespace program
