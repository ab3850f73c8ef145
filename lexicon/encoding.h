// Layer: lexicon. The two encodings that the dictionaries come in. Without ICU, which the machine
// that builds need not have.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fuge::lexicon {

enum class Encoding { utf8, latin1 };

// The encoding of a name, in any case: "UTF-8", "ISO8859-1", "ISO-8859-1". Nothing for all others.
std::optional<Encoding> encoding_named(std::string_view name);

// The bytes as UTF-8; nothing where they are no UTF-8 though they should be. Of Latin 1 any bytes
// will do.
std::optional<std::string> to_utf8(std::string_view bytes, Encoding encoding);

// The code points of UTF-8; nothing where it is ill-formed (overlong forms, surrogates and what is
// above U+10FFFF included).
std::optional<std::u32string> code_points(std::string_view text);

// `code_point` has to be one: at most U+10FFFF, and no surrogate.
void append_utf8(std::string& out, char32_t code_point);

}  // namespace fuge::lexicon
