#include "lexicon/seen_firsts.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "lexicon/first_parts.h"
#include "lexicon/spelling.h"

namespace fuge::lexicon {
namespace {

constexpr std::size_t least_plain = 5;

bool ends_in(const std::string& codes, const char* end) {
  return codes.ends_with(codes_of(end));
}

bool is_vowel(char code) {
  static const std::string vowels = codes_of("aeiouyäöü");
  return vowels.find(code) != std::string::npos;
}

std::size_t syllables_of(const std::string& codes) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < codes.size(); ++i)
    if (is_vowel(codes[i]) && (i == 0 || !is_vowel(codes[i - 1]))) ++count;
  return count;
}

// Looks inflected, as the first parts of names do: Birkenfeld, Engelskirchen.
bool is_inflected(const std::string& codes) {
  return ends_in(codes, "n") || ends_in(codes, "s");
}

// Words that end so stand in many names: Ackermann, Engelberg, Lindemann.
bool is_in_names(const std::string& codes) {
  return ends_in(codes, "er") || ends_in(codes, "el") ||
         (is_vowel(codes.back()) && !ends_in(codes, "ie"));
}

bool is_common(const Part& part, const Vocabulary& vocabulary) {
  return std::any_of(part.lemmas.begin(), part.lemmas.end(), [&](std::uint32_t id) {
    const Lemma& lemma = vocabulary.lemmas[id];
    return lemma.ends_compounds && lemma.codes == part.codes;
  });
}

bool is_linked(const FirstRole& first) {
  return first.noun && !first.linking.empty() && first.linking[0] != '-';
}

// An -s that is no form of the word by itself is found in compounds alone: Verhütungs-. Nor do
// names have a Lehrlings-.
bool has_own_form(const Part& part, const Vocabulary& vocabulary) {
  const FirstRole& first = part.first;
  if (first.bound && !is_inflected(part.codes)) return true;
  if (!is_linked(first) || first.linking != "s") return false;
  return takes_regular_s(codes_of(first.base)) ||
         (vocabulary.licensed.count(part.codes) > 0 && vocabulary.forms.count(part.codes) == 0);
}

bool is_plain(const Part& part, const Vocabulary& vocabulary) {
  return part.first.noun && part.first.linking.empty() && part.codes.size() >= least_plain &&
         !is_inflected(part.codes) && !is_in_names(part.codes) && syllables_of(part.codes) >= 2 &&
         is_common(part, vocabulary);
}

}  // namespace

Seen seen_as_first(const Part& part, const Vocabulary& vocabulary) {
  if (part.first.count >= attested_count || has_own_form(part, vocabulary)) return Seen::yes;
  if (part.first.bound) return Seen::bound;
  if (is_linked(part.first)) return Seen::linked;
  return is_plain(part, vocabulary) ? Seen::plain : Seen::no;
}

}  // namespace fuge::lexicon
