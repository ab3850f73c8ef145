#include "query/dates/date_words.h"

#include <algorithm>
#include <array>

#include "base/calendar.h"

namespace fuge::query {
namespace {

using Kind = DateWordKind;

struct Entry {
  std::string_view word;
  DateWord meaning;
};

constexpr int day = static_cast<int>(Unit::day);
constexpr int week = static_cast<int>(Unit::week);
constexpr int month = static_cast<int>(Unit::month);
constexpr int quarter = static_cast<int>(Unit::quarter);
constexpr int year = static_cast<int>(Unit::year);

constexpr std::array entries{
    Entry{"januar", {Kind::month, 1}},
    Entry{"january", {Kind::month, 1}},
    Entry{"jänner", {Kind::month, 1}},
    Entry{"jaenner", {Kind::month, 1}},
    Entry{"jan", {Kind::month, 1}},
    Entry{"jän", {Kind::month, 1}},
    Entry{"februar", {Kind::month, 2}},
    Entry{"february", {Kind::month, 2}},
    Entry{"feber", {Kind::month, 2}},
    Entry{"feb", {Kind::month, 2}},
    Entry{"febr", {Kind::month, 2}},
    Entry{"märz", {Kind::month, 3}},
    Entry{"maerz", {Kind::month, 3}},
    Entry{"march", {Kind::month, 3}},
    Entry{"mär", {Kind::month, 3}},
    Entry{"mrz", {Kind::month, 3}},
    Entry{"mar", {Kind::month, 3}},
    Entry{"april", {Kind::month, 4}},
    Entry{"apr", {Kind::month, 4}},
    Entry{"mai", {Kind::month, 5}},
    Entry{"may", {Kind::month, 5}},
    Entry{"juni", {Kind::month, 6}},
    Entry{"june", {Kind::month, 6}},
    Entry{"jun", {Kind::month, 6}},
    Entry{"juli", {Kind::month, 7}},
    Entry{"july", {Kind::month, 7}},
    Entry{"jul", {Kind::month, 7}},
    Entry{"august", {Kind::month, 8}},
    Entry{"aug", {Kind::month, 8}},
    Entry{"september", {Kind::month, 9}},
    Entry{"sept", {Kind::month, 9}},
    Entry{"sep", {Kind::month, 9}},
    Entry{"oktober", {Kind::month, 10}},
    Entry{"october", {Kind::month, 10}},
    Entry{"okt", {Kind::month, 10}},
    Entry{"oct", {Kind::month, 10}},
    Entry{"november", {Kind::month, 11}},
    Entry{"nov", {Kind::month, 11}},
    Entry{"dezember", {Kind::month, 12}},
    Entry{"december", {Kind::month, 12}},
    Entry{"dez", {Kind::month, 12}},
    Entry{"dec", {Kind::month, 12}},
    Entry{"montag", {Kind::weekday, 1}},
    Entry{"monday", {Kind::weekday, 1}},
    Entry{"dienstag", {Kind::weekday, 2}},
    Entry{"tuesday", {Kind::weekday, 2}},
    Entry{"mittwoch", {Kind::weekday, 3}},
    Entry{"wednesday", {Kind::weekday, 3}},
    Entry{"donnerstag", {Kind::weekday, 4}},
    Entry{"thursday", {Kind::weekday, 4}},
    Entry{"freitag", {Kind::weekday, 5}},
    Entry{"friday", {Kind::weekday, 5}},
    Entry{"samstag", {Kind::weekday, 6}},
    Entry{"sonnabend", {Kind::weekday, 6}},
    Entry{"saturday", {Kind::weekday, 6}},
    Entry{"sonntag", {Kind::weekday, 7}},
    Entry{"sunday", {Kind::weekday, 7}},
    Entry{"tag", {Kind::unit, day}},
    Entry{"tage", {Kind::unit, day}},
    Entry{"tagen", {Kind::unit, day}},
    Entry{"day", {Kind::unit, day}},
    Entry{"days", {Kind::unit, day}},
    Entry{"woche", {Kind::unit, week}},
    Entry{"wochen", {Kind::unit, week}},
    Entry{"week", {Kind::unit, week}},
    Entry{"weeks", {Kind::unit, week}},
    Entry{"monat", {Kind::unit, month}},
    Entry{"monate", {Kind::unit, month}},
    Entry{"monaten", {Kind::unit, month}},
    Entry{"month", {Kind::unit, month}},
    Entry{"months", {Kind::unit, month}},
    Entry{"quartal", {Kind::unit, quarter}},
    Entry{"quartale", {Kind::unit, quarter}},
    Entry{"quartalen", {Kind::unit, quarter}},
    Entry{"quarter", {Kind::unit, quarter}},
    Entry{"quarters", {Kind::unit, quarter}},
    Entry{"jahr", {Kind::unit, year}},
    Entry{"jahre", {Kind::unit, year}},
    Entry{"jahren", {Kind::unit, year}},
    Entry{"year", {Kind::unit, year}},
    Entry{"years", {Kind::unit, year}},
    Entry{"ein", {Kind::count, 1}},
    Entry{"eine", {Kind::count, 1}},
    Entry{"einen", {Kind::count, 1}},
    Entry{"einem", {Kind::count, 1}},
    Entry{"einer", {Kind::count, 1}},
    Entry{"zwei", {Kind::count, 2}},
    Entry{"two", {Kind::count, 2}},
    Entry{"drei", {Kind::count, 3}},
    Entry{"three", {Kind::count, 3}},
    Entry{"vier", {Kind::count, 4}},
    Entry{"four", {Kind::count, 4}},
    Entry{"fünf", {Kind::count, 5}},
    Entry{"five", {Kind::count, 5}},
    Entry{"sechs", {Kind::count, 6}},
    Entry{"six", {Kind::count, 6}},
    Entry{"sieben", {Kind::count, 7}},
    Entry{"seven", {Kind::count, 7}},
    Entry{"heute", {Kind::day, 0}},
    Entry{"today", {Kind::day, 0}},
    Entry{"gestern", {Kind::day, -1}},
    Entry{"yesterday", {Kind::day, -1}},
    Entry{"vorgestern", {Kind::day, -2}},
    Entry{"heuer", {Kind::heuer, 0}},
    Entry{"this", {Kind::current, 0}},
    Entry{"previous", {Kind::last, 0}},
    Entry{"past", {Kind::last, 0}},
    Entry{"last", {Kind::last, 0}},
    Entry{"kw", {Kind::week, 0}},
    Entry{"w", {Kind::week, 0}},
    Entry{"q", {Kind::quarter, 0}},
    Entry{"seit", {Kind::since, 0}},
    Entry{"since", {Kind::since, 0}},
    Entry{"ab", {Kind::since, 0}},
    Entry{"from", {Kind::from, 0}},
    Entry{"vom", {Kind::from, 0}},
    Entry{"von", {Kind::from, 0}},
    Entry{"nach", {Kind::after, 0}},
    Entry{"after", {Kind::after, 0}},
    Entry{"vor", {Kind::before, 0}},
    Entry{"before", {Kind::before, 0}},
    Entry{"bis", {Kind::until, 0}},
    Entry{"until", {Kind::until, 0}},
    Entry{"to", {Kind::until, 0}},
    Entry{"zwischen", {Kind::between, 0}},
    Entry{"between", {Kind::between, 0}},
    Entry{"und", {Kind::and_, 0}},
    Entry{"and", {Kind::and_, 0}},
    Entry{"am", {Kind::filler, 0}},
    Entry{"im", {Kind::filler, 0}},
    Entry{"in", {Kind::filler, 0}},
    Entry{"on", {Kind::filler, 0}},
    Entry{"der", {Kind::filler, 0}},
    Entry{"die", {Kind::filler, 0}},
    Entry{"das", {Kind::filler, 0}},
    Entry{"dem", {Kind::filler, 0}},
    Entry{"den", {Kind::filler, 0}},
    Entry{"zum", {Kind::filler, 0}},
    Entry{"the", {Kind::filler, 0}},
};

struct Adjective {
  std::string_view stem;
  Kind kind;
};

constexpr std::array adjectives{
    Adjective{"dies", Kind::current},   Adjective{"laufend", Kind::current},
    Adjective{"letzt", Kind::last},     Adjective{"vorig", Kind::last},
    Adjective{"vergangen", Kind::last},
};

constexpr std::array<std::string_view, 5> endings{"e", "en", "er", "es", "em"};

}  // namespace

std::optional<DateWord> date_word(std::string_view folded) noexcept {
  const auto* entry = std::ranges::find(entries, folded, &Entry::word);
  if (entry != entries.end()) return entry->meaning;
  for (const Adjective& adjective : adjectives) {
    if (!folded.starts_with(adjective.stem)) continue;
    const std::string_view ending = folded.substr(adjective.stem.size());
    if (std::ranges::find(endings, ending) != endings.end()) return DateWord{adjective.kind, 0};
  }
  return std::nullopt;
}

}  // namespace fuge::query
