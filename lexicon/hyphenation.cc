#include "lexicon/hyphenation.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/files/lines.h"
#include "lexicon/encoding.h"

namespace fuge::lexicon {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::size_t fewest_words = 1000;

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& reason) {
  throw Error(ErrorCode::invalid_argument,
              reason +
                  "; the hyphenation dictionary of 2017 or newer comes with Debian's, Ubuntu's, "
                  "Fedora's and Arch's package hyphen-de",
              {file.string()});
}

Encoding encoding_of(const std::filesystem::path& file, const std::vector<Line>& lines) {
  const std::string first = lines.empty() ? std::string() : lines.front().text;
  const auto encoding = encoding_named(first.substr(0, first.find_first_of(blanks)));
  if (!encoding) fail(file, "the first line is no encoding that is read (UTF-8, ISO8859-1)");
  return *encoding;
}

std::string_view trim(std::string_view line) noexcept {
  line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
  return line.substr(0, line.find_last_not_of(blanks) + 1);
}

bool is_entry(std::string_view line) noexcept {
  if (line.empty() || line[0] == '#' || line[0] == '%') return false;
  return !is_ascii_capital(line[0]);
}

// Of what the two encodings have below U+0100 exactly the letters; above it a German dictionary has
// nothing else.
bool is_letter(char32_t c) noexcept {
  if (c < 0xC0) return is_ascii_letter(c);
  return c != U'×' && c != U'÷';
}

// Nothing where the entry is no word.
std::optional<HyphenatedWord> word_in(std::u32string_view entry) {
  HyphenatedWord word;
  bool at_break = false;
  for (const char32_t c : entry) {
    if (is_digit(c)) {
      at_break = (c - U'0') % 2 != 0;
      continue;
    }
    if (!is_letter(c)) return std::nullopt;
    if (at_break && !word.word.empty()) word.breaks.push_back(word.word.size());
    at_break = false;
    append_utf8(word.word, c);
  }
  word.combining = at_break;
  if (word.word.empty()) return std::nullopt;
  return word;
}

}  // namespace

Hyphenation read_hyphenation(const std::filesystem::path& file) {
  const std::vector<Line> lines = read_lines(file);
  const Encoding encoding = encoding_of(file, lines);
  const auto level_end = std::find_if(
      lines.begin(), lines.end(), [](const Line& line) { return trim(line.text) == "NEXTLEVEL"; });
  if (level_end == lines.end()) fail(file, "has no line NEXTLEVEL, and so no list of words");
  Hyphenation result;
  std::for_each(lines.begin() + 1, level_end, [&](const Line& line) {
    if (!is_entry(trim(line.text))) return;
    const auto text = to_utf8(trim(line.text), encoding);
    if (!text) {
      result.problems.emplace_back(ErrorCode::invalid_argument, "not UTF-8",
                                   location_of(file, line));
    } else if (auto word = word_in(code_points(*text).value())) {
      result.words.push_back(std::move(*word));
    }
  });
  if (result.words.size() < fewest_words) {
    fail(file, "has " + std::to_string(result.words.size()) + " words before NEXTLEVEL, at least " +
                   std::to_string(fewest_words) + " expected");
  }
  return result;
}

}  // namespace fuge::lexicon
