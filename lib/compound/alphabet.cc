#include "compound/alphabet.h"

#include <array>

#include "base/ascii.h"

namespace fuge::compound {
namespace {

// U+00C0 to U+017F without their accents, but for the umlauts, which are German letters of their
// own: '1' ä, '2' ö, '3' ü. '?' is no letter or has no base letter.
constexpr std::string_view latin =
    "aaaa1aaceeeeiiii?noooo2?ouuu3y?s"
    "aaaa1aaceeeeiiii?noooo2?ouuu3y?y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr char32_t latin_begin = 0xC0;
constexpr char32_t sharp_s = 0xDF;
constexpr char32_t capital_sharp_s = 0x1E9E;
constexpr char32_t combining_diaeresis = 0x308;
constexpr char32_t malformed = 0xFFFFFFFF;

struct CodePoint {
  char32_t value;
  std::size_t size;
};

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// What is ill-formed counts as one byte of no letter.
CodePoint next_code_point(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t size = lead < 0x80   ? 1
                           : lead < 0xC2 ? 0
                           : lead < 0xE0 ? 2
                           : lead < 0xF0 ? 3
                                         : 4;
  if (size == 0 || at + size > text.size()) return {malformed, 1};
  if (size == 1) return {lead, 1};
  char32_t value = lead & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if (!is_continuation(text[at + i])) return {malformed, 1};
    value = value << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  return {value, size};
}

// Soft hyphen, combining marks, zero-width characters, directional controls, byte order mark.
bool has_no_width(char32_t value) {
  return value == 0xAD || (value >= 0x300 && value < 0x370) ||
         (value >= 0x200B && value <= 0x200F) || (value >= 0x202A && value <= 0x202E) ||
         (value >= 0x2060 && value <= 0x2069) || value == 0xFEFF;
}

Code code_of_latin(char letter) {
  switch (letter) {
    case '1':
      return a_umlaut;
    case '2':
      return o_umlaut;
    case '3':
      return u_umlaut;
    case '?':
      return other;
  }
  return code_of(letter);
}

Code code_of_code_point(char32_t value) {
  if (is_ascii_letter(value)) return code_of(ascii_lower(static_cast<char>(value)));
  if (value >= latin_begin && value < latin_begin + latin.size())
    return code_of_latin(latin[value - latin_begin]);
  return other;
}

Code with_diaeresis(Code code) {
  if (code == code_of('a')) return a_umlaut;
  if (code == code_of('o')) return o_umlaut;
  if (code == code_of('u')) return u_umlaut;
  return code;
}

// By byte: `edge` for what is no ASCII letter.
constexpr std::array<Code, 256> ascii_codes = [] {
  std::array<Code, 256> codes{};
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    codes[static_cast<unsigned char>(letter)] = code_of(letter);
    codes[static_cast<unsigned char>(ascii_upper(letter))] = code_of(letter);
  }
  return codes;
}();

// The ASCII letters from `at` on, as many as fit; how far they go.
std::size_t append_ascii(std::string_view text, std::size_t at, Letters& letters) {
  std::size_t count = letters.count;
  for (; at < text.size() && count < max_letters; ++at, ++count) {
    const Code code = ascii_codes[static_cast<unsigned char>(text[at])];
    if (code == edge) break;
    letters.codes[count] = code;
    letters.begins[count] = at;
  }
  letters.count = count;
  return at;
}

bool append(Letters& letters, Code code, std::size_t begin) {
  if (letters.count == max_letters) return false;
  letters.codes[letters.count] = code;
  letters.begins[letters.count++] = begin;
  return true;
}

}  // namespace

bool read_letters(std::string_view word, std::size_t begin, std::size_t end, Letters& letters) {
  letters.count = 0;
  const std::string_view text = word.substr(0, end);
  for (std::size_t at = begin; (at = append_ascii(text, at, letters)) < end;) {
    const CodePoint point = next_code_point(text, at);
    if (point.value == combining_diaeresis && letters.count > 0) {
      Code& last = letters.codes[letters.count - 1];
      last = with_diaeresis(last);
    } else if (has_no_width(point.value) && letters.count > 0) {
      // belongs to the letter before it
    } else if (point.value == sharp_s || point.value == capital_sharp_s) {
      for (int twice = 0; twice < 2; ++twice)
        if (!append(letters, code_of('s'), at)) return false;
    } else if (!append(letters, code_of_code_point(point.value), at)) {
      return false;
    }
    at += point.size;
  }
  letters.begins[letters.count] = end;
  return true;
}

std::string to_text(std::span<const Code> codes) {
  std::string text;
  for (const Code code : codes) {
    if (code >= 1 && code <= 26) {
      text += static_cast<char>('a' + code - 1);
    } else if (code == a_umlaut) {
      text += "ä";
    } else if (code == o_umlaut) {
      text += "ö";
    } else {
      text += code == u_umlaut ? "ü" : "?";
    }
  }
  return text;
}

}  // namespace fuge::compound
