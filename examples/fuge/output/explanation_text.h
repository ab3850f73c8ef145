// Explanations for people.
#pragma once

#include <string>
#include <string_view>

#include "fuge/explanation.h"

namespace program {

// "head of a compound" for MatchKind::head.
std::string_view name_of(fuge::MatchKind kind) noexcept;

// Lines for a terminal; `text` is that of the article.
std::string explanation_text(const fuge::Explanation& explanation, std::string_view text);

}  // namespace program
