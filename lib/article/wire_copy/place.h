// Layer: article. The place of a dateline.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fuge::article {

// The place that stands before the brackets of a dateline, dates left out and capitals put right:
//   "PARIS" → "Paris", "FRANKFURT AM MAIN" → "Frankfurt am Main", "Berlin, 4. September" → "Berlin"
// Nothing for what isn't shaped like one: "Das meldete die Agentur".
std::optional<std::string> read_place(std::string_view printed);

}  // namespace fuge::article
