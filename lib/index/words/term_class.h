// Layer: index. The ways in which a term finds words, and the terms of each.
#pragma once

#include <cstdint>
#include <string_view>

namespace fuge::index {

// In the order in which a dictionary has them: what is looked up most comes first.
enum class TermClass : std::uint8_t {
  form,           // the word as it is printed
  function_form,  // the same of a function word
  formless,       // its term, where it has no surface form of its own: for its number alone
  stem,           // its base form
  origin,         // the base form of the word that it is made of
  head,           // its last constituent
  modifier,       // another one
  inner,          // several together
  beginning,      // its family
};
inline constexpr std::uint8_t term_classes = 9;

// A term of the index without its prefix.
struct ClassifiedTerm {
  TermClass kind = TermClass::stem;
  std::string_view text = {};
};

// By the prefix of the term, which has none of a field.
ClassifiedTerm classified(std::string_view term) noexcept;

// Whether a term of this class is looked up for the number of a word: then a check stands beside
// each of its words (word_identity.h).
constexpr bool is_identity(TermClass kind) noexcept {
  return kind <= TermClass::formless;
}

}  // namespace fuge::index
