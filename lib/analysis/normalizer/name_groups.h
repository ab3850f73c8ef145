// Layer: analysis. Names that German news print in several ways.
#pragma once

#include <span>
#include <string_view>

namespace fuge::analysis {

// One name each: its spellings, with spaces between them. The first is the key's: that of most
// German papers and agencies today.
std::span<const std::string_view> name_groups() noexcept;

}  // namespace fuge::analysis
