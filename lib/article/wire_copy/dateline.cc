#include "article/wire_copy/dateline.h"

#include <algorithm>

#include "article/scan.h"
#include "article/wire_copy/credits.h"
#include "article/wire_copy/place.h"
#include "article/wire_copy/punctuation.h"
#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

// Room for a place of 80 characters and two pairs of brackets.
constexpr std::size_t most_bytes = 400;
constexpr std::size_t most_inside_bytes = 60;

// Bytes from behind the closing bracket to the text; 0 where no separator stands there.
std::size_t separator_length(std::string_view behind) noexcept {
  const std::string_view mark = utf8::trim_begin(behind);
  const char32_t first = first_character(mark);
  if (first != U'.' && first != U':' && !is_dash(first)) return 0;
  std::string_view rest = mark.substr(utf8::decode(mark, 0).end);
  while (is_dash(first) && is_dash(first_character(rest))) {
    rest.remove_prefix(utf8::decode(rest, 0).end);
  }
  const std::string_view text = utf8::trim_begin(rest);
  // "(dpa)-Reporter": a hyphen with nothing around it is none.
  const bool spaced = mark.size() < behind.size() || text.size() < rest.size() || text.empty();
  return spaced || first == U'.' || first == U':' ? behind.size() - text.size() : 0;
}

// Bytes of the white space behind the closing bracket where a sentence begins there; 0 otherwise.
std::size_t space_before_sentence(std::string_view behind) noexcept {
  const std::string_view sentence = utf8::trim_begin(behind);
  const char32_t first = first_character(sentence);
  const bool begins = unicode::is_capital(first) || first == U'„' || first == U'"' || first == U'»';
  return begins ? behind.size() - sentence.size() : 0;
}

// "Frankfurt (Oder) (dpa) -", "Halle (Saale) (dpa) -"
bool belongs_to_place(std::string_view inside, std::string_view behind) noexcept {
  const bool letters = std::all_of(inside.begin(), inside.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || is_ascii_letter(c);
  });
  return !inside.empty() && letters && utf8::trim_begin(behind).starts_with('(');
}

// The line's first brackets that aren't part of the place.
struct Brackets {
  std::string_view before;
  std::string_view inside;
  std::string_view behind;
};

std::optional<Brackets> find_brackets(std::string_view line) noexcept {
  std::size_t open = line.find('(');
  for (int pair = 0; pair < 2 && open != std::string_view::npos; ++pair) {
    const std::size_t close = line.find(')', open);
    if (close == std::string_view::npos || close - open > most_inside_bytes) return std::nullopt;
    const Brackets found{line.substr(0, open), line.substr(open + 1, close - open - 1),
                         line.substr(close + 1)};
    if (pair == 1 || !belongs_to_place(found.inside, found.behind)) return found;
    open = line.find('(', close);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Dateline> read_dateline(std::string_view line) {
  const auto brackets = find_brackets(line.substr(0, utf8::floor_boundary(line, most_bytes)));
  if (!brackets) return std::nullopt;
  BracketedCredit credit = read_bracketed(brackets->inside);
  if (credit.sources.empty() && !credit.desk) return std::nullopt;

  const bool without_place = utf8::trim(brackets->before).empty();
  const auto place = without_place ? std::nullopt : read_place(brackets->before);
  if (without_place ? !credit.pure : !place) return std::nullopt;

  const std::size_t behind = brackets->before.size() + brackets->inside.size() + 2;
  std::size_t separator = separator_length(line.substr(behind));
  // "Bonn (KNA) Die Bischöfe …": some agencies put nothing between.
  const bool agencies_alone = credit.pure && !credit.sources.empty() && !without_place;
  if (separator == 0 && agencies_alone) separator = space_before_sentence(line.substr(behind));
  if (separator == 0) return std::nullopt;
  return Dateline{std::move(credit.sources), place.value_or(""), behind + separator};
}

}  // namespace fuge::article
