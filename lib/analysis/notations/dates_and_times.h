// Layer: analysis. Dates of several words, and times: 8. Mai 1945, 20.15 Uhr, 20 Uhr.
#pragma once

#include <cstddef>

#include "analysis/tokenizer/segments.h"
#include "analysis/tokenizer/words.h"

namespace fuge::analysis {

// Adds the day that segment `i` is as a word, where month and year stand behind it ("8. Mai 1945",
// "8. 5. 1945", "8. und 9. Mai 1945"), and the date as another notation of it all. Returns 1 then,
// else 0.
std::size_t take_date(const Segments& segments, std::size_t i, Words& words);

// Adds the figure that segment `i` is as a word, where it may be a time ("20.15") and "Uhr" stands
// behind it, or nothing; or an hour ("20 Uhr", "20 Uhr 15"); and the time with a colon as another
// notation. Returns 1 then, else 0.
std::size_t take_time(const Segments& segments, std::size_t i, Words& words);

}  // namespace fuge::analysis
