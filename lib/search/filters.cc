#include "search/filters.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "fuge/error.h"

namespace fuge::search {
namespace {

[[noreturn]] void refuse(const std::string& reason) {
  throw Error(ErrorCode::invalid_argument, reason);
}

// Whether nothing but undated() is chosen among dates.
bool only_undated(const SearchSpec& spec) {
  return spec.undated && spec.years.empty() && spec.months.empty() && spec.days.empty() &&
         !spec.from && !spec.to;
}

bool any_date_filter(const SearchSpec& spec) {
  return spec.undated || !spec.years.empty() || !spec.months.empty() || !spec.days.empty() ||
         spec.from || spec.to;
}

// What a date passes, each by itself; no choice lets all through.
struct Passed {
  bool range = false;
  bool year = false;
  bool month = false;
  bool day = false;
};

Passed passed(const SearchSpec& spec, const Date& date) {
  return {
      .range = (!spec.from || *spec.from <= date) && (!spec.to || date <= *spec.to),
      .year = spec.years.empty() || spec.years.contains(date.year),
      .month = spec.months.empty() || spec.months.contains({date.year, date.month}),
      .day = spec.days.empty() || spec.days.contains(date),
  };
}

}  // namespace

void check_filters(const SearchSpec& spec) {
  for (const int year : spec.years)
    if (!Date{year, 1, 1}.valid()) refuse(fmt::format("there is no year {}", year));
  for (const auto& [year, month] : spec.months)
    if (!Date{year, month, 1}.valid()) refuse(fmt::format("there is no month {} {}", year, month));
  for (const Date& date : spec.days)
    if (!date.valid()) refuse(fmt::format("there is no day {}", date.to_string()));
  for (const auto& date : {spec.from, spec.to, spec.today})
    if (date && !date->valid()) refuse(fmt::format("there is no day {}", date->to_string()));
  if (spec.from && spec.to && *spec.to < *spec.from) {
    refuse(fmt::format("the range begins on {} and ends before, on {}", spec.from->to_string(),
                       spec.to->to_string()));
  }
}

DateChoice choose_dates(const SearchSpec& spec, const DocValues& doc_values) {
  const std::size_t count = doc_values.dates.size();
  DateChoice choice{std::vector<bool>(count), std::vector<bool>(count), std::vector<bool>(count),
                    std::vector<bool>(count)};
  choice.hit[0] = spec.undated || !any_date_filter(spec);
  for (std::size_t i = 1; i < count; ++i) {
    const auto [range, year, month, day] = passed(spec, *doc_values.dates[i]);
    choice.hit[i] = range && year && month && day && !only_undated(spec);
    choice.for_year[i] = range && month && day;
    choice.for_month[i] = range && year && day;
    choice.for_day[i] = range && year && month;
  }
  return choice;
}

std::vector<bool> choose_sources(const SearchSpec& spec, const DocValues& doc_values,
                                 const Analyzer& analyzer) {
  const bool all = spec.sources.empty() && !spec.without_source;
  std::set<std::string> keys;
  for (const std::string& source : spec.sources) keys.insert(analyzer.keyword_key(source));
  std::vector<bool> choice(doc_values.source_sets.size());
  choice[0] = all || spec.without_source;
  for (std::size_t i = 1; i < choice.size(); ++i) {
    choice[i] = all || std::ranges::any_of(doc_values.source_sets[i], [&](std::uint32_t source) {
                  return keys.contains(doc_values.sources[source].key);
                });
  }
  return choice;
}

}  // namespace fuge::search
