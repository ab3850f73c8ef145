#include "analysis/normalizer/figures.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "base/ascii.h"
#include "fuge/date.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t group = 3;
constexpr std::size_t digits_of_year = 4;
constexpr std::size_t shortest_date = 8;  // 8.5.1945
constexpr std::size_t longest_date = 10;

int number_in(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = 10 * number + (digit - '0');
  return number;
}

std::size_t digits_at(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit<char>);
  return static_cast<std::size_t>(end - text.begin());
}

// The separator that the text begins with; empty for none.
std::string_view separator_at(std::string_view text) {
  for (const std::string_view sign : {".", "'", "’"})
    if (text.starts_with(sign)) return sign;
  return {};
}

// What may stand behind the groups: nothing, a decimal fraction, letters.
bool may_follow(std::string_view rest) {
  if (rest.starts_with(',')) {
    rest.remove_prefix(1);
    return !rest.empty() && digits_at(rest) == rest.size();
  }
  return std::none_of(rest.begin(), rest.end(),
                      [](char c) { return is_digit(c) || c == '.' || c == '\'' || c == ','; });
}

// 8.5.1945, 08.05.1945.
std::optional<Date> date_of(std::string_view word) {
  if (word.size() < shortest_date || word.size() > longest_date) return std::nullopt;
  const std::size_t point = word.find('.');
  const std::size_t year = word.size() - digits_of_year;
  if (point == 0 || point > 2 || point + 2 > year || word[year - 1] != '.' || word[year] == '0')
    return std::nullopt;
  const std::array parts = {word.substr(0, point), word.substr(point + 1, year - point - 2),
                            word.substr(year)};
  if (!std::all_of(parts.begin(), parts.end(), all_digits)) return std::nullopt;
  const Date date{number_in(parts[2]), number_in(parts[1]), number_in(parts[0])};
  return date.valid() ? std::optional(date) : std::nullopt;
}

// 08:05.
bool is_early_time(std::string_view word) {
  return word.size() == 5 && word[0] == '0' && word[2] == ':' && is_digit(word[1]) &&
         all_digits(word.substr(3));
}

}  // namespace

bool in_one_notation(std::string_view word, std::string& figure) {
  if (word.empty() || !is_digit(word.front())) return false;
  if (without_separators(word, figure)) return true;
  if (const auto date = date_of(word)) {
    figure = date->to_string();
  } else if (Date::parse(word)) {
    figure = word;
  } else if (is_early_time(word)) {
    figure = word.substr(1);
  } else {
    return false;
  }
  return true;
}

bool without_separators(std::string_view word, std::string& plain) {
  const std::size_t first = digits_at(word);
  if (first == 0 || first > group || word.front() == '0') return false;
  const std::string_view separator = separator_at(word.substr(first));
  if (separator.empty()) return false;
  plain = word.substr(0, first);
  std::string_view rest = word.substr(first);
  while (rest.starts_with(separator)) {
    rest.remove_prefix(separator.size());
    if (digits_at(rest) != group) return false;
    plain += rest.substr(0, group);
    rest.remove_prefix(group);
  }
  if (!may_follow(rest)) return false;
  plain += rest;
  return true;
}

}  // namespace fuge::analysis
