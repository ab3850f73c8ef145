#include "lexicon/umlaut_plurals.h"

#include <cstddef>
#include <string_view>

#include "lexicon/spelling.h"
#include "lexicon/umlaut.h"

namespace fuge::lexicon {
namespace {

constexpr std::size_t least_before_head = 2;
constexpr std::size_t least_head = 3;

const std::string& umlauts() {
  static const std::string codes{static_cast<char>(compound::a_umlaut),
                                 static_cast<char>(compound::o_umlaut),
                                 static_cast<char>(compound::u_umlaut)};
  return codes;
}

// The first of the lemmas with these codes, where it is a noun.
const Lemma* noun_of(const Vocabulary& vocabulary, const std::string& codes) {
  const auto found = vocabulary.forms.find(codes);
  if (found == vocabulary.forms.end()) return nullptr;
  for (const std::uint32_t id : found->second) {
    const Lemma& lemma = vocabulary.lemmas[id];
    if (lemma.codes == codes) return lemma.word_class == WordClass::noun ? &lemma : nullptr;
  }
  return nullptr;
}

}  // namespace

std::optional<Singular> singular_of(const Vocabulary& vocabulary, const Lemma& plural) {
  const std::size_t umlaut = plural.codes.find_last_of(umlauts());
  if (plural.word_class != WordClass::noun || umlaut == std::string::npos ||
      plural.flags.find_first_of("SPTFEpQJ") != std::string::npos)
    return std::nullopt;
  for (const std::string ending : {"er", "e", ""}) {
    if (!plural.codes.ends_with(codes_of(ending))) continue;
    std::string codes = plural.codes.substr(0, plural.codes.size() - ending.size());
    if (umlaut >= codes.size()) continue;
    codes[umlaut] = plain_vowel(codes[umlaut]);
    const Lemma* lemma = noun_of(vocabulary, codes);
    if (lemma != nullptr) return Singular{lemma, ending};
  }
  return std::nullopt;
}

UmlautPlurals::UmlautPlurals(const Vocabulary& vocabulary) {
  for (const auto& [codes, lemmas] : vocabulary.forms)
    for (const std::uint32_t id : lemmas)
      if (const auto singular = singular_of(vocabulary, vocabulary.lemmas[id]))
        plurals_[singular->lemma->codes].insert(codes);
}

std::vector<std::string> UmlautPlurals::of(const std::string& codes) const {
  std::vector<std::string> all;
  for (std::size_t head = least_before_head; head + least_head <= codes.size() && all.empty();
       ++head) {
    const auto plurals = plurals_.find(codes.substr(head));
    if (plurals == plurals_.end()) continue;
    for (const std::string& plural : plurals->second) all.push_back(codes.substr(0, head) + plural);
  }
  return all;
}

}  // namespace fuge::lexicon
