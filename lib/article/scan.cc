#include "article/scan.h"

#include "base/unicode.h"
#include "base/utf8.h"

namespace fuge::article {

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

std::string_view first_word(std::string_view text) noexcept {
  std::size_t end = 0;
  while (end < text.size()) {
    const utf8::Decoded next = utf8::decode(text, end);
    if (unicode::is_space(next.code_point)) break;
    end = next.end;
  }
  return text.substr(0, end);
}

char32_t first_character(std::string_view text) noexcept {
  return text.empty() ? utf8::invalid : utf8::decode(text, 0).code_point;
}

char32_t last_character(std::string_view text) noexcept {
  if (text.empty()) return utf8::invalid;
  return utf8::decode(text, utf8::floor_boundary(text, text.size() - 1)).code_point;
}

}  // namespace fuge::article
