#include "analysis/normalizer/figures.h"

#include <algorithm>
#include <cstddef>

#include "base/ascii.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t group = 3;

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

}  // namespace

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
