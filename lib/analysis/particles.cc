#include "analysis/particles.h"

#include "analysis/tables/particles.h"
#include "base/word_lists.h"

namespace fuge::analysis {
namespace {

constexpr WordIndex particles(tables::particles);

}  // namespace

bool is_particle(std::string_view word) {
  return particles.has(word);
}

std::size_t particle_at_begin(std::string_view word, std::size_t limit) {
  std::size_t longest = 0;
  for (const std::string_view particle : tables::particles)
    if (particle.size() > longest && particle.size() < limit && particle != "in" &&
        word.starts_with(particle))
      longest = particle.size();
  return longest;
}

std::size_t particle_at_end(std::string_view word) {
  std::size_t longest = 0;
  for (const std::string_view particle : tables::particles)
    if (particle.size() > longest && particle.size() < word.size() && word.ends_with(particle))
      longest = particle.size();
  return longest;
}

}  // namespace fuge::analysis
