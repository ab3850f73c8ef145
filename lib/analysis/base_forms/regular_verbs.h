// Layer: analysis. Forms of verbs that no dictionary has, by the rules of the weak inflection
// (Duden, Die Grammatik, "Die regelmäßige Konjugation"):
//
//   regular_verb("akademisierte");  // akademisieren
//   regular_verb("umgekrempelt");   // umkrempeln
#pragma once

#include <string>
#include <string_view>

namespace fuge::analysis {

// Its infinitive; empty where the word has no form of such a verb. It is folded and begins with a
// small letter in print: of nouns it would tell nonsense.
std::string regular_verb(std::string_view word);

}  // namespace fuge::analysis
