// Layer: query. The German and English words that dates are made of.
#pragma once

#include <optional>
#include <string_view>

namespace fuge::query {

enum class DateWordKind {
  month,    // its value is 1 to 12
  weekday,  // 1 for Monday to 7
  unit,     // Woche: the value of a Unit
  count,    // zwei: the number
  day,      // gestern: days from today
  heuer,    // this year, in Austria
  current,  // dieser
  last,     // letzter
  week,     // KW, or the W of 2025-W36
  quarter,  // the Q of Q1
  since,    // seit, ab
  after,    // nach
  before,   // vor
  until,    // bis
  between,  // zwischen
  and_,     // und
  from,     // vom
  filler,   // im: says nothing
};

struct DateWord {
  DateWordKind kind = DateWordKind::filler;
  int value = 0;
};

// What the word, folded (NFKC_Casefold), means in a date; nothing where it is none of its words.
std::optional<DateWord> date_word(std::string_view folded) noexcept;

}  // namespace fuge::query
