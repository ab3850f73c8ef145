#include "search/spelling/letter_variants.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace fuge::search {
namespace {

constexpr std::size_t most_letters = 40;

constexpr std::u32string_view alphabet = U"abcdefghijklmnopqrstuvwxyzäöü";

// Spellings of one sound that differ by more than a letter. Both ways.
constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 12> same_sounds{{
    {U"ae", U"ä"},
    {U"oe", U"ö"},
    {U"ue", U"ü"},
    {U"ph", U"f"},
    {U"chs", U"x"},
    {U"cks", U"x"},
    {U"ks", U"x"},
    {U"gs", U"x"},
    {U"eu", U"oi"},
    {U"äu", U"oi"},
    {U"qu", U"kw"},
    {U"tz", U"ds"},
}};

class Variants {
 public:
  explicit Variants(std::string_view word) : word_(word), letters_(utf8::code_points(word)) {}

  std::vector<std::string> take() {
    if (letters_.size() > most_letters) return {};
    for (std::size_t i = 0; i <= letters_.size(); ++i) edit(i);
    for (const auto& [one, other] : same_sounds) {
      respell(one, other);
      respell(other, one);
    }
    std::ranges::sort(variants_);
    variants_.erase(std::unique(variants_.begin(), variants_.end()), variants_.end());
    std::erase(variants_, word_);
    std::erase(variants_, std::string());
    return std::move(variants_);
  }

 private:
  void edit(std::size_t at) {
    for (const char32_t letter : alphabet) add(std::u32string(letters_).insert(at, 1, letter));
    if (at == letters_.size()) return;
    add(std::u32string(letters_).erase(at, 1));
    std::u32string changed = letters_;
    for (const char32_t letter : alphabet) {
      changed[at] = letter;
      add(changed);
    }
    if (at + 1 == letters_.size()) return;
    changed = letters_;
    std::swap(changed[at], changed[at + 1]);
    add(changed);
  }

  // Once for each place, and, where there are several, in all of them.
  void respell(std::u32string_view from, std::u32string_view to) {
    std::u32string everywhere;
    std::size_t done = 0;
    for (std::size_t at = letters_.find(from); at != letters_.npos;
         at = letters_.find(from, done)) {
      add(std::u32string(letters_).replace(at, from.size(), to));
      everywhere.append(letters_, done, at - done).append(to);
      done = at + from.size();
    }
    if (done > 0) add(everywhere.append(letters_, done));
  }

  void add(const std::u32string& letters) {
    std::string variant;
    for (const char32_t letter : letters) utf8::append(variant, letter);
    variants_.push_back(std::move(variant));
  }

  std::string word_;
  std::u32string letters_;
  std::vector<std::string> variants_;
};

}  // namespace

std::vector<std::string> one_edit_away(std::string_view word) {
  return Variants(word).take();
}

std::vector<std::string> with_umlaut_marks(std::string_view word) {
  constexpr std::size_t most_places = 6;
  std::vector<std::string> variants{std::string()};
  std::size_t places = 0;
  for (const char letter : word) {
    const std::string_view marked = letter == 'a'   ? "ä"
                                    : letter == 'o' ? "ö"
                                    : letter == 'u' ? "ü"
                                                    : "";
    const std::size_t count = variants.size();
    if (!marked.empty() && places++ < most_places)
      for (std::size_t i = 0; i < count; ++i) variants.push_back(variants[i] + std::string(marked));
    for (std::size_t i = 0; i < count; ++i) variants[i] += letter;
  }
  variants.erase(variants.begin());  // the word itself
  return variants;
}

}  // namespace fuge::search
