#include "analysis/base_forms/regular_verbs.h"

#include <algorithm>
#include <array>

#include "analysis/base_forms/base_forms.h"
#include "analysis/particles.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t least_stem = 3;       // bytes
constexpr std::size_t least_loan_stem = 2;  // ex|ieren
// Endings of present and preterite behind -ier-, and of both participles, these without those of
// adjectives.
constexpr std::array<std::string_view, 9> endings{"t",   "te",  "ten", "tet", "test",
                                                  "est", "end", "e",   "en"};
constexpr std::array<std::string_view, 5> inseparable{"be", "ent", "er", "ver", "zer"};

bool is_one_of(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}

// Of a stem without -en: krempel|n, chill|en.
std::string infinitive_of(std::string_view stem) {
  std::string verb(stem);
  verb += stem.ends_with("el") || stem.ends_with("er") ? "n" : "en";
  return verb;
}

// The stem of a participle in -t or -et: post|et, boxer|t. Empty where too little is left.
std::string_view stem_of_participle(std::string_view word) {
  if (!word.ends_with('t')) return {};
  std::string_view stem = word.substr(0, word.size() - 1);
  if (stem.ends_with("te") || stem.ends_with("de")) stem.remove_suffix(1);
  return stem.size() < least_stem ? std::string_view() : stem;
}

// Akademisier|te.
std::string loan_verb(std::string_view word, std::string_view participle) {
  const std::size_t at = word.rfind("ier");
  if (at == word.npos || at < least_loan_stem) return {};
  const std::string_view behind = word.substr(at + 3);
  const std::string_view behind_participle =
      participle.size() > at + 3 ? participle.substr(at + 3) : std::string_view();
  if (!is_one_of(behind, endings) && behind_participle != "t" && behind_participle != "end")
    return {};
  return std::string(word.substr(0, at)) + "ieren";
}

// Um|ge|krempel|t, aus|zu|höhlen.
std::string separable_verb(std::string_view word, std::string_view participle) {
  std::string verb;
  find_particle(word, [&](std::string_view particle, std::string_view rest) {
    if (rest.starts_with("zu") && rest.ends_with('n') && rest.size() >= 2 + least_stem + 1) {
      verb.assign(particle).append(rest.substr(2));
      return true;
    }
    if (participle.size() <= particle.size() ||
        !participle.substr(particle.size()).starts_with("ge"))
      return false;
    const std::string_view stem = stem_of_participle(participle.substr(particle.size() + 2));
    if (stem.empty()) return false;
    verb.assign(particle).append(infinitive_of(stem));
    return true;
  });
  return verb;
}

// Ge|booster|t, ver|murks|t.
std::string participle_of(std::string_view participle) {
  if (participle.starts_with("ge")) {
    const std::string_view stem = stem_of_participle(participle.substr(2));
    return stem.empty() ? std::string() : infinitive_of(stem);
  }
  for (const std::string_view prefix : inseparable) {
    if (!participle.starts_with(prefix)) continue;
    const std::string_view stem = stem_of_participle(participle.substr(prefix.size()));
    if (!stem.empty()) return std::string(prefix) + infinitive_of(stem);
  }
  return {};
}

// An infinitive that looks like an adjective: ver|stetigen.
bool is_infinitive(std::string_view word) {
  return word.ends_with("igen") && std::ranges::any_of(inseparable, [&](std::string_view prefix) {
           return word.starts_with(prefix) && word.size() >= prefix.size() + least_stem + 4;
         });
}

}  // namespace

std::string regular_verb(std::string_view word) {
  if (is_infinitive(word)) return std::string(word);
  const std::string_view participle = without_adjective_ending(word);
  if (std::string verb = separable_verb(word, participle); !verb.empty()) return verb;
  if (std::string verb = loan_verb(word, participle); !verb.empty()) return verb;
  return participle_of(participle);
}

}  // namespace fuge::analysis
