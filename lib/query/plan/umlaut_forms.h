// Layer: query. Loewe and Löwe: one beginning, one word for "~".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fuge::query {

// The form, then the same with ä, ö, ü in place of ae, oe, ue and the other way round, in any of
// its places: sixteen at most. No umlaut is written after a vowel or q: neue, Quelle. ß is ss in
// every form already (Token::form).
std::vector<std::string> umlaut_forms(std::string_view form);

}  // namespace fuge::query
