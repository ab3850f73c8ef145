// What a search gives, as text: all of it, so that two searches that give the same text are alike.
#pragma once

#include <optional>
#include <string>

#include "fuge/explanation.h"
#include "fuge/results.h"

namespace fuge::test {

std::string rendered(const Facets& facets);
// But from which index it is.
std::string rendered(const Hit& hit);
std::string rendered(const Results& results);
std::string rendered(const std::optional<Explanation>& explanation);

}  // namespace fuge::test
