// Layer: lexicon. The forms of verbs, by grammar: what the dictionary lists as words of their own
// (nahm, aufgenommen, aufzunehmen) goes to the infinitive by these.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace fuge::lexicon {

enum class VerbFormKind { finite, imperative, participle, inflected_participle, infinitive };

// Words are codes.
struct VerbForm {
  std::string infinitive;
  VerbFormKind kind = VerbFormKind::finite;
};
using VerbForms = std::multimap<std::string, VerbForm>;  // by form

// `verbs` are the infinitives, `words` all that the dictionary lists. Of each verb: present,
// preterite and subjunctives, imperative of strong verbs, both participles with the endings of
// adjectives, the infinitive with -zu- inside. A verb is strong like the one in
// data/de/strong_verbs.txt that it ends with, where the dictionary lists its preterite or, where
// that has none, its participle: begleiten isn't gleiten, since there is no beglitt.
VerbForms make_verb_forms(const std::set<std::string>& verbs, const std::set<std::string>& words);

}  // namespace fuge::lexicon
