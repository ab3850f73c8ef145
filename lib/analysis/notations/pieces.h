// Layer: analysis. The words that a figure may be written as: 25 000 for 25.000, A 7 for A7.
#pragma once

#include <string>
#include <vector>

#include "fuge/token.h"

namespace fuge::analysis {

// Their terms; none for any other token, and for one that is made of several words.
std::vector<std::string> pieces_of(const Token& token);

}  // namespace fuge::analysis
