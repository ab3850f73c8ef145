// Layer: analysis. The terms of function words, and which of these have one form alone.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "analysis/base_forms/base_forms.h"

namespace fuge::analysis {

// The base form of a form of sein, haben, werden or a modal verb: of "bin" and "war" it is "sein".
// Empty for any other word.
std::string auxiliary_of(const BaseForms& base_forms, std::string_view word);

// Form → term, in the order of the forms: of the function words that share their term with no other
// one, "und" and "der", but not "ist" and "sein". Where a token has this term, it was printed so,
// whatever the case: most of what an article has of function words needs no term of its surface
// form. Made once, of data/de/function_words.txt. Words with umlauts are left out, since they have
// other spellings.
const std::map<std::string, std::string, std::less<>>& only_forms();

// The term of such a form; empty for any other.
std::string_view term_of_only_form(std::string_view form);

}  // namespace fuge::analysis
