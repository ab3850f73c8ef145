// Layer: analysis. Figures with separators between their thousands.
#pragma once

#include <string>
#include <string_view>

namespace fuge::analysis {

// "1.000.000", "1'000" and "1.000,5" without the separators, and with letters behind them
// ("10.000er"): true, and the figure in `plain`. False for anything else: 3,5, 4.9.2025, 1.0000.
// The separators are the point and the apostrophe, as Duden and the Swiss Federal Chancellery have
// them; a comma is the decimal sign.
bool without_separators(std::string_view word, std::string& plain);

// The one notation of a figure that has several: without_separators(), a date of one word as
// YYYY-MM-DD (8.5.1945, 08.05.1945), a time without the 0 before its hour (08:05). False for any
// other word, and for what is written so already.
bool in_one_notation(std::string_view word, std::string& figure);

}  // namespace fuge::analysis
