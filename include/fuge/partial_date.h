// Layer: base. When an article is from, as precisely as it says: a day, a month or a year.
//
//   std::optional<fuge::PartialDate> date = fuge::PartialDate::parse("2024-04");  // April 2024
//   date->first();  // 2024-04-01
//   date->exact();  // nothing: the day isn't known
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "fuge/date.h"
#include "fuge/export.h"

namespace fuge {

// A plain value. It orders by year, month and day, what isn't known before all that is.
struct FUGE_EXPORT PartialDate {
  int year = 1;
  int month = 0;  // 1 to 12; 0: not known
  int day = 0;    // 1 to 31; 0: not known, and always so without a month

  PartialDate() = default;
  // A day is the most precise of all.
  PartialDate(const Date& date)  // NOLINT(google-explicit-constructor)
      : year(date.year), month(date.month), day(date.day) {}
  explicit PartialDate(int year_, int month_ = 0, int day_ = 0)
      : year(year_), month(month_), day(day_) {}

  // Exactly "YYYY-MM-DD", "YYYY-MM" or "YYYY", with a day or month that exists; nothing for
  // everything else.
  static std::optional<PartialDate> parse(std::string_view text) noexcept;

  // Whether such a day, month or year exists, the years being 1 to 9999.
  bool valid() const noexcept;

  // The day; nothing where only month or year are known.
  std::optional<Date> exact() const noexcept;

  // The first and the last day that it may be. For valid ones.
  Date first() const noexcept;
  Date last() const noexcept;

  // As it is written: "2024-04-03", "2024-04" or "2024".
  std::string to_string() const;

  friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

}  // namespace fuge
