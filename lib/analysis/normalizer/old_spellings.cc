#include "analysis/normalizer/old_spellings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "analysis/tables/spellings.h"
#include "base/ascii.h"
#include "base/word_lists.h"

namespace fuge::analysis {
namespace {

using tables::anywhere;
using tables::Spelling;

constexpr bool holds_old_spelling(Spelling row) {
  return std::any_of(anywhere.begin(), anywhere.end(), [&](Spelling other) {
    return row.usual.find(other.old) != std::string_view::npos;
  });
}
// So that each is replaced once.
static_assert(std::none_of(anywhere.begin(), anywhere.end(), holds_old_spelling));

// Of a compound, the other part has at least so many bytes.
constexpr std::size_t least_other_part = 3;
// What begins or ends words by chance is no sign of an old spelling.
constexpr std::size_t least_at_an_end = 3;

// Whether a row begins with these two letters: most letters of a word begin none.
constexpr auto first_pairs = [] {
  std::array<std::array<bool, 256>, 26> pairs{};
  for (const Spelling& row : anywhere)
    pairs[static_cast<std::size_t>(row.old[0] - 'a')][static_cast<unsigned char>(row.old[1])] =
        true;
  return pairs;
}();

bool begins_row(const char* two_bytes) {
  return is_ascii_small(two_bytes[0]) && first_pairs[static_cast<std::size_t>(two_bytes[0] - 'a')]
                                                    [static_cast<unsigned char>(two_bytes[1])];
}

// Where the rows of a letter begin.
constexpr auto first_rows = [] {
  std::array<std::uint8_t, 27> rows{};
  for (std::size_t letter = 0; letter < rows.size(); ++letter)
    for (const Spelling& row : anywhere)
      if (static_cast<std::size_t>(row.old[0] - 'a') < letter) ++rows[letter];
  return rows;
}();

// The row that the text, whose first letters begin one, begins with; nullptr for none.
const Spelling* find_anywhere(std::string_view text) {
  const auto letter = static_cast<std::size_t>(text.front() - 'a');
  for (std::size_t i = first_rows[letter]; i < first_rows[letter + 1]; ++i)
    if (text[1] == anywhere[i].old[1] && text.starts_with(anywhere[i].old)) return &anywhere[i];
  return nullptr;
}

constexpr WordIndex whole_words(tables::whole_words, &Spelling::old);

bool is_vowel(char byte) {
  return std::string_view("aeiouy").find(byte) != std::string_view::npos ||
         static_cast<unsigned char>(byte) >= 0x80;
}

// Letters of a text.
struct Range {
  std::size_t begin;
  std::size_t end;

  std::string_view of(const SpelledText& text) const {
    return std::string_view(text.text()).substr(begin, end - begin);
  }
};

// Replaces the old spelling at byte `at`, where the lexicon knows the outcome and not the word.
bool try_spelling(const KnownWords& known, SpelledText& text, Range range, std::size_t at,
                  Spelling row) {
  std::string word{range.of(text)};
  if (known.knows(word)) return false;
  word.replace(at - range.begin, row.old.size(), row.usual);
  if (!known.knows(word)) return false;
  text.replace(at, row.old.size(), row.usual);
  return true;
}

// The rows of the second table by a byte of what they replace, so that few are looked at: those of
// byte b are numbers[begins[b]] up to numbers[begins[b + 1]], in the order of the table.
struct RowsByByte {
  std::array<std::uint16_t, 257> begins{};
  std::array<std::uint16_t, tables::whole_words.size()> numbers{};
};

template <typename ByteOf>
constexpr RowsByByte rows_by(ByteOf byte_of) {
  RowsByByte rows;
  const auto at = [&](std::size_t row) {
    return static_cast<unsigned char>(byte_of(tables::whole_words[row].old));
  };
  for (std::size_t row = 0; row < rows.numbers.size(); ++row) ++rows.begins[at(row) + 1U];
  for (std::size_t byte = 0; byte < 256; ++byte)
    rows.begins[byte + 1] = static_cast<std::uint16_t>(rows.begins[byte + 1] + rows.begins[byte]);
  auto next = rows.begins;
  for (std::size_t row = 0; row < rows.numbers.size(); ++row)
    rows.numbers[next[at(row)]++] = static_cast<std::uint16_t>(row);
  return rows;
}
constexpr RowsByByte rows_by_first = rows_by([](std::string_view old) { return old.front(); });
constexpr RowsByByte rows_by_last = rows_by([](std::string_view old) { return old.back(); });

// The first row of the byte that the word has at an end, as `has` says; nullptr for none.
template <typename Has>
const Spelling* find_at_end(const RowsByByte& rows, char byte, std::string_view word, Has has) {
  const auto b = static_cast<unsigned char>(byte);
  for (std::size_t i = rows.begins[b]; i < rows.begins[b + 1U]; ++i) {
    const Spelling& row = tables::whole_words[rows.numbers[i]];
    if (row.old.size() >= least_at_an_end && word.size() >= row.old.size() + least_other_part &&
        has(row.old))
      return &row;
  }
  return nullptr;
}

bool write_part(const KnownWords& known, SpelledText& text, Range range) {
  const std::string_view word = range.of(text);
  const Spelling* first = find_at_end(rows_by_first, word.front(), word,
                                      [&](std::string_view old) { return word.starts_with(old); });
  const Spelling* last = find_at_end(rows_by_last, word.back(), word,
                                     [&](std::string_view old) { return word.ends_with(old); });
  if (first != nullptr && (last == nullptr || first <= last))
    return try_spelling(known, text, range, range.begin, *first);
  if (last == nullptr) return false;
  return try_spelling(known, text, range, range.end - last->old.size(), *last);
}

// Whether the byte is the second of two consonants before a vowel. An s was never dropped: the
// word before it ended in ß (Flußsand).
bool may_be_dropped(std::string_view word, std::size_t at) {
  return word[at] == word[at - 1] && word[at] != 's' && !is_vowel(word[at]) &&
         is_vowel(word[at + 1]);
}

std::string tripled(std::string_view word, std::size_t at) {
  std::string whole;
  whole.reserve(word.size() + 1);
  whole.append(word.substr(0, at)).push_back(word[at]);
  return whole.append(word.substr(at));
}

void write_dropped_consonant(const KnownWords& known, SpelledText& text, Range range) {
  const std::string_view word = range.of(text);
  for (std::size_t at = 1; at + 1 < word.size(); ++at) {
    if (!may_be_dropped(word, at)) continue;
    const std::string whole = tripled(word, at);
    if (!known.lists(whole) || known.lists(word)) continue;
    text.replace(range.begin + at, 1, whole.substr(at, 2));
    return;
  }
}

}  // namespace

std::size_t write_new_spellings(SpelledText& text, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at + 1 < end; ++at) {
    if (!begins_row(text.text().data() + at)) continue;
    const std::string_view rest = std::string_view(text.text()).substr(at, end - at);
    const Spelling* row = find_anywhere(rest);
    if (row == nullptr) continue;
    end = end - row->old.size() + row->usual.size();
    text.replace(at, row->old.size(), row->usual);
  }
  return end;
}

std::string_view new_spelling(std::string_view word) {
  const auto row = whole_words.find(word);
  return row ? tables::whole_words[*row].usual : std::string_view();
}

std::size_t write_known_spelling(const KnownWords& known, SpelledText& text, std::size_t begin,
                                 std::size_t end) {
  if (end - begin < least_at_an_end + least_other_part) return end;
  const std::size_t size = text.text().size();
  if (!write_part(known, text, {begin, end})) write_dropped_consonant(known, text, {begin, end});
  return end + text.text().size() - size;
}

}  // namespace fuge::analysis
