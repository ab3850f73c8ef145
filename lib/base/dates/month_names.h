// Layer: base. The names of months.
#pragma once

#include <optional>
#include <string_view>

namespace fuge {

// The month that a folded word names, in full or shortened, in German or English: 1 to 12. Without
// the full stop of a short form.
std::optional<int> month_named(std::string_view folded) noexcept;

}  // namespace fuge
