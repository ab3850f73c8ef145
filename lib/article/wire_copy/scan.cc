#include "article/wire_copy/scan.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace fuge::article {
namespace {

constexpr std::size_t most_shown = 60;

bool is_space(char32_t character) noexcept {
  return character != utf8::invalid && u_isUWhiteSpace(static_cast<UChar32>(character)) != 0;
}

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

void unify_line_ends(std::string& text) {
  std::size_t kept = text.find('\r');
  if (kept == std::string::npos) return;
  for (std::size_t i = kept; i < text.size(); ++i) {
    if (text[i] != '\r') {
      text[kept++] = text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      text[kept++] = '\n';
    }
  }
  text.resize(kept);
}

std::string_view first_line(std::string_view text) noexcept {
  return text.substr(0, text.find('\n'));
}

std::string_view skip_space(std::string_view text) noexcept {
  while (!text.empty()) {
    const utf8::Decoded next = utf8::decode(text, 0);
    if (!is_space(next.code_point)) break;
    text.remove_prefix(next.end);
  }
  return text;
}

std::string_view trim_end(std::string_view text) noexcept {
  while (!text.empty() && is_space(last_character(text))) {
    text.remove_suffix(text.size() - utf8::floor_boundary(text, text.size() - 1));
  }
  return text;
}

std::size_t count_characters(std::string_view text, std::size_t most) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size() && count < most; ++count) i = utf8::decode(text, i).end;
  return count;
}

std::string lower(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const utf8::Decoded next = utf8::decode(text, i);
    const auto character = static_cast<UChar32>(next.code_point);
    if (next.code_point != utf8::invalid) {
      utf8::append(result, static_cast<char32_t>(u_tolower(character)));
    }
    i = next.end;
  }
  return result;
}

char32_t first_character(std::string_view text) noexcept {
  return text.empty() ? utf8::invalid : utf8::decode(text, 0).code_point;
}

char32_t last_character(std::string_view text) noexcept {
  if (text.empty()) return utf8::invalid;
  return utf8::decode(text, utf8::floor_boundary(text, text.size() - 1)).code_point;
}

bool is_letter(char32_t character) noexcept {
  return character != utf8::invalid && u_isalpha(static_cast<UChar32>(character)) != 0;
}

bool is_upper(char32_t character) noexcept {
  return character != utf8::invalid && (u_isupper(static_cast<UChar32>(character)) != 0 ||
                                        u_istitle(static_cast<UChar32>(character)) != 0);
}

bool is_lower(char32_t character) noexcept {
  return character != utf8::invalid && u_islower(static_cast<UChar32>(character)) != 0;
}

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

std::string shown(std::string_view value) {
  std::string result;
  std::size_t count = 0;
  for (std::size_t i = 0; i < value.size(); ++count) {
    if (count == most_shown) return result + "…";
    const utf8::Decoded next = utf8::decode(value, i);
    const bool harmless = next.code_point != utf8::invalid && !utf8::is_control(next.code_point) &&
                          !utf8::is_layout_control(next.code_point);
    utf8::append(result, harmless ? next.code_point : U'\uFFFD');
    i = next.end;
  }
  return result;
}

}  // namespace fuge::article
