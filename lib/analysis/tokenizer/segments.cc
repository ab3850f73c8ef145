#include "analysis/tokenizer/segments.h"

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

}  // namespace

void SegmentFinder::run(std::string_view text, std::vector<Segment>& segments) {
  segments.clear();
  boundaries_.reset(text);
  bool open = false;  // the last segment ends in a subscript digit, and may go on behind it: H₂O
  while (const auto range = boundaries_.next()) {
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
