#include "search/filters.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "fuge/analyzer.h"
#include "fuge/error.h"

namespace fuge::search {
namespace {

[[noreturn]] void refuse(const std::string& reason) {
  throw Error(ErrorCode::invalid_argument, reason);
}

bool is_keyword(std::string_view name, const schema::Fields& fields) {
  const schema::FieldRow* row = fields.named(name);
  return row != nullptr && row->type == schema::FieldType::keyword;
}

void check_facet(std::string_view name, const schema::Fields& fields) {
  if (is_date_facet(name) || is_keyword(name, fields)) return;
  std::string known;
  for (const schema::FieldRow* row : fields.of_type(schema::FieldType::keyword))
    known += row->name + ", ";
  refuse(fmt::format("the index has no facet \"{}\": it has {}year, month and day", name, known));
}

void check_facets(const SearchSpec& spec, const schema::Fields& fields) {
  for (const std::string& name : spec.facets) check_facet(name, fields);
  for (const std::string& name : spec.without) check_facet(name, fields);
  for (const auto& choice : spec.filters) check_facet(choice.first, fields);
}

void move_date(std::string_view facet, const std::string& value, SearchSpec& spec) {
  const std::optional<PartialDate> date = PartialDate::parse(value);
  if (facet == year_facet && date && date->month == 0) {
    spec.years.insert(date->year);
  } else if (facet == month_facet && date && date->month != 0 && date->day == 0) {
    spec.months.emplace(date->year, date->month);
  } else if (facet == day_facet && date && date->exact()) {
    spec.days.insert(*date->exact());
  } else {
    refuse(
        fmt::format("\"{}\" is no {}: write it as the facet shows it: 2025, 2025-09 or "
                    "2025-09-04",
                    value, facet));
  }
}

void move_dates(SearchSpec& spec) {
  for (const std::string_view facet : {year_facet, month_facet, day_facet}) {
    if (const auto node = spec.filters.extract(std::string(facet)))
      for (const std::string& value : node.mapped()) move_date(facet, value, spec);
    if (spec.without.erase(std::string(facet)) > 0) spec.undated = true;
  }
}

void check_dates(const SearchSpec& spec) {
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

Passed passed(const SearchSpec& spec, const PartialDate& date) {
  const std::optional<Date> day = date.exact();
  return {
      .range = (!spec.from || *spec.from <= date.last()) && (!spec.to || date.first() <= *spec.to),
      .year = spec.years.empty() || spec.years.contains(date.year),
      .month = spec.months.empty() || spec.months.contains({date.year, date.month}),
      .day = spec.days.empty() || (day && spec.days.contains(*day)),
  };
}

DateChoice choose_dates(const SearchSpec& spec, const DocValues& doc_values) {
  const std::size_t count = doc_values.dates.size();
  DateChoice choice{std::vector<bool>(count), std::vector<bool>(count), std::vector<bool>(count),
                    std::vector<bool>(count), !any_date_filter(spec)};
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

KeywordChoice choose_keywords(const KeywordValues& field, const std::set<std::string>& chosen,
                              bool without, const Analyzer& analyzer) {
  std::set<std::string> keys;
  for (const std::string& value : chosen) keys.insert(analyzer.keyword_key(value));
  KeywordChoice choice{&field, std::vector<bool>(field.sets.size())};
  choice.hit[0] = without;
  for (std::size_t i = 1; i < choice.hit.size(); ++i) {
    choice.hit[i] = std::ranges::any_of(
        field.sets[i], [&](std::uint32_t value) { return keys.contains(field.values[value].key); });
  }
  return choice;
}

}  // namespace

bool is_date_facet(std::string_view name) {
  return name == year_facet || name == month_facet || name == day_facet;
}

SearchSpec checked(SearchSpec spec, const schema::Fields& fields) {
  check_facets(spec, fields);
  move_dates(spec);
  check_dates(spec);
  return spec;
}

Choices choose(const SearchSpec& spec, const DocValues& doc_values, const Analyzer& analyzer) {
  Choices choices{choose_dates(spec, doc_values), {}};
  static const std::set<std::string> none;
  for (const KeywordValues& field : doc_values.keywords) {
    const auto chosen = spec.filters.find(field.field);
    const bool without = spec.without.contains(field.field);
    if (chosen == spec.filters.end() && !without) continue;
    choices.keywords.push_back(choose_keywords(
        field, chosen == spec.filters.end() ? none : chosen->second, without, analyzer));
  }
  return choices;
}

}  // namespace fuge::search
