#include "fuge/date_range.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "base/dates/calendar.h"
#include "base/tables/months.h"
#include "query/tables/date_words.h"

TEST_SUITE_BEGIN("query");

namespace {

using fuge::Date;

std::string rendered(const fuge::DateRange& range) {
  if (!range.problem.empty()) return range.problem.substr(0, range.problem.find(':'));
  return (range.from ? range.from->to_string() : "") + ".." +
         (range.to ? range.to->to_string() : "");
}

struct Row {
  std::string value;
  std::string result;
  std::string origin;
};

constexpr Date thursday{2025, 9, 4};

}  // namespace

TEST_CASE("dates that need no today") {
  const Row rows[] = {
      {"2025-09-04", "2025-09-04..2025-09-04", "a day"},
      {"2024-02", "2024-02-01..2024-02-29", "February of a leap year"},
      {"2100-02", "2100-02-01..2100-02-28", "a century without leap day"},
      {"2025", "2025-01-01..2025-12-31", "a year"},
      {"0001", "0001-01-01..0001-12-31", "the first year"},
      {"9999-12", "9999-12-01..9999-12-31", "the last month"},
      {"2025-09-01..2025-09-05", "2025-09-01..2025-09-05", "days"},
      {"2024..2025-02", "2024-01-01..2025-02-28", "a year to a month"},
      {"2025-09-30..2025-09", "2025-09-30..2025-09-30", "a day to the end of its month"},
      {"2025..2025", "2025-01-01..2025-12-31", "twice the same"},
      {"2025-09..", "2025-09-01..", "open end"},
      {"..2025-09", "..2025-09-30", "open begin"},
      {" 2025 ", "2025-01-01..2025-12-31", "contract: white space at the ends"},
      {"2025-W36", "2025-09-01..2025-09-07", "ISO 8601 week"},
      {"2025W36", "2025-09-01..2025-09-07", "ISO 8601 week, basic"},
      {"2025-Q3", "2025-07-01..2025-09-30", "quarter as sorted lists have it"},
      {"4.9.2025", "2025-09-04..2025-09-04", "German day"},
      {"04.09.2025", "2025-09-04..2025-09-04", "with leading zeros"},
      {"4. 9. 2025", "2025-09-04..2025-09-04", "with spaces, as in Austria"},
      {"4.9. 2025", "2025-09-04..2025-09-04", "with one space"},
      {"04.09.25", "2025-09-04..2025-09-04", "two digits of the year"},
      {"31.12.68", "2068-12-31..2068-12-31", "contract: the pivot"},
      {"1.1.69", "1969-01-01..1969-01-01", "contract: behind the pivot"},
      {"29.2.2024", "2024-02-29..2024-02-29", "leap day"},
      {"09.2025", "2025-09-01..2025-09-30", "month with a dot"},
      {"9/2025", "2025-09-01..2025-09-30", "month with a slash"},
      {"4. September 2025", "2025-09-04..2025-09-04", "day with the month's name"},
      {"4. SEPTEMBER 2025", "2025-09-04..2025-09-04", "in any case"},
      {"4. Sept. 2025", "2025-09-04..2025-09-04", "abbreviated"},
      {"4 September 2025", "2025-09-04..2025-09-04", "English, British"},
      {"September 4, 2025", "2025-09-04..2025-09-04", "English, American"},
      {"Donnerstag, 4. September 2025", "2025-09-04..2025-09-04", "dateline with weekday"},
      {"am Donnerstag, dem 4.9.2025", "2025-09-04..2025-09-04", "as in a sentence"},
      {"Montag, 4.9.2025", "2025-09-04..2025-09-04", "the date counts, not the weekday"},
      {"September 2025", "2025-09-01..2025-09-30", "month by name"},
      {"im September 2025", "2025-09-01..2025-09-30", "with a preposition"},
      {"Sept. 2025", "2025-09-01..2025-09-30", "abbreviated month"},
      {"Jänner 2025", "2025-01-01..2025-01-31", "Austrian January"},
      {"Ja\u0308nner 2025", "2025-01-01..2025-01-31", "decomposed letters"},
      {"Jaenner 2025", "2025-01-01..2025-01-31", "keyboard without ä"},
      {"Feber 2024", "2024-02-01..2024-02-29", "Austrian February"},
      {"März 2025", "2025-03-01..2025-03-31", "umlaut"},
      {"MÄRZ 2025", "2025-03-01..2025-03-31", "umlaut in capitals"},
      {"October 2025", "2025-10-01..2025-10-31", "English month"},
      {"im Jahr 2024", "2024-01-01..2024-12-31", "a year named so"},
      {"KW 36 2025", "2025-09-01..2025-09-07", "calendar week"},
      {"KW36/2025", "2025-09-01..2025-09-07", "calendar week, close"},
      {"KW 36/25", "2025-09-01..2025-09-07", "calendar week, short year"},
      {"36. KW 2025", "2025-09-01..2025-09-07", "calendar week, ordinal"},
      {"KW 1 2025", "2024-12-30..2025-01-05", "a week begins the year before"},
      {"KW 53 2020", "2020-12-28..2021-01-03", "a year of 53 weeks"},
      {"Q1 2025", "2025-01-01..2025-03-31", "quarter"},
      {"Q4/2025", "2025-10-01..2025-12-31", "quarter with slash"},
      {"1. Quartal 2025", "2025-01-01..2025-03-31", "quarter in words"},
      {"seit 4.9.2025", "2025-09-04..", "since"},
      {"seit dem 4. September 2025", "2025-09-04..", "since, as in a sentence"},
      {"ab September 2025", "2025-09-01..", "from on"},
      {"nach September 2025", "2025-10-01..", "after excludes"},
      {"vor 2024", "..2023-12-31", "before excludes"},
      {"bis 2024", "..2024-12-31", "until includes"},
      {"bis zum 4.9.2025", "..2025-09-04", "until, as in a sentence"},
      {"since 2024", "2024-01-01..", "English"},
      {"zwischen 1.9.2025 und 5.9.2025", "2025-09-01..2025-09-05", "between includes both"},
      {"between June 2025 and July 2025", "2025-06-01..2025-07-31", "English between"},
      {"vom 1.9.2025 bis 5.9.2025", "2025-09-01..2025-09-05", "from to"},
      {"vom 1. bis 5. September 2025", "2025-09-01..2025-09-05", "the month from the end"},
      {"28. bis 3. September 2025", "2025-08-28..2025-09-03", "the month before"},
      {"1.-5. September 2025", "2025-09-01..2025-09-05", "hyphen"},
      {"1.–5.9.2025", "2025-09-01..2025-09-05", "en dash"},
      {"1.9. – 5.9.2025", "2025-09-01..2025-09-05", "en dash with spaces; year from the end"},
      {"20.12. bis 5.1.2025", "2024-12-20..2025-01-05", "over the turn of the year"},
      {"20.12.2024 bis 5.1.", "2024-12-20..2025-01-05", "year from the begin"},
      {"2024-2025", "2024-01-01..2025-12-31", "years with a hyphen"},
      {"Juni bis August 2025", "2025-06-01..2025-08-31", "months"},
      {"4.9.2025..6.9.2025", "2025-09-04..2025-09-06", "dots between German days"},
      {"4.9...6.9.2025", "2025-09-04..2025-09-06", "dots behind a dot"},
      {"Mai 2025 .. Juni 2025", "2025-05-01..2025-06-30", "spaces around dots"},
      {"KW 36 2025..", "2025-09-01..", "any period may open a range"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.value);
    CAPTURE(row.origin);
    CHECK(rendered(fuge::parse_date_range(row.value)) == row.result);
    CHECK(rendered(fuge::parse_date_range(row.value, Date{1999, 1, 1})) == row.result);
  }
}

TEST_CASE("dates that depend on today, a Thursday") {
  const Row rows[] = {
      {"heute", "2025-09-04..2025-09-04", "today"},
      {"gestern", "2025-09-03..2025-09-03", "yesterday"},
      {"vorgestern", "2025-09-02..2025-09-02", "the day before"},
      {"yesterday", "2025-09-03..2025-09-03", "English"},
      {"diese Woche", "2025-09-01..2025-09-07", "this week, whole"},
      {"letzte Woche", "2025-08-25..2025-08-31", "last week"},
      {"vorige Woche", "2025-08-25..2025-08-31", "the same"},
      {"in der vergangenen Woche", "2025-08-25..2025-08-31", "the same in a sentence"},
      {"last week", "2025-08-25..2025-08-31", "English"},
      {"dieser Monat", "2025-09-01..2025-09-30", "this month"},
      {"letzter Monat", "2025-08-01..2025-08-31", "last month"},
      {"dieses Jahr", "2025-01-01..2025-12-31", "this year"},
      {"heuer", "2025-01-01..2025-12-31", "this year in Austria"},
      {"letztes Jahr", "2024-01-01..2024-12-31", "last year"},
      {"letztes Quartal", "2025-04-01..2025-06-30", "last quarter"},
      {"letzte 7 Tage", "2025-08-29..2025-09-04", "seven days, today among them"},
      {"die letzten zwei Wochen", "2025-08-22..2025-09-04", "fourteen days"},
      {"letzte 3 Monate", "2025-06-05..2025-09-04", "months from today"},
      {"last 30 days", "2025-08-06..2025-09-04", "English"},
      {"Montag", "2025-09-01..2025-09-01", "the last one"},
      {"Donnerstag", "2025-09-04..2025-09-04", "today's weekday is today"},
      {"letzten Donnerstag", "2025-08-28..2025-08-28", "the one before today"},
      {"diesen Freitag", "2025-09-05..2025-09-05", "of this week"},
      {"Freitag", "2025-08-29..2025-08-29", "never in the future"},
      {"seit Montag", "2025-09-01..", "since a weekday"},
      {"seit letzter Woche", "2025-08-25..", "since a week's begin"},
      {"seit 3 Tagen", "2025-09-01..", "since a number of days"},
      {"vor 3 Tagen", "2025-09-01..2025-09-01", "ago: a day"},
      {"vor zwei Wochen", "2025-08-18..2025-08-24", "ago: a week"},
      {"vor einem Jahr", "2024-01-01..2024-12-31", "ago: a year"},
      {"vor gestern", "..2025-09-02", "before yesterday"},
      {"bis gestern", "..2025-09-03", "until yesterday"},
      {"4.9.", "2025-09-04..2025-09-04", "contract: not after today"},
      {"5.9.", "2024-09-05..2024-09-05", "contract: the last one"},
      {"bis 4.9.", "..2025-09-04", "until a day"},
      {"5. September", "2024-09-05..2024-09-05", "by name"},
      {"29.2.", "2024-02-29..2024-02-29", "the last leap day"},
      {"September", "2025-09-01..2025-09-30", "the month that has begun"},
      {"Oktober", "2024-10-01..2024-10-31", "the last one that has begun"},
      {"KW 36", "2025-09-01..2025-09-07", "this week by number"},
      {"KW 37", "2024-09-09..2024-09-15", "a week that hasn't begun"},
      {"KW 53", "2020-12-28..2021-01-03", "the last long year"},
      {"1. Quartal", "2025-01-01..2025-03-31", "a quarter"},
      {"1.9. bis 5.9.", "2025-09-01..2025-09-05", "the end is the first one after the begin"},
      {"20.12. bis 5.1.", "2024-12-20..2025-01-05", "over the turn of the year"},
      {"Montag bis Freitag", "2025-09-01..2025-09-05", "weekdays"},
      {"zwischen Montag und heute", "2025-09-01..2025-09-04", "between"},
      {"1. bis 5. August", "2025-08-01..2025-08-05", "the month from the end"},
      {"gestern..", "2025-09-03..", "dots"},
      {"September bis heute", "2025-09-01..2025-09-04", "a begin without a year"},
      {"2024 bis gestern", "2024-01-01..2025-09-03", "a fixed begin"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.value);
    CAPTURE(row.origin);
    CHECK(rendered(fuge::parse_date_range(row.value, thursday)) == row.result);
    const std::string unknown = fuge::parse_date_range(row.value).problem;
    CHECK(unknown.find("depends on what day it is today") != std::string::npos);
    CHECK(fuge::parse_date_range(row.value, Date{2025, 2, 30}).problem == unknown);
  }
}

TEST_CASE("relative dates at other times") {
  const struct {
    std::string value;
    Date today;
    std::string result;
    std::string origin;
  } rows[] = {
      {"gestern", {2025, 1, 1}, "2024-12-31..2024-12-31", "turn of the year"},
      {"letzter Monat", {2024, 3, 31}, "2024-02-01..2024-02-29", "no 31 February"},
      {"letzte Woche", {2025, 1, 2}, "2024-12-23..2024-12-29", "the first days of January"},
      {"KW 1", {2024, 12, 31}, "2024-12-30..2025-01-05", "the next year's first week has begun"},
      {"29.2.", {1904, 2, 28}, "1896-02-29..1896-02-29", "eight years without a leap day"},
      {"gestern", {1, 1, 1}, "this is not a date", "before the first day"},
      {"diese Woche", {9999, 12, 31}, "this is not a date", "a week that leaves the years"},
      {"letzte 9999 Jahre", {2025, 9, 4}, "this is not a date", "longer than the years"},
      {"nach heute", {9999, 12, 31}, "this is not a date", "after the last day"},
      {"vor heute", {1, 1, 1}, "this is not a date", "before the first day"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.value);
    CAPTURE(row.origin);
    CHECK(rendered(fuge::parse_date_range(row.value, row.today)) == row.result);
  }
}

TEST_CASE("each name of a month is one, with a full stop too") {
  for (const auto& entry : fuge::tables::months) {
    const std::string_view word = entry.word;
    CAPTURE(word);
    const std::string day = fmt::format("2025-{:02}-04", entry.month);
    for (const std::string_view stop : {"", "."})
      CHECK(rendered(fuge::parse_date_range(fmt::format("4. {}{} 2025", word, stop))) ==
            day + ".." + day);
  }
}

TEST_CASE("each name of a weekday is the last such day") {
  std::size_t count = 0;
  for (const auto& row : fuge::query::tables::date_words) {
    if (row.kind != fuge::query::DateWordKind::weekday) continue;
    CAPTURE(row.word);
    const fuge::DateRange range = fuge::parse_date_range(row.word, thursday);
    REQUIRE(range.from);
    CHECK(range.from == range.to);
    CHECK(fuge::weekday_of(*range.from) == row.value);
    ++count;
  }
  CHECK(count > 14);
}

TEST_CASE("what is no date says so") {
  const Row rows[] = {
      {"", "this is not a date", "empty"},
      {"..", "the range is open at both ends", "both ends open"},
      {"2025-12..2025-11", "the range ends before it begins", "backwards"},
      {"2025-09-05..2025-09-04", "the range ends before it begins", "backwards by a day"},
      {"5.9.2025 bis 1.9.2025", "the range ends before it begins", "backwards in German"},
      {"2025-02-29", "this is not a date", "not a leap year"},
      {"30.2.2025", "this is not a date", "no such day"},
      {"31.4.", "this is not a date", "no such day in any year"},
      {"32. September 2025", "this is not a date", "no such day of a month"},
      {"4.13.2025", "this is not a date", "no month 13"},
      {"2025-00", "this is not a date", "month 0"},
      {"2025-09-00", "this is not a date", "day 0"},
      {"0000", "this is not a date", "year 0"},
      {"KW 53 2025", "this is not a date", "no week 53 in this year"},
      {"KW 54", "this is not a date", "no week 54 in any year"},
      {"Q5 2025", "this is not a date", "no fifth quarter"},
      {"2025-", "this is not a date", "cut"},
      {"2025/09", "this is not a date", "slash"},
      {"20250904", "this is not a date", "without hyphens"},
      {"2025-9-4", "this is not a date", "without leading zeros"},
      {"2025-09-04T10:00", "this is not a date", "timestamp"},
      {"2025.2026", "this is not a date", "one dot"},
      {"2025..2026..2027", "the range ends with no date", "three ends"},
      {"irgendwann..2025", "the range begins with no date", "a word"},
      {"2025..irgendwann", "the range ends with no date", "a word at the end"},
      {"....", "the range ends with no date", "four dots"},
      {"4.", "this is not a date", "a day of no month"},
      {"1. bis 5.", "this is not a date", "days of no month"},
      {"9/4/2025", "this is not a date", "American or British? Nobody knows"},
      {"letzte", "this is not a date", "an adjective alone"},
      {"seit", "this is not a date", "a preposition alone"},
      {"zwischen 2024", "this is not a date", "between what?"},
      {"Mitte September", "this is not a date", "vague"},
      {"4. September 2025er", "this is not a date", "a word behind"},
      {"\xFF\xFF\xFF\xFF", "this is not a date", "hostile input"},
      {std::string(100'000, '1'), "this is not a date", "hostile input: a long number"},
      {std::string(100'000, 'm'), "this is not a date", "hostile input: a long word"},
      {"4." + std::string(100'000, ' ') + "September 2025", "this is not a date",
       "hostile input: longer than any date"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.value.substr(0, 40));
    CAPTURE(row.origin);
    CHECK(rendered(fuge::parse_date_range(row.value)) == row.result);
  }
}

TEST_SUITE_END();
