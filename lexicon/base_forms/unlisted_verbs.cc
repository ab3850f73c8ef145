#include "lexicon/base_forms/unlisted_verbs.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "lexicon/spelling.h"
#include "lexicon/tables/verb_prefixes.h"

namespace fuge::lexicon {
namespace {

constexpr std::size_t least_behind_prefix = 3;
constexpr std::size_t least_prefix = 2;
constexpr std::size_t least_verb = 4;

bool ends_with_one_of(const std::string& word, const std::set<std::string>& verbs) {
  for (std::size_t at = least_prefix; at + least_verb <= word.size(); ++at)
    if (verbs.count(word.substr(at)) > 0) return true;
  return false;
}

// No Masern, no Marken.
bool looks_like_verb(const std::string& noun, const std::set<std::string>& infinitives) {
  const auto begins_noun = [&](std::string_view prefix) {
    return noun.size() > prefix.size() + least_behind_prefix && noun.starts_with(codes_of(prefix));
  };
  return noun.ends_with(codes_of("ieren")) || ends_with_one_of(noun, infinitives) ||
         std::any_of(tables::inseparable.begin(), tables::inseparable.end(), begins_noun) ||
         std::any_of(tables::separable.begin(), tables::separable.end(), begins_noun);
}

// What stands before -zu- and behind it, for each separable prefix that the word may have.
template <typename Visit>
std::string find_with_zu(const std::string& word, Visit visit) {
  for (const std::string_view separable : tables::separable) {
    const std::string prefix = codes_of(separable);
    const std::string before = prefix + codes_of("zu");
    if (!word.starts_with(before)) continue;
    if (std::string verb = visit(prefix, word.substr(before.size())); !verb.empty()) return verb;
  }
  return {};
}

// Vornehmen, listed or not, of vorzunehmen; empty where there is no nehmen.
std::string without_zu(const std::string& word, const std::set<std::string>& infinitives) {
  return find_with_zu(word, [&](const std::string& prefix, const std::string& verb) {
    return infinitives.count(verb) > 0 ? prefix + verb : std::string();
  });
}

// Of "gemahnt" mahnen, and not gemahnen.
std::string verb_of_participle(const std::string& participle, const VerbForms& verb_forms) {
  std::string verb;
  const auto [begin, end] = verb_forms.equal_range(participle);
  for (auto form = begin; form != end; ++form) {
    const std::string& infinitive = form->second.infinitive;
    if (form->second.kind != VerbFormKind::participle) continue;
    if (verb.empty() || !infinitive.starts_with(codes_of("ge"))) verb = infinitive;
  }
  return verb;
}

// Eingebürgert is of einbürgern, though there is no "bürgern".
std::string infinitive_of(const std::string& prefix, const std::string& participle,
                          const std::set<std::string>& infinitives) {
  if (!participle.starts_with(codes_of("ge")) || !participle.ends_with(codes_of("t"))) return {};
  const std::string stem = prefix + participle.substr(2, participle.size() - 3);
  for (const char* ending : {"n", "en"})
    if (infinitives.count(stem + codes_of(ending)) > 0) return stem + codes_of(ending);
  return {};
}

}  // namespace

std::set<std::string> unlisted_verbs(const Dictionary& dictionary,
                                     const std::set<std::string>& infinitives) {
  std::set<std::string> found;
  for (const Entry& entry : dictionary.entries) {
    std::string word = codes_of(entry.word);
    if (!starts_with_capital(entry.word)) {
      if (std::string verb = without_zu(word, infinitives); !verb.empty())
        found.insert(std::move(verb));
    } else if (entry.has('S') && entry.has('J') && looks_like_verb(word, infinitives)) {
      found.insert(std::move(word));
    }
  }
  return found;
}

std::string listed_without_zu(const std::string& word, const std::set<std::string>& infinitives) {
  return find_with_zu(word, [&](const std::string& prefix, const std::string& rest) {
    std::string verb = prefix + rest;
    return infinitives.count(verb) > 0 ? verb : std::string();
  });
}

std::string unlisted_verb_of(const std::string& word, const std::set<std::string>& infinitives,
                             const VerbForms& verb_forms) {
  for (const std::string_view separable : tables::separable) {
    const std::string prefix = codes_of(separable);
    if (!word.starts_with(prefix)) continue;
    const std::string rest = word.substr(prefix.size());
    if (!rest.starts_with(codes_of("ge")) && !rest.starts_with(codes_of("zu"))) continue;
    if (std::string verb = verb_of_participle(rest, verb_forms); !verb.empty())
      return prefix + verb;
    if (std::string verb = infinitive_of(prefix, rest, infinitives); !verb.empty()) return verb;
  }
  return without_zu(word, infinitives);
}

}  // namespace fuge::lexicon
