#include "query/syntax/quotes.h"

#include <algorithm>

#include "base/utf8.h"
#include "query/syntax/vocabulary.h"

namespace fuge::query {
namespace {

// The quotes that may close, best first; the second set counts only where no character of the first
// follows.
struct Closing {
  std::u32string_view best;
  std::u32string_view otherwise = {};
};

bool is_one_of(char32_t c, std::u32string_view set) noexcept {
  return set.find(c) != std::u32string_view::npos;
}

constexpr std::u32string_view double_quotes = U"\"„“”»«";

Closing closing(char32_t opening) noexcept {
  if (opening == U'"') return {U"\"", U"“”"};
  if (is_one_of(opening, U"»«")) return {U"»«"};
  if (is_one_of(opening, double_quotes)) return {U"“”\""};
  if (is_one_of(opening, U"›‹")) return {U"›‹"};
  if (opening == U'‚') return {U"‘", U"’'"};
  return opening == U'‘' ? Closing{U"’", U"‘'"} : Closing{U"'", U"’‘"};
}

char32_t before(std::string_view text, std::size_t place) noexcept {
  if (place == 0) return U' ';
  return utf8::decode(text, utf8::floor_boundary(text, place - 1)).code_point;
}

char32_t at(std::string_view text, std::size_t place) noexcept {
  return place < text.size() ? utf8::decode(text, place).code_point : U' ';
}

// Whether a quote between these bytes stands directly behind something, and not before a word.
bool ends_word(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  return !is_separator(before(text, begin)) && !is_word_character(at(text, end));
}

}  // namespace

bool is_double_quote(char32_t c) noexcept {
  return is_one_of(c, double_quotes);
}

bool is_quote(char32_t c) noexcept {
  return is_double_quote(c) || is_one_of(c, U"›‹‚‘'");
}

bool is_surely_quote(char32_t c) noexcept {
  return is_double_quote(c) || is_one_of(c, U"›‹‚");
}

std::size_t ClosingQuotes::find(char32_t opening, std::size_t begin) {
  const bool single = !is_double_quote(opening);
  if (single && !is_word_character(at(text_, begin))) return text_.size();
  const Closing quotes = closing(opening);
  const std::size_t place = find_one_of(quotes.best, begin, single);
  return place < text_.size() ? place : find_one_of(quotes.otherwise, begin, single);
}

std::size_t ClosingQuotes::find_one_of(std::u32string_view quotes, std::size_t begin, bool single) {
  if (quotes.empty() || std::ranges::find(missing_, quotes) != missing_.end()) return text_.size();
  for (std::size_t i = begin; i < text_.size();) {
    const auto [c, end] = utf8::decode(text_, i);
    if (is_one_of(c, quotes) && (!single || ends_word(text_, i, end))) return i;
    i = end;
  }
  missing_.push_back(quotes);
  return text_.size();
}

}  // namespace fuge::query
