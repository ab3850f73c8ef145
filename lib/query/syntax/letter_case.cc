#include "query/syntax/letter_case.h"

#include "base/unicode.h"
#include "base/utf8.h"

namespace fuge::query {
namespace {

char32_t first_character(std::string_view text, const Word& word) {
  const std::size_t begin = word.token.begin;
  return begin < text.size() ? utf8::decode(text, begin).code_point : utf8::invalid;
}

template <typename Visit>
void for_each_word(Node& node, const Visit& visit) {
  for (Word& word : node.words) visit(word);
  for (Node& child : node.children) for_each_word(child, visit);
}

}  // namespace

Letters letters_of(std::string_view text) {
  Letters letters;
  for (std::size_t i = 0; i < text.size();) {
    const auto [c, end] = utf8::decode(text, i);
    letters.all += unicode::is_letter(c) ? 1 : 0;
    letters.small = letters.small || unicode::is_small(c);
    letters.capital = letters.capital || unicode::is_capital(c);
    i = end;
  }
  return letters;
}

void tell_small_letters(Node& tree, std::string_view text) {
  bool has_capitals = false;
  for_each_word(tree, [&](const Word& word) {
    has_capitals = has_capitals || (!word.token.has(Step::stop_word) &&
                                    unicode::is_capital(first_character(text, word)));
  });
  if (!has_capitals) return;
  for_each_word(tree, [&](Word& word) {
    word.in_small_letters = unicode::is_small(first_character(text, word));
  });
}

}  // namespace fuge::query
