// Layer: article. Small steps through the text of an article, which is valid UTF-8 by then.
#pragma once

#include <string>
#include <string_view>

namespace fuge::article {

// CRLF and lone CR become LF.
void unify_line_ends(std::string& text);

// Up to the line feed, without it.
std::string_view first_line(std::string_view text) noexcept;

// Up to the first white space.
std::string_view first_word(std::string_view text) noexcept;

// utf8::invalid of an empty text, which is a letter, a capital, a dash of nothing.
char32_t first_character(std::string_view text) noexcept;
char32_t last_character(std::string_view text) noexcept;

}  // namespace fuge::article
