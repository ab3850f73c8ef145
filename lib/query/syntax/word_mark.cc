#include "query/syntax/word_mark.h"

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "query/syntax/vocabulary.h"

namespace fuge::query {
namespace {

bool has_letter(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    const auto [c, end] = utf8::decode(text, i);
    if (unicode::is_letter(c)) return true;
    i = end;
  }
  return false;
}

// Whether the text ends with a letter or digit, a combining mark included.
bool ends_with_word(std::string_view text) noexcept {
  if (text.empty()) return false;
  const std::size_t last = utf8::floor_boundary(text, text.size() - 1);
  return is_word_character(utf8::decode(text, last).code_point);
}

std::optional<WordMark> prefix_mark(std::string_view item) noexcept {
  const std::string_view word = item.substr(0, item.size() - 1);
  const bool figure = word.size() == 1 && is_digit(word.front());
  if (!ends_with_word(word) || figure || word.find('*') != std::string_view::npos)
    return std::nullopt;
  return WordMark{WordKind::prefix, word.size(), std::nullopt};
}

std::optional<WordMark> fuzzy_mark(std::string_view item) noexcept {
  const std::size_t begin = item.find('~');
  const std::string_view digits = item.substr(begin + 1);
  const std::string_view word = item.substr(0, begin);
  if (digits.size() > 1 || (digits.size() == 1 && !is_digit(digits.front()))) return std::nullopt;
  if (!ends_with_word(word) || !has_letter(word)) return std::nullopt;
  WordMark mark{WordKind::fuzzy, begin, std::nullopt};
  if (!digits.empty()) mark.edits = static_cast<std::uint32_t>(digits.front() - '0');
  return mark;
}

}  // namespace

std::optional<WordMark> word_mark(std::string_view item) noexcept {
  if (item.empty()) return std::nullopt;
  if (item.back() == '*') return prefix_mark(item);
  if (item.find('~') != std::string_view::npos) return fuzzy_mark(item);
  return std::nullopt;
}

std::optional<std::size_t> mark_in_phrase(std::string_view phrase) noexcept {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= phrase.size();) {
    const bool at_end = i == phrase.size();
    const auto [c, end] = at_end ? utf8::Decoded{U' ', i + 1} : utf8::decode(phrase, i);
    if (is_separator(c)) {
      const auto mark = word_mark(phrase.substr(begin, i - begin));
      // "A* Suche" in quotes is text.
      if (mark && utf8::floor_boundary(phrase, begin + mark->begin - 1) > begin)
        return begin + mark->begin;
      begin = end;
    }
    i = end;
  }
  return std::nullopt;
}

bool is_bare_word(const Lexeme& lexeme) noexcept {
  return lexeme.kind == LexemeKind::words && !lexeme.quoted && !lexeme.exact &&
         !lexeme.text.empty() && !word_mark(lexeme.text);
}

}  // namespace fuge::query
