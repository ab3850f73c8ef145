#include "analysis/beginnings.h"

#include "base/ascii.h"
#include "base/utf8.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t letters_kept = 5;

// Without the ending of an infinitive, or of a noun in -e: "sagen" has no five letters of its own.
std::string_view without_ending(std::string_view base) {
  if (base.ends_with('-')) base.remove_suffix(1);
  for (const std::string_view ending : {"en", "e", "n"})
    if (base.ends_with(ending)) return base.substr(0, base.size() - ending.size());
  return base;
}

void add(std::string_view stem, std::vector<std::string_view>& result) {
  const std::string_view begin = beginning(stem);
  if (!begin.empty()) result.push_back(begin);
}

}  // namespace

std::string_view beginning(std::string_view stem) noexcept {
  if (stem.empty() || is_digit(stem.front())) return {};
  stem = without_ending(stem);
  std::size_t end = 0;
  for (std::size_t letters = 0; letters < letters_kept; ++letters) {
    if (end >= stem.size()) return {};
    end = utf8::decode(stem, end).end;
  }
  return stem.substr(0, end);
}

std::vector<std::string_view> beginnings(const TokenView& token) {
  std::vector<std::string_view> result;
  if (token.has(Step::stop_word) || token.has(Step::joined)) return result;
  if (token.constituents.empty()) add(token.term, result);
  for (const ConstituentView& part : token.constituents)
    if (part.role != ConstituentRole::inner) add(part.term, result);
  return result;
}

}  // namespace fuge::analysis
