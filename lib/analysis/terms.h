// Layer: analysis. Terms within the length that Xapian holds.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace fuge::analysis {

// How much of a term longer than max_term_bytes is kept.
inline constexpr std::size_t shortened_bytes = 64;

// The first bytes of `folded`, and a hash of `whole`, which tells it from others that begin alike.
std::string shortened(std::string_view folded, std::string_view whole);

// `term`, shortened where it is too long.
std::string bounded(std::string_view term);

// The term of a compound: the stems of its constituents' base forms, whatever links them.
std::string joined_stems(std::span<const std::string> stems);
// The same of two terms, each of a word or a compound: a compound of both.
std::string joined_stems(std::string_view first, std::string_view second);

}  // namespace fuge::analysis
