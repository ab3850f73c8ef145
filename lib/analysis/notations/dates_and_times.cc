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

bool is_day(std::string_view segment) {
  return segment.size() <= 2 && all_digits(segment);
}

bool is_ordinal(const Segments& segments, std::size_t i) {
  if (!is_day(segments[i])) return false;
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

// How many segments are between a day and the one that it shares month and year with: 2 for "8. und
// 9. Mai 1945", 1 for "8./9. Mai 1945", 0 for none.
std::size_t count_to_next_day(const Segments& segments, std::size_t i) {
  const std::string_view gap = segments.gap(i);
  if (gap == "./" || gap == ".-" || gap == ".–") return 1;
  if (i + 1 == segments.size() || !is_one_space(segments.gap(i + 1))) return 0;
  const std::string word = ascii_lower(segments[i + 1]);
  return gap.size() > 1 && (word == "und" || word == "bis" || word == "oder") ? 2 : 0;
}

struct WrittenDate {
  Date date;
  std::size_t last = 0;  // segment: the year
};

// The date whose day is segment `day`, with the month and year behind `other`, the same day or
// another one.
std::optional<WrittenDate> date_of(const Segments& segments, std::size_t day, std::size_t other) {
  if (other + 2 >= segments.size() || !is_ordinal(segments, other)) return std::nullopt;
  const std::string_view year = segments[other + 2];
  if (year.size() != digits_of_year || !all_digits(year) || year.front() == '0')
    return std::nullopt;
  const Date date{number_in(year), month_at(segments, other + 1), number_in(segments[day])};
  return date.valid() ? std::optional(WrittenDate{date, other + 2}) : std::nullopt;
}

std::optional<WrittenDate> date_at(const Segments& segments, std::size_t i) {
  if (!is_day(segments[i]) || segments.after(i) != '.') return std::nullopt;
  if (auto date = date_of(segments, i, i)) return date;
  const std::size_t count = count_to_next_day(segments, i);
  return count == 0 ? std::nullopt : date_of(segments, i, i + count);
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

bool is_before(const Segments& segments, std::size_t i, std::string_view word) {
  return i + 1 < segments.size() && is_one_space(segments.gap(i)) &&
         equal_in_any_case(segments[i + 1], word);
}

// The figure before "Uhr" of "18.30 bis 20.15 Uhr"; `i` where no "bis" stands behind it.
std::size_t last_of_range(const Segments& segments, std::size_t i) {
  const bool is_range = is_before(segments, i, "bis") && i + 2 < segments.size() &&
                        is_one_space(segments.gap(i + 1)) && is_digit(segments[i + 2].front());
  return is_range ? i + 2 : i;
}

// Where nothing stands behind it, as in a query, it may be a time.
bool may_be_time(const Segments& segments, std::size_t i) {
  if (i + 1 == segments.size()) return is_blank(segments.gap(i));
  return is_before(segments, last_of_range(segments, i), "Uhr");
}

// "20:00" for "20"; empty for what can't be an hour.
std::string full_hour(std::string_view segment) {
  if (!is_day(segment) || number_in(segment) > hours) return {};
  return std::string(segment).append(":00");
}

// The minutes of "20 Uhr 15"; empty for none.
std::string_view minutes_behind(const Segments& segments, std::size_t clock) {
  if (clock + 1 == segments.size() || !is_one_space(segments.gap(clock))) return {};
  const std::string_view minute = segments[clock + 1];
  const bool fits = minute.size() == 2 && all_digits(minute) && number_in(minute) < minutes;
  return fits ? minute : std::string_view();
}

// For as many segments as are given, from the one on that becomes the next word.
void add_time(const Segments& segments, std::size_t i, std::size_t count, std::string_view time,
              Words& words) {
  const std::size_t begin = segments.all[i].begin;
  const std::size_t end = segments.all[i + count - 1].end;
  Rewriting rewriting;
  rewriting.put(time, begin, end);
  words.add_notation(count, begin, end, rewriting, static_cast<std::uint16_t>(Step::number));
}

// 20 Uhr, 20 Uhr 15, 18 bis 20 Uhr: what stands before "Uhr" may be an hour, and minutes a figure.
bool add_hour(const Segments& segments, std::size_t i, Words& words) {
  const std::string hour = full_hour(segments[i]);
  if (hour.empty()) return false;
  const std::size_t last = last_of_range(segments, i);
  if (!is_before(segments, last, "Uhr")) return false;
  add_time(segments, i, last == i ? 2 : 1, hour, words);
  const std::string_view minute = last == i ? minutes_behind(segments, i + 1) : "";
  if (!minute.empty())
    add_time(segments, i, 3, hour.substr(0, hour.size() - 2).append(minute), words);
  return true;
}

}  // namespace

std::size_t take_date(const Segments& segments, std::size_t i, Words& words) {
  const auto found = date_at(segments, i);
  if (!found) return 0;
  const std::size_t begin = segments.all[i].begin;
  const std::size_t end = segments.all[found->last].end;
  Rewriting rewriting;
  rewriting.put(found->date.to_string(), begin, end);
  words.add_notation(found->last + 1 - i, begin, end, rewriting, 0);
  words.add(begin, segments.all[i].end);
  return 1;
}

std::size_t take_time(const Segments& segments, std::size_t i, Words& words) {
  const std::string time = time_of(segments[i]);
  if (!time.empty() && may_be_time(segments, i))
    add_time(segments, i, 1, time, words);
  else if (!add_hour(segments, i, words))
    return 0;
  words.add(segments.all[i].begin, segments.all[i].end);
  return 1;
}

}  // namespace fuge::analysis
