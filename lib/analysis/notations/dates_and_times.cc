#include "analysis/notations/dates_and_times.h"

#include <optional>
#include <string>
#include <string_view>

#include "analysis/normalizer/case_folder.h"
#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"
#include "base/dates/month_names.h"
#include "fuge/date.h"
#include "fuge/token.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t longest_month = 12;  // bytes
constexpr std::size_t digits_of_year = 4;
constexpr int hours = 24;
constexpr int minutes = 60;

int number_in(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = 10 * number + (digit - '0');
  return number;
}

bool is_ordinal(const Segments& segments, std::size_t i) {
  if (segments[i].size() > 2 || !all_digits(segments[i])) return false;
  const std::string_view gap = segments.gap(i);
  return gap.starts_with('.') && (gap.size() == 1 || is_one_space(gap.substr(1)));
}

// What segment `i` names, with its full stop where it has one; 0 for no month.
int month_at(const Segments& segments, std::size_t i) {
  if (is_ordinal(segments, i)) return number_in(segments[i]);
  std::string_view gap = segments.gap(i);
  if (gap.starts_with('.')) gap.remove_prefix(1);
  if (segments[i].size() > longest_month || !is_one_space(gap)) return 0;
  std::string name;
  fold_case(segments[i], name);
  return month_named(name).value_or(0);
}

std::optional<Date> date_at(const Segments& segments, std::size_t i) {
  if (i + 2 >= segments.size() || !is_ordinal(segments, i)) return std::nullopt;
  const std::string_view year = segments[i + 2];
  if (year.size() != digits_of_year || !all_digits(year) || year.front() == '0')
    return std::nullopt;
  const Date date{number_in(year), month_at(segments, i + 1), number_in(segments[i])};
  return date.valid() ? std::optional(date) : std::nullopt;
}

// "20:15" for "20.15"; empty for what can't be a time.
std::string time_of(std::string_view segment) {
  const std::size_t point = segment.find('.');
  if (point > 2 || segment.size() != point + 3) return {};
  const std::string_view hour = segment.substr(0, point);
  const std::string_view minute = segment.substr(point + 1);
  if (!all_digits(hour) || !all_digits(minute)) return {};
  if (number_in(hour) > hours || number_in(minute) >= minutes) return {};
  return std::string(hour).append(1, ':').append(minute);
}

// Where nothing stands behind it, as in a query, it may be a time.
bool is_before_clock(const Segments& segments, std::size_t i) {
  if (i + 1 == segments.size()) return is_blank(segments.gap(i));
  return is_one_space(segments.gap(i)) && equal_in_any_case(segments[i + 1], "Uhr");
}

}  // namespace

std::size_t take_date(const Segments& segments, std::size_t i, Words& words) {
  const auto date = date_at(segments, i);
  if (!date) return 0;
  Notation& notation = words.add_notation(3, segments.all[i].begin, segments.all[i + 2].end);
  notation.rewriting.put(date->to_string(), notation.begin, notation.end);
  words.add(segments.all[i].begin, segments.all[i].end);
  return 1;
}

std::size_t take_time(const Segments& segments, std::size_t i, Words& words) {
  const std::string time = time_of(segments[i]);
  if (time.empty() || !is_before_clock(segments, i)) return 0;
  Notation& notation = words.add_notation(1, segments.all[i].begin, segments.all[i].end);
  notation.rewriting.put(time, notation.begin, notation.end);
  notation.steps = static_cast<std::uint16_t>(Step::number);
  words.add(segments.all[i].begin, segments.all[i].end);
  return 1;
}

}  // namespace fuge::analysis
