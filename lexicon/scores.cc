#include "lexicon/scores.h"

#include <cmath>

namespace fuge::lexicon {
namespace {

constexpr double form_cost = 1;
constexpr std::size_t least_last_part = 3;

}  // namespace

int best_lemma(const Parts& parts, const Part& part) {
  int best = -1;
  double highest = 0;
  for (const std::uint32_t id : part.lemmas) {
    const LastRole& role = parts.lemmas[id];
    if (role.prior <= 0 || role.prior + role.count <= highest) continue;
    highest = role.prior + role.count;
    best = static_cast<int>(id);
  }
  return best;
}

Scores scores_of(const Parts& parts) {
  double firsts = 0;
  double lasts = 0;
  for (const Part& part : parts.all) firsts += part.first.prior + part.first.count;
  for (const LastRole& role : parts.lemmas) lasts += role.prior + role.count;
  Scores scores;
  for (const Part& part : parts.all) {
    const FirstRole& first = part.first;
    scores.first.push_back(first.prior > 0 ? std::log((first.prior + first.count) / firsts)
                                           : no_score);
    const bool too_short =
        part.codes.size() < least_last_part && part.chance == compound::Chance::none;
    const int lemma = too_short ? -1 : best_lemma(parts, part);
    const LastRole role = lemma < 0 ? LastRole{} : parts.lemmas[static_cast<std::size_t>(lemma)];
    scores.last.push_back(lemma < 0 ? no_score
                                    : std::log((role.prior + role.count) / lasts) - form_cost);
    scores.prefix.push_back(
        part.prefix_count < 0 ? no_score : std::log((part.prefix_count + priors.prefix) / firsts));
  }
  return scores;
}

}  // namespace fuge::lexicon
