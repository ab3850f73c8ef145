#include "base/dates/month_names.h"

#include "base/tables/months.h"
#include "base/word_lists.h"

namespace fuge {

std::optional<int> month_named(std::string_view folded) noexcept {
  const tables::Month* row = find_row(tables::months, &tables::Month::word, folded);
  return row == nullptr ? std::nullopt : std::optional(row->month);
}

}  // namespace fuge
