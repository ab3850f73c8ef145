#include "analysis/tokenizer/segments.h"

#include <algorithm>
#include <array>

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

// Whether a German letter begins here, which UAX #29 (WB5) never parts from another one; its bytes,
// or 0.
std::size_t letter_at(std::string_view text, std::size_t at) {
  if (is_ascii_letter(text[at])) return 1;
  if (text[at] != '\xC3' || at + 1 == text.size()) return 0;
  constexpr std::string_view second_bytes = "\x84\x96\x9C\x9F\xA4\xB6\xBC";  // ÄÖÜßäöü
  return second_bytes.find(text[at + 1]) != second_bytes.npos ? 2 : 0;
}

std::size_t end_of_letters(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t size = letter_at(text, at);
    if (size == 0) break;
    at += size;
  }
  return at;
}

bool ends_clause(char c) {
  return c == ',' || c == '.' || c == ';' || c == '!' || c == '?';
}

bool is_blank_at(std::string_view text, std::size_t at) {
  return at == text.size() || text[at] == ' ';
}

// Where the word that begins here ends, if it has nothing but German letters, and nothing but a
// sign stands between it and the next blank; `at` for any other.
std::size_t end_of_plain_word(std::string_view text, std::size_t at) {
  const std::size_t end = end_of_letters(text, at);
  const bool plain =
      is_blank_at(text, end) || (ends_clause(text[end]) && is_blank_at(text, end + 1));
  return plain ? end : at;
}

std::size_t end_of_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(' ', at), text.size());
}

std::size_t end_of_stretch(std::string_view text, std::size_t at) {
  return std::min(text.find(' ', at), text.size());
}

}  // namespace

// No rule of UAX #29 reaches beyond a blank, so what lies between two may be cut by itself; and
// most of that is words of letters alone, which need no ICU.
void SegmentFinder::run(std::string_view text, std::vector<Segment>& segments) {
  segments.clear();
  Boundaries::check_size(text);
  std::size_t hard = 0;  // where what ICU is to be asked about begins
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_plain_word(text, at);
    const std::size_t blank = end_of_stretch(text, end);
    if (end > at) {
      ask_icu(text, hard, at, segments);
      add(at, end, segments);
      hard = blank;
    }
    at = blank + 1;
  }
  ask_icu(text, hard, text.size(), segments);
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
