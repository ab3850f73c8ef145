// Layer: analysis. Feminine forms → base forms.
#pragma once

#include <string>
#include <string_view>

#include "analysis/base_forms/base_forms.h"
#include "analysis/normalizer/known_words.h"

namespace fuge::analysis {

// The base form of a feminine noun: Lehrerinnen → lehrer, Kollegin → kollege, Ärztin → arzt (or
// ärzte: they have the same stem). True, and the form in `base`; false for any other word.
//
// A word in -in is feminine if the lexicon has its plural in -innen too (Lehrerin, not Termin); its
// base form is what the lexicon has of: the word without -in, with -e, with -er, without the
// umlaut, and that with -e. Of words that the lexicon doesn't have, it is where they end in
// -erinnen, -istinnen and the like (Influencerinnen), or in -erin, -istin, -eurin.
// Participles as nouns are of no gender where there are nouns in -er and -erin: Mitarbeitende →
// mitarbeiter.
bool without_gender(const KnownWords& words, const BaseForms& base_forms, std::string_view word,
                    std::string& base);

}  // namespace fuge::analysis
