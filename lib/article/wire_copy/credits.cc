#include "article/wire_copy/credits.h"

#include <algorithm>
#include <array>

#include "article/scan.h"
#include "article/tables/wire_copy.h"
#include "article/wire_copy/agencies.h"
#include "article/wire_copy/punctuation.h"
#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "base/word_lists.h"

namespace fuge::article {
namespace {

// A credit is short; what is longer is text.
constexpr std::size_t most_credit_bytes = 200;
constexpr std::size_t most_name_words = 4;

// Length of the separator between two names at the beginning of `text`; 0 where there is none.
std::size_t separator_length(std::string_view text) noexcept {
  const std::string_view found = utf8::trim_begin(text);
  const std::size_t space = text.size() - found.size();
  if (found.empty()) return 0;
  if (std::string_view("/,;&+").find(found.front()) != std::string_view::npos) return space + 1;
  return space > 0 && found.starts_with("und ") ? space + 4 : 0;
}

// The names between separators, trimmed.
std::vector<std::string_view> split_names(std::string_view list) {
  std::vector<std::string_view> names;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < list.size();) {
    const std::size_t length = separator_length(list.substr(i));
    if (length > 0) {
      names.push_back(utf8::trim(list.substr(begin, i - begin)));
      begin = i + length;
    }
    i += length > 0 ? length : 1;
  }
  names.push_back(utf8::trim(list.substr(begin)));
  return names;
}

// Initials: up to four small letters.
bool is_desk(std::string_view name) noexcept {
  if (name.empty() || utf8::count_characters(name, 5) > 4) return false;
  for (std::size_t i = 0; i < name.size();) {
    const utf8::Decoded next = utf8::decode(name, i);
    if (!unicode::is_small(next.code_point)) return false;
    i = next.end;
  }
  return true;
}

// "4.9.2025", "04.09.25".
bool is_day(std::string_view name) noexcept {
  for (const std::size_t most : std::array<std::size_t, 3>{2, 2, 4}) {
    std::size_t digits = 0;
    while (digits < name.size() && is_digit(name[digits])) ++digits;
    if (digits == 0 || digits > most) return false;
    name.remove_prefix(digits);
    if (most == 4) return name.empty();
    if (!name.starts_with('.')) return false;
    name = utf8::trim_begin(name.substr(1));
  }
  return false;
}

bool is_name_word(std::string_view word) noexcept {
  if (!unicode::is_capital(first_character(word))) return false;
  for (std::size_t i = 0; i < word.size();) {
    const utf8::Decoded next = utf8::decode(word, i);
    const bool joint = next.code_point == U'.' || next.code_point == U'\'' ||
                       next.code_point == U'’' || is_dash(next.code_point);
    if (!unicode::is_letter(next.code_point) && !joint) return false;
    i = next.end;
  }
  return true;
}

// A person or an office: "Anna Berger", "Jan van der Velde", "Statistisches Bundesamt".
bool is_name(std::string_view name, std::size_t least_words) {
  if (agency_at(name)) return false;
  std::size_t words = 0;
  for (std::string_view rest = name; !rest.empty(); rest = utf8::trim_begin(rest)) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    const bool particle = words > 0 && has_word(tables::small_words_of_persons, word);
    if (!particle && !is_name_word(word)) return false;
    if (!particle && ++words > most_name_words) return false;
    rest.remove_prefix(word.size());
  }
  return words >= least_words;
}

// The agencies at the beginning; `length` ends behind the last one.
Credit leading_agencies(std::string_view list) {
  Credit credit;
  std::size_t at = 0;
  while (const auto found = agency_at(list.substr(at))) {
    add_source(credit.sources, found->name);
    credit.length = at + found->length;
    const std::size_t separator = separator_length(list.substr(credit.length));
    if (separator == 0) break;
    at = credit.length + separator;
    at = list.size() - utf8::trim_begin(list.substr(at)).size();
  }
  return credit;
}

// The whole line, where all of it is agencies, desks and names.
std::optional<Credit> whole_list(std::string_view list, std::size_t least_name_words) {
  if (list.empty() || list.size() > most_credit_bytes) return std::nullopt;
  Credit credit{{}, list.size()};
  bool named = false;
  for (std::string_view name : split_names(list)) {
    const auto agency = agency_named(name);
    if (agency) add_source(credit.sources, *agency);
    const bool desk = is_desk(name);
    if (!agency && !desk && !is_name(name, least_name_words)) return std::nullopt;
    named = named || !desk || agency;
  }
  return named ? std::optional(credit) : std::nullopt;
}

// Behind "Von:" or "Quelle:", where text may follow the agencies on the same line.
std::optional<Credit> after_label(std::string_view list) {
  if (auto whole = whole_list(utf8::trim(list), 1)) {
    whole->length = list.size();
    return whole;
  }
  Credit credit = leading_agencies(list);
  if (credit.sources.empty()) return std::nullopt;
  // "Von: dpa - Die Zahl …", "Von: dpa | Die Zahl …"
  std::string_view rest = utf8::trim_begin(list.substr(credit.length));
  while (is_dash(first_character(rest)) || rest.starts_with('|')) {
    rest = utf8::trim_begin(rest.substr(utf8::decode(rest, 0).end));
  }
  credit.length = list.size() - rest.size();
  return credit;
}

std::optional<Credit> labelled(std::string_view line) {
  for (std::string_view label : {"Von:", "Quelle:", "Quellen:"}) {
    if (!line.starts_with(label)) continue;
    const std::string_view list = utf8::trim_begin(line.substr(label.size()));
    auto credit = after_label(list);
    if (credit) credit->length += line.size() - list.size();
    return credit;
  }
  return std::nullopt;
}

// "APA/dpa", "dpa/lby", "Von APA/dpa", "Von Anna Berger": the whole line or nothing. A lone family
// name is not enough for a byline: "Von Storch …" begins many a heading.
std::optional<Credit> unlabelled(std::string_view line) {
  constexpr std::size_t no_names = most_name_words + 1;
  const std::string_view list = utf8::trim(line);
  auto credit = list.starts_with("Von ") ? whole_list(utf8::trim_begin(list.substr(4)), 2)
                                         : whole_list(list, no_names);
  if (credit) credit->length = line.size();
  return credit;
}

std::optional<Credit> in_brackets(std::string_view line) {
  const std::string_view inside = utf8::trim(line);
  if (!inside.starts_with('(') || inside.find(')') != inside.size() - 1) return std::nullopt;
  if (inside.size() > most_credit_bytes) return std::nullopt;
  BracketedCredit read = read_bracketed(inside.substr(1, inside.size() - 2));
  if (!read.pure || read.sources.empty()) return std::nullopt;
  return Credit{std::move(read.sources), line.size()};
}

}  // namespace

void add_source(std::vector<std::string>& sources, std::string_view source) {
  if (std::find(sources.begin(), sources.end(), source) == sources.end()) {
    sources.emplace_back(source);
  }
}

void add_sources(std::vector<std::string>& sources, const std::vector<std::string>& more) {
  for (const std::string& source : more) add_source(sources, source);
}

std::optional<Credit> read_credit(std::string_view line) {
  if (auto credit = labelled(line)) return credit;
  if (auto credit = in_brackets(line)) return credit;
  // Only short lines can be one, and a line may be long.
  if (line.size() > most_credit_bytes) return std::nullopt;
  return unlabelled(line);
}

BracketedCredit read_bracketed(std::string_view inside) {
  BracketedCredit credit;
  for (std::string_view name : split_names(inside)) {
    if (const auto agency = agency_named(name)) {
      add_source(credit.sources, *agency);
    } else if (name == "red" || name == "Red") {
      credit.desk = true;
    } else if (!is_desk(name) && !is_day(name)) {
      credit.pure = false;
    }
  }
  return credit;
}

}  // namespace fuge::article
