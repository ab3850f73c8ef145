#include "article/wire_copy/punctuation.h"

#include "article/scan.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

// The text without the closing marks at its end.
std::string_view without_closing_marks(std::string_view text) noexcept {
  while (!text.empty() && is_closing_mark(last_character(text))) {
    text.remove_suffix(text.size() - utf8::floor_boundary(text, text.size() - 1));
  }
  return text;
}

bool is_sentence_mark(char32_t character) noexcept {
  return character == U'.' || character == U'!' || character == U'?' || character == U'…';
}

}  // namespace

bool is_closing_mark(char32_t character) noexcept {
  return std::u32string_view(U"\"'“”‘’«»‹›)]").find(character) != std::u32string_view::npos;
}

bool is_dash(char32_t character) noexcept {
  return std::u32string_view(U"-‐‑‒–—―−").find(character) != std::u32string_view::npos;
}

bool ends_sentence(std::string_view text) noexcept {
  return is_sentence_mark(last_character(without_closing_marks(text)));
}

bool ends_with_punctuation(std::string_view text) noexcept {
  const char32_t last = last_character(without_closing_marks(text));
  return is_sentence_mark(last) || last == U':' || last == U';' || last == U',';
}

}  // namespace fuge::article
