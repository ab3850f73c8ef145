#include "lexicon/uncertain_lasts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "compound/alphabet.h"
#include "lexicon/scores.h"
#include "lexicon/spelling.h"

namespace fuge::lexicon {
namespace {

constexpr std::size_t least_before = 2;
constexpr std::size_t least_last = 3;
constexpr std::size_t longest_by_chance = 7;
constexpr std::size_t longest_short_adjective = 6;
// A last part of so many compounds is one, whatever else ends in its letters: -rat, -ecken.
constexpr double certain_count = 25;
// In words: so many that end in it by chance, and so many times those that it is a part of.
constexpr double least_by_chance = 12;
constexpr double least_some = 3;
constexpr double least_much = 8;

// The words, by their lemmas, that end in a part, and the letters that they have before it.
struct Ended {
  std::set<std::uint32_t> lemmas;
  std::uint32_t letters = 0;

  void add(std::uint32_t lemma, char before) {
    lemmas.insert(lemma);
    letters |= std::uint32_t{1} << static_cast<unsigned char>(before);
  }
};
using WordsByEnding = std::map<std::uint32_t, Ended>;  // by part

bool is_prefix(const Parts& parts, const std::string& codes) {
  const auto found = parts.by_codes.find(codes);
  if (found == parts.by_codes.end()) return false;
  const Part& part = parts.all[found->second];
  return part.prefix_count >= 0 || (part.flags & compound::suffix_flag) != 0;
}

bool is_first(const Parts& parts, const std::string& codes) {
  const auto found = parts.by_codes.find(codes);
  return found != parts.by_codes.end() && parts.all[found->second].first.prior > 0;
}

// Whether the codes are first parts and prefixes in a row.
bool is_row_of_parts(const Parts& parts, const std::string& codes) {
  if (is_prefix(parts, codes) || is_first(parts, codes)) return true;
  for (std::size_t at = 1; at + 1 < codes.size(); ++at) {
    const std::string left = codes.substr(0, at);
    if ((is_prefix(parts, left) || is_first(parts, left)) &&
        is_row_of_parts(parts, codes.substr(at)))
      return true;
  }
  return false;
}

// Of a verb its infinitive alone: its other forms end in what nouns of one syllable are.
bool counts(const Lemma& lemma, const std::string& form) {
  return !lemma.derived && (lemma.word_class != WordClass::verb || lemma.codes == form);
}

WordsByEnding words_by_ending(const Draft& draft, const Vocabulary& vocabulary,
                              const Parts& parts) {
  WordsByEnding words;
  for (const auto& [codes, lemmas] : vocabulary.forms) {
    if (codes.size() > compound::max_letters || !draft.joints(codes).empty()) continue;
    for (std::size_t at = least_before; at + least_last <= codes.size(); ++at) {
      const auto part = parts.by_codes.find(codes.substr(at));
      if (part == parts.by_codes.end() || best_lemma(parts, parts.all[part->second]) < 0) continue;
      if (is_row_of_parts(parts, codes.substr(0, at))) continue;
      for (const std::uint32_t lemma : lemmas)
        if (counts(vocabulary.lemmas[lemma], codes)) words[part->second].add(lemma, codes[at - 1]);
    }
  }
  return words;
}

// ste|irisch: ends of adjectives that no noun's adjective needs.
bool is_short_adjective(const Lemma& lemma) {
  static const std::string isch = codes_of("isch");
  return lemma.word_class == WordClass::adjective &&
         lemma.codes.size() <= longest_short_adjective && lemma.codes.ends_with(isch);
}

compound::Chance chance_of(double by_chance, double count) {
  if (count >= certain_count || by_chance < least_by_chance) return compound::Chance::none;
  const double ratio = by_chance / (count + 0.5);
  if (ratio > least_much) return compound::Chance::much;
  return ratio > least_some ? compound::Chance::some : compound::Chance::none;
}

}  // namespace

void mark_uncertain_lasts(const Draft& draft, const Vocabulary& vocabulary, Parts& parts) {
  for (Part& part : parts.all)
    if (const int lemma = best_lemma(parts, part);
        lemma >= 0 && is_short_adjective(vocabulary.lemmas[static_cast<std::size_t>(lemma)]))
      part.chance = std::max(part.chance, compound::Chance::some);
  for (const auto& [id, words] : words_by_ending(draft, vocabulary, parts)) {
    Part& part = parts.all[id];
    if (part.codes.size() > longest_by_chance || part.chance != compound::Chance::none) continue;
    const auto lemma = static_cast<std::size_t>(best_lemma(parts, part));
    part.chance = chance_of(static_cast<double>(words.lemmas.size()), parts.lemmas[lemma].count);
    if ((part.flags & (compound::suffix_flag | compound::particle_flag)) == 0)
      part.chance_letters = words.letters;
  }
}

}  // namespace fuge::lexicon
