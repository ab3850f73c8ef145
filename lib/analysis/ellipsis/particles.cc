#include "analysis/ellipsis/particles.h"

#include <algorithm>
#include <array>

namespace fuge::analysis {
namespace {

constexpr auto particles = std::to_array<std::string_view>(
    {"ab",       "alt",       "an",       "auf",    "aus",    "außen",    "aussen", "auswärts",
     "be",       "bei",       "da",       "dar",    "durch",  "ein",      "empor",  "end",
     "ent",      "er",        "erst",     "fehl",   "fern",   "fest",     "fort",   "frei",
     "gegen",    "groß",      "gross",    "halb",   "haupt",  "heim",     "her",    "herab",
     "heran",    "herauf",    "heraus",   "herein", "herum",  "herunter", "hervor", "hin",
     "hinab",    "hinauf",    "hinaus",   "hinein", "hinter", "hinunter", "hoch",   "höher",
     "in",       "inner",     "innen",    "klein",  "los",    "mehr",     "miss",   "mit",
     "mittel",   "nach",      "neben",    "neu",    "nieder", "nord",     "ober",   "ost",
     "rück",     "rückwärts", "schwer",   "selbst", "süd",    "tief",     "teil",   "um",
     "un",       "unter",     "ur",       "ver",    "voll",   "vor",      "voran",  "voraus",
     "vorwärts", "weg",       "weiter",   "west",   "wider",  "wieder",   "zer",    "zu",
     "zurück",   "zusammen",  "zwischen", "über",   "leicht", "gut",      "statt",  "ge",
     "ruf",      "allein",    "nahe",     "gleich", "dazu",   "davon",    "hinzu",  "herbei",
     "vorbei",   "vorüber",   "rund",     "quer",   "breit",  "lang",     "kurz",   "jung",
     "früh",     "spät"});

}  // namespace

bool is_particle(std::string_view word) {
  return std::find(particles.begin(), particles.end(), word) != particles.end();
}

std::size_t particle_at_begin(std::string_view word, std::size_t limit) {
  std::size_t longest = 0;
  for (const std::string_view particle : particles)
    if (particle.size() > longest && particle.size() < limit && particle != "in" &&
        word.starts_with(particle))
      longest = particle.size();
  return longest;
}

std::size_t particle_at_end(std::string_view word) {
  std::size_t longest = 0;
  for (const std::string_view particle : particles)
    if (particle.size() > longest && particle.size() < word.size() && word.ends_with(particle))
      longest = particle.size();
  return longest;
}

}  // namespace fuge::analysis
