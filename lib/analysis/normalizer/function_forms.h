// Layer: analysis. Function words that are the only form of their term.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace fuge::analysis {

// Form → term, in the order of the forms: of the function words that share their term with no other
// one, "und" and "gegen", but not "sein" and "seine". Where a token has this term, it was printed
// so, whatever the case: half of what an article has of function words needs no term of its surface
// form. Made once, of data/de/function_words.txt. Words with umlauts are left out, since they have
// other spellings.
const std::map<std::string, std::string, std::less<>>& only_forms();

// The term of such a form; empty for any other.
std::string_view term_of_only_form(std::string_view form);

}  // namespace fuge::analysis
