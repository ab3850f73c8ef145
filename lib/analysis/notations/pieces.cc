#include "analysis/notations/pieces.h"

#include <cstddef>
#include <string_view>

#include "base/ascii.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t group = 3;         // digits
constexpr std::size_t most_digits = 15;  // of what is written in groups
constexpr std::size_t most_behind_letter = 3;
// Of four digits most are years.
constexpr std::size_t fewest_digits = 5;

std::vector<std::string> groups_of(std::string_view digits) {
  std::vector<std::string> groups;
  for (std::size_t begin = 0; begin < digits.size();) {
    const std::size_t rest = (digits.size() - begin) % group;
    const std::size_t size = rest == 0 ? group : rest;
    groups.emplace_back(digits.substr(begin, size));
    begin += size;
  }
  return groups;
}

}  // namespace

std::vector<std::string> pieces_of(const Token& token) {
  const std::string_view term = token.term;
  if (token.positions > 1 || !is_digit(term.back())) return {};
  if (all_digits(term)) {
    const bool may_be_grouped = term.size() >= fewest_digits || token.has(Step::number);
    if (!may_be_grouped || term.size() > most_digits || term.front() == '0') return {};
    return groups_of(term);
  }
  const std::string_view figure = term.substr(1);
  if (!is_ascii_letter(term.front()) || !all_digits(figure) || figure.front() == '0' ||
      figure.size() > most_behind_letter)
    return {};
  return {std::string(term.substr(0, 1)), std::string(figure)};
}

}  // namespace fuge::analysis
