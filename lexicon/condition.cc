#include "lexicon/condition.h"

#include <cstddef>
#include <utility>

namespace fuge::lexicon {

std::optional<Condition> Condition::parse(std::u32string_view written) {
  Condition condition;
  if (written == U".") return condition;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] == U']') return std::nullopt;
    if (written[i] == U'.') {
      condition.elements_.push_back({true, {}});
    } else if (written[i] == U'[') {
      const std::size_t end = written.find(U']', i);
      if (end == std::u32string_view::npos) return std::nullopt;
      auto set = parse_set(written.substr(i + 1, end - i - 1));
      if (!set) return std::nullopt;
      condition.elements_.push_back(std::move(*set));
      i = end;
    } else {
      condition.elements_.push_back({false, {written[i]}});
    }
  }
  return condition;
}

std::optional<Condition::Element> Condition::parse_set(std::u32string_view between_brackets) {
  const bool negated = between_brackets.starts_with(U'^');
  if (negated) between_brackets.remove_prefix(1);
  if (between_brackets.empty()) return std::nullopt;
  return Element{negated, std::u32string(between_brackets)};
}

bool Condition::matches_end(std::u32string_view word) const noexcept {
  if (word.size() < elements_.size()) return false;
  return matches(word.substr(word.size() - elements_.size()));
}

bool Condition::matches_begin(std::u32string_view word) const noexcept {
  if (word.size() < elements_.size()) return false;
  return matches(word.substr(0, elements_.size()));
}

bool Condition::matches(std::u32string_view part) const noexcept {
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    if (!elements_[i].matches(part[i])) return false;
  }
  return true;
}

bool Condition::Element::matches(char32_t code_point) const noexcept {
  return (code_points.find(code_point) != std::u32string::npos) != negated;
}

}  // namespace fuge::lexicon
