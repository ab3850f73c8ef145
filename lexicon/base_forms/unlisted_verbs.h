// Layer: lexicon. Verbs that the dictionary has in some of their forms alone, or as nouns. Words
// are codes.
#pragma once

#include <set>
#include <string>

#include "lexicon/base_forms/verb_forms.h"
#include "lexicon/dictionary.h"

namespace fuge::lexicon {

// Infinitives beside those that are listed: "ausforschen", since "das Ausforschen" is, "vornehmen",
// since "vorzunehmen" is.
std::set<std::string> unlisted_verbs(const Dictionary& dictionary,
                                     const std::set<std::string>& infinitives);

// Einbürgern, of einzubürgern, where it is one of the infinitives; empty for other words.
std::string listed_without_zu(const std::string& word, const std::set<std::string>& infinitives);

// Einwechseln, of eingewechselt and einzuwechseln, though it isn't one of the infinitives; empty
// for other words.
std::string unlisted_verb_of(const std::string& word, const std::set<std::string>& infinitives,
                             const VerbForms& verb_forms);

}  // namespace fuge::lexicon
