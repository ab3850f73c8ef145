#include "article/text_form/date_line.h"

#include <algorithm>

#include "article/scan.h"
#include "base/ascii.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

constexpr std::size_t year_digits = 4;

// Takes the digits off the front of the word; gives how many.
std::size_t take_digits(std::string_view& word) noexcept {
  const auto end = std::find_if_not(word.begin(), word.end(), is_digit<char>);
  const auto count = static_cast<std::size_t>(end - word.begin());
  word.remove_prefix(count);
  return count;
}

bool take_hyphen_and_digits(std::string_view& word) noexcept {
  if (!word.starts_with('-')) return false;
  word.remove_prefix(1);
  return take_digits(word) > 0;
}

// Meant as a date, whether there is such a day or not: three numbers with hyphens at the beginning
// of the word, or a year, with or without a month, that is all of it.
bool looks_like_date(std::string_view word) noexcept {
  const std::size_t first = take_digits(word);
  if (first == 0) return false;
  const bool year = first == year_digits;
  if (!take_hyphen_and_digits(word)) return year && word.empty();
  return take_hyphen_and_digits(word) || (year && word.empty());
}

// Where the word behind "date " stands; empty where it is no date.
std::string_view date_word(std::string_view body) noexcept {
  constexpr std::string_view key = "date";
  if (!body.starts_with(key)) return {};
  const std::string_view line = first_line(body).substr(key.size());
  const std::string_view value = utf8::trim_begin(line);
  const std::string_view word = value.size() < line.size() ? first_word(value) : value.substr(0, 0);
  return looks_like_date(word) ? word : std::string_view();
}

std::string_view behind(std::string_view text, std::string_view part) noexcept {
  return text.substr(static_cast<std::size_t>(part.data() - text.data()) + part.size());
}

std::uint64_t line_of(std::string_view text, std::string_view part) noexcept {
  const auto before = text.substr(0, static_cast<std::size_t>(part.data() - text.data()));
  return 1 + static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
}

// Takes a time of day and the word "Uhr" off the front of what follows the date on its line. What
// only looks like one, as the result of a match does ("3:1", "32:28"), is text.
std::optional<TimeOfDay> take_time(std::string_view& rest) noexcept {
  std::string_view after = utf8::trim_begin(first_line(rest));
  const std::string_view word = first_word(after);
  const auto time = TimeOfDay::parse(word);
  if (!time) return std::nullopt;
  after = behind(after, word);
  const std::string_view unit = first_word(utf8::trim_begin(after));
  rest = behind(rest, unit == "Uhr" ? unit : word);
  return time;
}

Problem at_line(Problem problem, std::uint64_t line) {
  problem.line = line;
  return problem;
}

}  // namespace

Result<DateLine> read_date_line(std::string_view text) {
  const std::string_view body = utf8::trim(text);
  const std::string_view word = date_word(body);
  if (word.empty()) return DateLine{{}, body};
  Result<Dating> dating = read_dating(word);
  if (!dating) return at_line(dating.error(), line_of(text, word));

  std::string_view rest = behind(body, word);
  if (!dating->time) {
    if (const auto time = take_time(rest)) dating = with_time(*dating, *time);
    if (!dating) return at_line(dating.error(), line_of(text, word));
  }
  const std::string_view begun = utf8::trim_begin(rest);
  const std::string_view space = rest.substr(0, rest.size() - begun.size());
  return DateLine{*dating, begun, space.find('\n') == std::string_view::npos};
}

}  // namespace fuge::article
