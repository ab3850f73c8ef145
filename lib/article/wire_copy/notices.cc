#include "article/wire_copy/notices.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/scan.h"
#include "article/tables/wire_copy.h"
#include "base/ascii.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

constexpr std::size_t most_notice_characters = 60;
constexpr std::size_t most_notice_bytes = 4 * most_notice_characters;
constexpr std::size_t most_note_bytes = 500;

template <std::size_t size>
bool contains_any(std::string_view text, const std::array<std::string_view, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

// Length of the brackets at the beginning, where they are short and closed; 0 otherwise.
std::size_t brackets_length(std::string_view line) noexcept {
  if (!line.starts_with('(')) return 0;
  const std::size_t close = line.substr(0, most_notice_bytes).find(')');
  if (close == std::string_view::npos) return 0;
  const std::size_t characters =
      utf8::count_characters(line.substr(0, close + 1), most_notice_characters + 1);
  return characters <= most_notice_characters ? close + 1 : 0;
}

bool speaks_of_version(std::string_view brackets) {
  return contains_any(unicode::to_small(brackets), tables::words_of_versions);
}

// Length of a label's word at the beginning; 0 where there is none.
std::size_t label_word_length(std::string_view text) {
  // No label is longer than this in bytes, and lower case keeps the length of its letters.
  const std::string start = unicode::to_small(text.substr(0, utf8::floor_boundary(text, 32)));
  for (std::string_view word : tables::labels) {
    if (start.starts_with(word) && !unicode::is_letter(first_character(text.substr(word.size())))) {
      return word.size();
    }
  }
  return 0;
}

// "ROUNDUP", "ROUNDUP 2", "ROUNDUP 2/Aktualisierung"; 0 otherwise.
std::size_t label_words_length(std::string_view line) {
  std::size_t length = 0;
  while (true) {
    const std::size_t word = label_word_length(line.substr(length));
    if (word == 0) return 0;
    length += word;
    std::size_t number = length;
    if (number < line.size() && line[number] == ' ') ++number;
    const std::size_t digits = number;
    while (number < line.size() && number < digits + 2 && is_digit(line[number])) ++number;
    if (number > digits) length = number;
    if (!line.substr(length).starts_with('/')) return length;
    ++length;
  }
}

bool contains_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    if (!unicode::is_letter(last_character(text.substr(0, at))) &&
        !unicode::is_letter(first_character(text.substr(at + word.size())))) {
      return true;
    }
  }
  return false;
}

bool names_machine(std::string_view note) {
  return contains_any(note, tables::words_of_machines) || contains_word(note, "ki");
}

bool names_summary(std::string_view note) {
  return contains_any(note, tables::words_of_summaries);
}

bool speaks_of_itself(std::string_view note) {
  return contains_any(note, tables::references_to_itself);
}

}  // namespace

bool is_notice(std::string_view line) {
  line = utf8::trim(line);
  if (line.empty() || line.size() > most_notice_bytes) return false;
  if (brackets_length(line) == line.size()) return true;
  const std::size_t label = label_words_length(line);
  return label > 0 && (label == line.size() || line.substr(label) == ":");
}

std::size_t leading_notice_length(std::string_view line) {
  const std::size_t length = brackets_length(line);
  if (length == 0 || !speaks_of_version(line.substr(0, length))) return 0;
  return line.size() - utf8::trim_begin(line.substr(length)).size();
}

std::size_t label_length(std::string_view line) {
  const std::size_t length = label_words_length(line);
  if (length == 0 || !line.substr(length).starts_with(':')) return 0;
  return line.size() - utf8::trim_begin(line.substr(length + 1)).size();
}

bool is_machine_note(std::string_view line) {
  line = utf8::trim(line);
  if (line.size() > most_note_bytes) return false;
  const std::string note = unicode::to_small(line);
  return names_machine(note) && names_summary(note) && speaks_of_itself(note);
}

bool is_disclaimer(std::string_view line) noexcept {
  line = utf8::trim_begin(line.substr(0, 64));  // the line may be long, and begin with much space
  return line.starts_with("Haftungsausschluss:") || line.starts_with("Disclaimer:");
}

}  // namespace fuge::article
