// Layer: analysis. First parts of words that no splitter parts from the rest: ein, aus, vor, nach.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace fuge::analysis {

// All of it a verb's particle or prefix, or one that nouns and adjectives have likewise (nord,
// ober, un). Folded, like all words here.
bool is_particle(std::string_view word);

// Calls `accepts(particle, rest)` for each particle that the word begins with, the longest first,
// until it says true; false where none does.
template <typename Accepts>
bool find_particle(std::string_view word, const Accepts& accepts) {
  constexpr std::size_t shortest = 2;  // bytes
  constexpr std::size_t longest = 12;
  for (std::size_t size = std::min(longest, word.size()); size >= shortest; --size)
    if (is_particle(word.substr(0, size)) && accepts(word.substr(0, size), word.substr(size)))
      return true;
  return false;
}

// Bytes of the longest particle that the word begins with, shorter than `limit`; 0 for none.
std::size_t particle_at_begin(std::string_view word, std::size_t limit);
// Likewise of the one that it ends with, if anything stands before.
std::size_t particle_at_end(std::string_view word);

}  // namespace fuge::analysis
