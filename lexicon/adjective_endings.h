// Layer: lexicon. The endings of adjectives, and of participles.
#pragma once

#include <array>
#include <string_view>

namespace fuge::lexicon {

// klare, klaren, klarer, klares, klarem.
inline constexpr std::array<std::string_view, 5> adjective_endings{"e", "en", "er", "es", "em"};

}  // namespace fuge::lexicon
