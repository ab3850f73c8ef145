// Layer: lexicon. The condition of an affix rule: "[^aeiou]y", ".", "[mn]en".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fuge::lexicon {

// A sequence of code points, each of them one, one of a set, or any. A value.
class Condition {
 public:
  // Nothing where brackets are left open or empty. "." alone holds for every word; a hyphen in
  // brackets means itself. Otherwise each "." stands for one code point.
  static std::optional<Condition> parse(std::u32string_view written);

  // Whether the word's last or first code points are as asked for.
  bool matches_end(std::u32string_view word) const noexcept;
  bool matches_begin(std::u32string_view word) const noexcept;

 private:
  struct Element {
    bool negated = false;  // any code point but these; without any: every one
    std::u32string code_points;

    bool matches(char32_t code_point) const noexcept;
  };

  static std::optional<Element> parse_set(std::u32string_view between_brackets);
  bool matches(std::u32string_view part) const noexcept;  // of as many code points as elements

  std::vector<Element> elements_;
};

}  // namespace fuge::lexicon
