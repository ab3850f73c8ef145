#include "compound/letter_model.h"

#include <algorithm>
#include <string_view>

namespace fuge::compound {
namespace {

// Four codes in a row; before the first letter there are edges.
class Window {
 public:
  std::uint32_t with(Code code) const noexcept { return codes_ << code_bits | code; }
  void push(Code code) noexcept { codes_ = with(code) & (letter_cost_count - 1); }

 private:
  std::uint32_t codes_ = 0;
};

constexpr std::array<Code, 4> ungs{code_of('u'), code_of('n'), code_of('g'), code_of('s')};
constexpr std::array<Code, 4> ions{code_of('i'), code_of('o'), code_of('n'), code_of('s')};
constexpr std::array<Code, 4> heits{code_of('e'), code_of('i'), code_of('t'), code_of('s')};
constexpr std::array<Code, 4> taets{code_of('t'), a_umlaut, code_of('t'), code_of('s')};
constexpr std::array<Code, 5> schafts{code_of('h'), code_of('a'), code_of('f'), code_of('t'),
                                      code_of('s')};
constexpr std::size_t least_stem = 4;

bool ends_in(Stretch stretch, std::size_t count, std::span<const Code> suffix) {
  if (count < suffix.size() + least_stem) return false;
  for (std::size_t i = 0; i < suffix.size(); ++i)
    if (stretch.at(count - suffix.size() + i) != suffix[i]) return false;
  return true;
}

}  // namespace

LetterCosts::LetterCosts(const Lexicon& lexicon, Stretch stretch) {
  Window window;
  sums_[0] = 0;
  ends_[0] = lexicon.letter_cost(window.with(edge));
  for (std::size_t i = 0; i < stretch.size(); ++i) {
    sums_[i + 1] = sums_[i] + lexicon.letter_cost(window.with(stretch.at(i)));
    window.push(stretch.at(i));
    ends_[i + 1] = lexicon.letter_cost(window.with(edge));
  }
}

float letters_cost(const Lexicon& lexicon, Stretch stretch) {
  Window window;
  float sum = 0;
  for (std::size_t i = 0; i < stretch.size(); ++i) {
    sum += lexicon.letter_cost(window.with(stretch.at(i)));
    window.push(stretch.at(i));
  }
  return sum + lexicon.letter_cost(window.with(edge));
}

bool has_regular_linking(Stretch stretch, std::size_t count) {
  return ends_in(stretch, count, ungs) || ends_in(stretch, count, ions) ||
         ends_in(stretch, count, heits) || ends_in(stretch, count, taets) ||
         ends_in(stretch, count, schafts);
}

}  // namespace fuge::compound
