// Layer: lexicon. Writes the trie that compound/double_array.h reads.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace fuge::lexicon {

// The units for keys in ascending order, none empty and none twice, each with a value of 31 bits.
std::vector<std::uint32_t> build_double_array(
    const std::vector<std::pair<std::string, std::uint32_t>>& keys);

}  // namespace fuge::lexicon
