#include "article/wire_copy/place.h"

#include "article/scan.h"
#include "article/tables/wire_copy.h"
#include "base/ascii.h"
#include "base/dates/month_names.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "base/word_lists.h"

namespace fuge::article {
namespace {

constexpr std::size_t most_characters = 80;

// Words that open a sentence, not a place: "Nach Angaben der Polizei (dpa). …"
bool opens_sentence(std::string_view word) {
  return has_word(tables::words_before_text, unicode::to_small(word));
}

bool is_month(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return month_named(unicode::to_small(word)).has_value();
}

// "4. September", "4. Sept. 2025", "4.9.2025", "04. 09."
bool is_date(std::string_view part) {
  if (part.empty() || !is_digit(part.front())) return false;
  while (!part.empty()) {
    std::string_view word = part.substr(0, part.find(' '));
    part = utf8::trim_begin(part.substr(word.size()));
    const bool numeric = word.find_first_not_of("0123456789.") == std::string_view::npos;
    if (!numeric && !is_month(word)) return false;
  }
  return true;
}

bool is_place_character(char32_t character) noexcept {
  return unicode::is_letter(character) || unicode::is_mark(character) ||
         std::u32string_view(U" -‐‑–.'’()").find(character) != std::u32string_view::npos;
}

// A name between two separators: "Frankfurt am Main", "St. Pölten", "Frankfurt (Oder)".
bool is_place_name(std::string_view name) {
  if (!unicode::is_capital(first_character(name))) return false;
  for (std::size_t i = 0; i < name.size();) {
    const utf8::Decoded next = utf8::decode(name, i);
    if (next.code_point == utf8::invalid || !is_place_character(next.code_point)) return false;
    i = next.end;
  }
  while (!name.empty()) {
    const std::string_view word = name.substr(0, name.find(' '));
    name = utf8::trim_begin(name.substr(word.size()));
    const std::string_view bare = word.starts_with('(') ? word.substr(1) : word;
    if (!unicode::is_capital(first_character(bare)) &&
        !has_word(tables::small_words_of_places, bare) &&
        !has_word(tables::small_words_of_foreign_places, bare)) {
      return false;
    }
  }
  return true;
}

bool is_all_capitals(std::string_view text) noexcept {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::Decoded next = utf8::decode(text, i);
    if (unicode::is_small(next.code_point)) return false;
    if (unicode::is_capital(next.code_point)) ++capitals;
    i = next.end;
  }
  return capitals > 1;
}

std::string title_case(std::string_view word) {
  const utf8::Decoded first = utf8::decode(word, 0);
  std::string result;
  utf8::append(result, unicode::to_capital(first.code_point));
  return result + unicode::to_small(word.substr(first.end));
}

std::size_t letters_end(std::string_view text, std::size_t begin) noexcept {
  while (begin < text.size()) {
    const utf8::Decoded next = utf8::decode(text, begin);
    if (!unicode::is_letter(next.code_point)) break;
    begin = next.end;
  }
  return begin;
}

// Whether the letters are a small word inside a name, as "AM" of "FRANKFURT AM MAIN" and "A." of
// "FRANKFURT A. M.", and not the "D." of "D.C.".
bool is_small(std::string_view letters, std::string_view before, std::string_view behind) {
  if (!before.ends_with(' ') && !before.ends_with('-')) return false;
  if (before.ends_with(", ")) return false;
  if (letters.size() > 1)
    return has_word(tables::small_words_of_places, unicode::to_small(letters));
  const bool abbreviated = behind.starts_with(". ");
  return abbreviated && std::string_view("AVDIO").find(letters.front()) != std::string_view::npos;
}

std::string without_capitals(std::string_view place) {
  std::string result;
  for (std::size_t i = 0; i < place.size();) {
    const std::size_t end = letters_end(place, i);
    if (end == i) {
      result += place[i++];
      continue;
    }
    const std::string_view letters = place.substr(i, end - i);
    if (has_word(tables::capitals, letters)) {
      result += letters;
    } else if (is_small(letters, place.substr(0, i), place.substr(end))) {
      result += unicode::to_small(letters);
    } else {
      result += title_case(letters);
    }
    i = end;
  }
  return result;
}

// The names of one comma's part, which slashes separate.
bool are_place_names(std::string_view part) {
  while (true) {
    const std::size_t slash = part.find('/');
    if (!is_place_name(utf8::trim(part.substr(0, slash)))) return false;
    if (slash == std::string_view::npos) return true;
    part.remove_prefix(slash + 1);
  }
}

}  // namespace

std::optional<std::string> read_place(std::string_view printed) {
  printed = utf8::trim(printed);
  if (utf8::count_characters(printed, most_characters + 1) > most_characters) return std::nullopt;
  if (opens_sentence(printed.substr(0, printed.find(' ')))) return std::nullopt;
  std::string place;
  for (std::string_view rest = printed; !rest.empty();) {
    const std::size_t comma = rest.find(',');
    const std::string_view part = utf8::trim(rest.substr(0, comma));
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    if (is_date(part)) continue;
    if (!are_place_names(part)) return std::nullopt;
    place += place.empty() ? "" : ", ";
    place += part;
  }
  if (place.empty()) return std::nullopt;
  return is_all_capitals(place) ? without_capitals(place) : place;
}

}  // namespace fuge::article
