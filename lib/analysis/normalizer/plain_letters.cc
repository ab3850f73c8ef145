#include "analysis/normalizer/plain_letters.h"

#include <unicode/normalizer2.h>

#include <string_view>

#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace fuge::analysis {
namespace {

bool is_umlaut(char32_t letter) {
  return letter == U'ä' || letter == U'ö' || letter == U'ü';
}

// Before NFKC: U+FF07 is an ASCII apostrophe by now.
bool is_apostrophe(char32_t sign) {
  return sign == U'\'' || sign == U'\u2019' || sign == U'\u2018' || sign == U'\u02BC' ||
         sign == U'`' || sign == U'\u00B4' || sign == U'\u2032';
}

bool is_latin_with_mark(char32_t letter) {
  return (letter >= 0xC0 && letter <= 0x24F) || (letter >= 0x1E00 && letter <= 0x1EFF);
}

bool is_mark(char32_t sign) {
  return sign >= 0x300 && sign < 0x370;
}

// Letters whose stroke isn't a mark of Unicode's.
std::string_view without_stroke(char32_t letter) {
  switch (letter) {
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'þ':
      return "th";
    case U'ø':
      return "o";
    case U'ł':
      return "l";
    case U'đ':
    case U'ð':
      return "d";
    case U'ħ':
      return "h";
    case U'ı':
      return "i";
    case U'ŧ':
      return "t";
    case U'ŋ':
      return "n";
    default:
      return {};
  }
}

// The letter without its marks; 0 where that is no ASCII letter.
char without_marks(char32_t letter) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !normalizer->getDecomposition(static_cast<UChar32>(letter), parts))
    return 0;
  const char16_t base = parts.charAt(0);
  return is_ascii_small(base) ? static_cast<char>(base) : '\0';
}

// Between letters of any script, not between figures: 1'000.
bool stands_between_letters(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin == 0 || end >= text.size()) return false;
  const std::size_t before = utf8::floor_boundary(text, begin - 1);
  const auto letter_at = [&](std::size_t at) {
    return unicode::is_letter(utf8::decode(text, at).code_point);
  };
  return letter_at(before) && letter_at(end);
}

// Deals with the sign from `begin` to `end`; gives where to go on.
std::size_t make_plain(SpelledText& word, std::size_t begin, utf8::Decoded sign) {
  const std::string& text = word.text();
  const std::size_t size = sign.end - begin;
  if (is_apostrophe(sign.code_point) && stands_between_letters(text, begin, sign.end)) {
    word.replace(begin, size, "");
    return begin;
  }
  if (is_mark(sign.code_point) && begin > 0 && is_ascii_small(text[begin - 1])) {
    word.replace(begin, size, "");
    return begin;
  }
  if (!is_latin_with_mark(sign.code_point) || is_umlaut(sign.code_point)) return sign.end;
  const std::string_view letters = without_stroke(sign.code_point);
  const char base = letters.empty() ? without_marks(sign.code_point) : '\0';
  if (letters.empty() && base == 0) return sign.end;
  const std::string_view by = letters.empty() ? std::string_view(&base, 1) : letters;
  word.replace(begin, size, by);
  return begin + by.size();
}

}  // namespace

void make_plain(SpelledText& word) {
  for (std::size_t at = 0; at < word.text().size();) {
    const char byte = word.text()[at];
    if (static_cast<unsigned char>(byte) < 0x80 && byte != '\'' && byte != '`') {
      ++at;
      continue;
    }
    at = make_plain(word, at, utf8::decode(word.text(), at));
  }
}

}  // namespace fuge::analysis
