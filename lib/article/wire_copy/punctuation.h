// Layer: article. The marks that tell headings from sentences.
#pragma once

#include <string_view>

namespace fuge::article {

// Quotes and brackets that may stand between a sentence's full stop and its end. “ and « close in
// German and in Swiss print, and open elsewhere.
bool is_closing_mark(char32_t character) noexcept;

// Hyphen, dashes and minus.
bool is_dash(char32_t character) noexcept;

// . ! ? … at the end, closing marks behind it looked through.
bool ends_sentence(std::string_view text) noexcept;

// The same, or : ; , – what no heading ends with.
bool ends_with_punctuation(std::string_view text) noexcept;

}  // namespace fuge::article
