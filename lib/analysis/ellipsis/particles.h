// Layer: analysis. First parts of words that no splitter parts from the rest: ein, aus, vor, nach.
#pragma once

#include <cstddef>
#include <string_view>

namespace fuge::analysis {

// All of it a verb's particle or prefix, or one that nouns and adjectives have likewise (nord,
// ober, un). Folded, like all words here.
bool is_particle(std::string_view word);

// Bytes of the longest particle that the word begins with, shorter than `limit`; 0 for none.
std::size_t particle_at_begin(std::string_view word, std::size_t limit);
// Likewise of the one that it ends with, if anything stands before.
std::size_t particle_at_end(std::string_view word);

}  // namespace fuge::analysis
