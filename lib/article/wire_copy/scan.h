// Layer: article. Small steps through the text of an article, which is valid UTF-8 by then.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fuge::article {

// CRLF and lone CR become LF.
void unify_line_ends(std::string& text);

// Up to the line feed, without it.
std::string_view first_line(std::string_view text) noexcept;

// White space at the front gone.
std::string_view skip_space(std::string_view text) noexcept;

// White space at the end gone.
std::string_view trim_end(std::string_view text) noexcept;

// Code points, counted up to `most` and no further: a text may be long.
std::size_t count_characters(std::string_view text, std::size_t most) noexcept;

// Letter by letter (Unicode's simple mapping), which is all that comparing key words needs.
std::string lower(std::string_view text);

char32_t first_character(std::string_view text) noexcept;
char32_t last_character(std::string_view text) noexcept;
// U+FFFFFFFF, an empty text's first and last character, is none of these.
bool is_letter(char32_t character) noexcept;
bool is_upper(char32_t character) noexcept;
bool is_lower(char32_t character) noexcept;

// Quotes and brackets that may stand between a sentence's full stop and its end. “ and « close in
// German and in Swiss print, and open elsewhere.
bool is_closing_mark(char32_t character) noexcept;

// Hyphen, dashes and minus.
bool is_dash(char32_t character) noexcept;

// . ! ? … at the end, closing marks behind it looked through.
bool ends_sentence(std::string_view text) noexcept;

// The same, or : ; , – what no heading ends with.
bool ends_with_punctuation(std::string_view text) noexcept;

// At most 60 characters of what stood in the input, safe to print on one line.
std::string shown(std::string_view value);

}  // namespace fuge::article
