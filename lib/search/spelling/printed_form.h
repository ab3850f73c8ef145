// Layer: search. How a form of the index is printed: with ß, which its folded letters have lost.
#pragma once

#include <string>

#include "index/united_postings.h"

namespace fuge {
class Analyzer;
}

namespace fuge::search {

// The form with ß where the first articles that have it print one, else as it is; small letters.
// Looks into three articles at most, of each into the first 256 KiB of a text. Xapian's exceptions
// pass.
std::string printed_form(const std::string& form, const index::UnitedPostings& postings,
                         const Analyzer& analyzer);

}  // namespace fuge::search
