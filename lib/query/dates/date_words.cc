#include "query/dates/date_words.h"

#include "base/dates/month_names.h"
#include "base/word_lists.h"
#include "query/tables/date_words.h"

namespace fuge::query {

std::optional<DateWord> date_word(std::string_view folded) noexcept {
  if (const auto month = month_named(folded)) return DateWord{DateWordKind::month, *month};
  const auto* row = find_row(tables::date_words, &tables::DateWordRow::word, folded);
  if (row == nullptr) return std::nullopt;
  return DateWord{row->kind, row->value};
}

}  // namespace fuge::query
