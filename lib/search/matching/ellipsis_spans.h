// Layer: search. What stands for a word with a hyphen in place of a part: "Staats-", and the
// "chefs" of the "Regierungschefs" that follow.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "fuge/analyzer.h"
#include "search/matching/highlights.h"

namespace fuge::search {

// Adds the fragment, hyphen included, and the part that it shares with a word nearby, where that
// can be told. For tokens[number] with Step::ellipsis.
void add_ellipsis_spans(std::string_view text, const std::vector<Token>& tokens, std::size_t number,
                        std::vector<Span>& spans);

}  // namespace fuge::search
