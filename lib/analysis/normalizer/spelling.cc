#include "analysis/normalizer/spelling.h"

#include <algorithm>

#include "analysis/normalizer/old_spellings.h"
#include "analysis/normalizer/plain_letters.h"
#include "analysis/normalizer/umlauts.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "compound/alphabet.h"

namespace fuge::analysis {
namespace {

// The bytes of a letter from a to z or of ä, ö, ü; 0 for any other.
std::size_t letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (is_ascii_small(text[at])) return 1;
  const std::string_view two = text.substr(at, 2);
  return two == "ä" || two == "ö" || two == "ü" ? 2 : 0;
}

// "Hauptstr.": no other word ends so.
std::size_t write_street(SpelledText& text, std::size_t begin, std::size_t end) {
  constexpr std::string_view short_form = "str";
  constexpr std::size_t least_name = 3;  // bytes
  const std::string_view word = std::string_view(text.text()).substr(begin, end - begin);
  if (word.size() < least_name + short_form.size() || !word.ends_with(short_form)) return end;
  text.replace(end, 0, "asse");
  return end + 4;
}

// Respells the letters from `begin` to `end`; gives where they end then.
std::size_t spell_letters(const KnownWords& words, SpelledText& text, std::size_t begin,
                          std::size_t end) {
  end = write_street(text, begin, write_new_spellings(text, begin, end));
  if (write_umlauts(words, text, begin, end)) end = write_new_spellings(text, begin, end);
  const std::string_view usual =
      new_spelling(std::string_view(text.text()).substr(begin, end - begin));
  if (usual.empty()) return write_known_spelling(words, text, begin, end);
  text.replace(begin, end - begin, usual);
  return begin + usual.size();
}

}  // namespace

void spell(const KnownWords& words, SpelledText& word) {
  make_plain(word);
  for (std::size_t begin = 0; begin < word.text().size();) {
    std::size_t end = begin;
    while (const std::size_t size = letter_at(word.text(), end)) end += size;
    begin = end > begin ? spell_letters(words, word, begin, end) : begin + 1;
  }
}

void spell_base(SpelledText& base) {
  write_new_spellings(base, 0, base.text().size());
  if (const std::string_view usual = new_spelling(base.text()); !usual.empty())
    base.replace(0, base.text().size(), usual);
}

std::size_t place_in_word(std::string_view word, std::string_view folded, std::size_t place) {
  if (place >= folded.size()) return word.size();
  // Nearly always: folding changed no lengths.
  if (word.size() == folded.size()) return utf8::floor_boundary(word, place);
  compound::Letters before;
  compound::Letters after;
  if (!compound::read_letters(word, 0, word.size(), before) ||
      !compound::read_letters(folded, 0, folded.size(), after) || before.count != after.count)
    return place == 0 ? 0 : word.size();
  const auto end = after.begins.begin() + static_cast<std::ptrdiff_t>(after.count);
  const auto letter = std::lower_bound(after.begins.begin(), end, place) - after.begins.begin();
  return before.begins[static_cast<std::size_t>(letter)];
}

}  // namespace fuge::analysis
