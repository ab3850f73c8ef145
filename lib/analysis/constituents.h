// Layer: analysis. The constituents of a compound as its token has them.
#pragma once

#include <string>
#include <vector>

#include "fuge/compound_splitter.h"
#include "fuge/token.h"

namespace fuge::analysis {

// Adds each constituent, and of three and more those next to each other together; `stems` are those
// of the base forms. Returns the term of the whole, and nothing where it would be too long for one.
std::string add_constituents(const std::vector<Constituent>& constituents,
                             const std::vector<std::string>& stems,
                             std::vector<TokenConstituent>& result);

}  // namespace fuge::analysis
