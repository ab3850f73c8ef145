// Layer: search. The German abbreviations of Unicode's data.
#pragma once

#include <string_view>

namespace fuge::search {

// Whether ICU knows the abbreviation, with its full stop, as one after which German sentences go on
// (the list of the locale de@ss=standard). Of its words that the dictionaries have as words too it
// is none: "Test.", "Port.". Without spaces inside. For any number of threads.
bool is_standard_abbreviation(std::string_view abbreviation);

}  // namespace fuge::search
