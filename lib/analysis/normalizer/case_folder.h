// Layer: analysis. One spelling for what differs only in case or in the way it is encoded.
#pragma once

#include <string>
#include <string_view>

namespace fuge::analysis {

// Writes Unicode's NFKC_Casefold of `text` to `folded`: compatibility forms (ligatures, full width)
// and decomposed letters become the usual ones, case goes ("ß" becomes "ss"), soft hyphens and
// other default ignorables vanish. Ill-formed UTF-8 becomes U+FFFD. May be empty where all of it is
// ignorable.
void fold_case(std::string_view text, std::string& folded);

}  // namespace fuge::analysis
