#include "analysis/tokenizer/segments.h"

#include <algorithm>
#include <array>
#include <optional>

#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"

namespace fuge::analysis {
namespace {

constexpr std::string_view middle_dot = "\u00B7";
constexpr std::string_view narrow_no_break_space = "\u202F";

// Bytes at which a cut may begin.
constexpr std::array<bool, 256> make_cutting() {
  std::array<bool, 256> cutting{};
  for (const char c : {':', '@', '_', '.', '\xC2', '\xE2'})
    cutting[static_cast<unsigned char>(c)] = true;
  return cutting;
}
constexpr std::array<bool, 256> cutting = make_cutting();

// Bytes of the sign at which the word is cut; 0 for none.
std::size_t cut_at(std::string_view word, std::size_t at) {
  switch (word[at]) {
    case ':':
    case '@':
    case '_':
      return 1;
    case '.': {
      const bool decimal =
          at > 0 && at + 1 < word.size() && is_digit(word[at - 1]) && is_digit(word[at + 1]);
      return decimal ? 0 : 1;
    }
    case '\xC2':
      return word.substr(at, 2) == middle_dot ? 2 : 0;
    case '\xE2':
      return word.substr(at, 3) == narrow_no_break_space ? 3 : 0;
  }
  return 0;
}

void add(std::size_t begin, std::size_t end, std::vector<Segment>& segments) {
  if (begin < end)
    segments.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

void add_cut(std::string_view text, const Boundaries::Range& range,
             std::vector<Segment>& segments) {
  const std::string_view word = text.substr(range.begin, range.end - range.begin);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (!cutting[static_cast<unsigned char>(word[i])]) continue;
    const std::size_t cut = cut_at(word, i);
    if (cut == 0) continue;
    add(range.begin + begin, range.begin + i, segments);
    begin = i + cut;
    i = begin - 1;
  }
  add(range.begin + begin, range.end, segments);
}

// U+2080 to U+2089: E2 82 80 to E2 82 89.
bool is_subscript_digit(std::string_view character) {
  return character.size() == 3 && character.starts_with("\xE2\x82") &&
         static_cast<unsigned char>(character[2]) <= 0x89;
}

// What a character is to the rules of UAX #29, as far as these are applied here.
enum class Kind : std::uint8_t {
  unknown,     // ICU is asked
  letter,      // joined to letters and digits
  digit,       // likewise
  point,       // joins digits; letters too, but there the word is cut
  comma,       // joins digits
  apostrophe,  // joins letters, and digits
  separator,   // joined to nothing, or where the word is cut
  blank,
  longer,  // the first of several bytes
};

constexpr std::array<Kind, 256> make_kinds() {
  std::array<Kind, 256> kinds{};
  for (char c = ' '; c < '\x7F'; ++c) {
    kinds[static_cast<unsigned char>(c)] = is_ascii_letter(c) ? Kind::letter
                                           : is_digit(c)      ? Kind::digit
                                                              : Kind::separator;
  }
  const auto set = [&](std::string_view bytes, Kind kind) {
    for (const char c : bytes) kinds[static_cast<unsigned char>(c)] = kind;
  };
  set("\t\n\r", Kind::separator);
  set(" ", Kind::blank);
  set(".", Kind::point);
  set(",;", Kind::comma);
  set("'", Kind::apostrophe);
  set("@", Kind::unknown);  // a letter to some versions of ICU
  set("\xC2\xC3\xC4\xC5\xE2", Kind::longer);
  return kinds;
}
constexpr std::array<Kind, 256> kinds = make_kinds();

struct Character {
  Kind kind = Kind::unknown;
  std::size_t size = 1;
};

// U+0080 to U+017F: the letters from U+00C0 on, and the signs that are common in German.
Character latin_at(std::string_view text, std::size_t at) {
  const unsigned char second = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
  if ((second & 0xC0U) != 0x80) return {};
  if (text[at] == '\xC2') {
    constexpr std::string_view signs = "\xA0\xA7\xAB\xB0\xBB";  // no-break space, § « ° »
    const bool known = signs.find(text[at + 1]) != signs.npos;
    return {known ? Kind::separator : Kind::unknown, 2};
  }
  const bool sign = text[at] == '\xC3' && (second & 0xDFU) == 0x97;  // × ÷
  return {sign ? Kind::separator : Kind::letter, 2};
}

// Dashes, quotation marks, points of lists and the euro.
Character sign_at(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 2> apostrophes{"’", "‘"};
  constexpr std::array<std::string_view, 11> signs{"–", "—", "„", "“", "”", "‚",
                                                   "…", "•", "‹", "›", "€"};
  const std::string_view sign = text.substr(at, 3);
  if (std::ranges::find(apostrophes, sign) != apostrophes.end()) return {Kind::apostrophe, 3};
  if (std::ranges::find(signs, sign) != signs.end()) return {Kind::separator, 3};
  return {};
}

Character longer_at(std::string_view text, std::size_t at) {
  return text[at] == '\xE2' ? sign_at(text, at) : latin_at(text, at);
}

Character character_at(std::string_view text, std::size_t at) {
  const Kind kind = kinds[static_cast<unsigned char>(text[at])];
  return kind == Kind::longer ? longer_at(text, at) : Character{kind, 1};
}

// Behind the letters from `at` on, of which most words have nothing else.
std::size_t end_of_letters(std::string_view text, std::size_t at) {
  const char* const bytes = text.data();
  const std::size_t size = text.size();
  while (at < size) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (kinds[byte] == Kind::letter) {
      ++at;
    } else if (byte == 0xC3 && latin_at(text, at).kind == Kind::letter) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

// WB6, WB7, WB11 and WB12, less where the word is cut.
bool joins(Kind sign, Kind before, Kind behind) {
  if (before != behind) return false;
  return before == Kind::digit || (before == Kind::letter && sign == Kind::apostrophe);
}

bool is_known(std::string_view stretch) {
  for (std::size_t at = 0; at < stretch.size();) {
    const Character next = character_at(stretch, at);
    if (next.kind == Kind::unknown) return false;
    at += next.size;
  }
  return true;
}

// Cuts from `at` to the next blank, and gives where that is; nothing where there is a character
// that is unknown here.
std::optional<std::size_t> cut_stretch(std::string_view text, std::size_t at,
                                       std::vector<Segment>& segments) {
  std::size_t begin = at;  // of the word, if `last` is a letter or digit
  Kind last = Kind::separator;
  while (at < text.size()) {
    const bool in_word = last == Kind::letter || last == Kind::digit;
    if (const std::size_t end = end_of_letters(text, at); end > at) {
      if (!in_word) begin = at;
      last = Kind::letter;
      at = end;
      continue;
    }
    const Character next = character_at(text, at);
    switch (next.kind) {
      case Kind::letter:
      case Kind::digit:
        if (!in_word) begin = at;
        last = next.kind;
        break;
      case Kind::point:
      case Kind::comma:
      case Kind::apostrophe: {
        const std::size_t behind = at + next.size;
        if (in_word && behind < text.size() &&
            joins(next.kind, last, character_at(text, behind).kind))
          break;
        [[fallthrough]];
      }
      case Kind::separator:
        if (in_word) add(begin, at, segments);
        last = Kind::separator;
        break;
      case Kind::blank:
        if (in_word) add(begin, at, segments);
        return at;
      case Kind::unknown:
      case Kind::longer:
        return std::nullopt;
    }
    at += next.size;
  }
  if (last != Kind::separator) add(begin, at, segments);
  return at;
}

std::size_t end_of_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(' ', at), text.size());
}

std::size_t end_of_stretch(std::string_view text, std::size_t at) {
  return std::min(text.find(' ', at), text.size());
}

}  // namespace

// No rule of UAX #29 reaches beyond a blank, so what lies between two may be cut by itself; and
// most of that is of few characters, whose rules need no ICU.
void SegmentFinder::run(std::string_view text, std::vector<Segment>& segments) {
  segments.clear();
  Boundaries::check_size(text);
  segments.reserve(text.size() / 6);  // as many as German has
  std::size_t hard = text.npos;       // where what ICU is to be asked about begins
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (hard != text.npos) {
      const std::size_t end = end_of_stretch(text, at);
      if (!is_known(text.substr(at, end - at))) {
        at = end;
        continue;
      }
      ask_icu(text, hard, at, segments);
      hard = text.npos;
    }
    // Most words: nothing but letters.
    const std::size_t letters = end_of_letters(text, at);
    if (letters > at && (letters == text.size() || text[letters] == ' ')) {
      add(at, letters, segments);
      at = letters;
      continue;
    }
    const std::size_t cut = segments.size();
    if (const auto end = cut_stretch(text, at, segments)) {
      at = *end;
      continue;
    }
    segments.resize(cut);
    hard = at;
    at = end_of_stretch(text, at);
  }
  if (hard != text.npos) ask_icu(text, hard, text.size(), segments);
}

void SegmentFinder::run_by_icu(std::string_view text, std::vector<Segment>& segments) {
  segments.clear();
  ask_icu(text, 0, text.size(), segments);
}

void SegmentFinder::ask_icu(std::string_view text, std::size_t begin, std::size_t end,
                            std::vector<Segment>& segments) {
  if (end_of_blanks(text, begin) >= end) return;
  boundaries_.reset(text.substr(begin, end - begin));
  bool open = false;  // the last segment ends in a subscript digit, and may go on behind it: H₂O
  while (auto range = boundaries_.next()) {
    range->begin += begin;
    range->end += begin;
    if (range->status >= UBRK_WORD_NONE_LIMIT) {
      const std::size_t first = segments.size();
      add_cut(text, *range, segments);
      if (open && first < segments.size() && segments[first - 1].end == segments[first].begin) {
        segments[first - 1].end = segments[first].end;
        segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(first));
      }
      open = false;
    } else if (!segments.empty() && segments.back().end == range->begin &&
               is_subscript_digit(text.substr(range->begin, range->end - range->begin))) {
      segments.back().end = static_cast<std::uint32_t>(range->end);
      open = true;
    }
  }
}

}  // namespace fuge::analysis
