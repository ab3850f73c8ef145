// Words and tokens as the JSON of --json; docs/json.md describes it.
#pragma once

#include <string>
#include <vector>

#include "fuge/compound_splitter.h"
#include "fuge/tokens.h"
#include "output/json.h"

namespace program {

// How a word is split: the chosen one of its readings and, where `all` is set, all of them.
Json to_json(const std::string& word, const std::vector<fuge::Reading>& readings, bool all);
// The tokens of a text.
Json to_json(const std::string& text, const fuge::Tokens& tokens);

}  // namespace program
