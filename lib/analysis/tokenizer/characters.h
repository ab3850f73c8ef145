// Layer: analysis. The characters that rules about neighbouring words look at.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/unicode.h"

namespace fuge::analysis {

using unicode::hyphen_at;
using unicode::hyphen_before;

// Bytes of the space that doesn't end a line (U+00A0, U+202F and the thin ones) at byte `at`; 0
// where there is none.
std::size_t narrow_space_at(std::string_view text, std::size_t at) noexcept;

// Whether the text is a single space that doesn't end a line.
bool is_one_space(std::string_view text) noexcept;
// Whether it has nothing but white space of ASCII.
bool is_blank(std::string_view text) noexcept;

// Whether a letter or digit begins at byte `at`, or ends at byte `end`.
bool word_at(std::string_view text, std::size_t at) noexcept;
bool word_before(std::string_view text, std::size_t end) noexcept;
// Whether a capital letter begins at byte `at`.
bool capital_at(std::string_view text, std::size_t at) noexcept;

}  // namespace fuge::analysis
