#include "analysis/normalizer/umlauts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace fuge::analysis {
namespace {

// All subsets are tried of so many places; of more, only all at once.
constexpr std::size_t most_free_places = 3;
constexpr std::size_t most_places = 8;
constexpr std::size_t least_letters = 3;

struct Places {
  std::array<std::size_t, most_places> at{};  // bytes into the word, rising
  std::size_t count = 0;
};

bool is_vowel(char letter) {
  return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

std::string_view umlaut_of(char letter) {
  if (letter == 'a') return "ä";
  return letter == 'o' ? "ö" : "ü";
}

// A vowel or q before it, where "ue" can't be ü: Frauen, neue, Quelle. But geuebt.
bool bars_ue(char before) {
  return before == 'a' || before == 'e' || before == 'q' ||
         static_cast<unsigned char>(before) >= 0x80;
}

// Where two letters might be an umlaut.
Places find_places(std::string_view word) {
  Places places;
  for (std::size_t at = 0; at + 1 < word.size() && places.count < most_places; ++at) {
    const char letter = word[at];
    if (word[at + 1] != 'e' || (letter != 'a' && letter != 'o' && letter != 'u')) continue;
    const bool before_b = at > 0 && word[at - 1] == 'e' && word.substr(at + 2).starts_with('b');
    if (letter == 'u' && at > 0 && bars_ue(word[at - 1]) && !before_b) continue;
    places.at[places.count++] = at++;
  }
  return places;
}

std::string with_umlauts(std::string_view word, const Places& places, unsigned chosen) {
  std::string spelled;
  std::size_t done = 0;
  for (std::size_t i = 0; i < places.count; ++i) {
    if ((chosen >> i & 1U) == 0) continue;
    spelled.append(word.substr(done, places.at[i] - done)).append(umlaut_of(word[places.at[i]]));
    done = places.at[i] + 2;
  }
  return spelled.append(word.substr(done));
}

bool is_listed(const KnownWords& words, std::string_view word) {
  if (words.lists(word)) return true;
  return word.ends_with('s') && words.lists(word.substr(0, word.size() - 1));
}

// The places of the spelling that the lexicon knows; false for none.
bool choose_known(const KnownWords& words, std::string_view word, const Places& places,
                  unsigned& chosen) {
  const unsigned all = (1U << places.count) - 1;
  const unsigned step = places.count <= most_free_places ? 1 : all;
  bool found = false;
  float best = 0;
  if (const auto score = words.score(word)) {
    found = true;
    best = *score;
    chosen = 0;
  }
  for (unsigned i = all; i > 0; i -= step) {
    const std::string spelled = with_umlauts(word, places, i);
    if (words.lists(spelled)) {
      chosen = i;
      return true;
    }
    const auto score = words.score(spelled);
    if (!score || (found && *score <= best)) continue;
    found = true;
    best = *score;
    chosen = i;
  }
  return found;
}

// Where no umlaut is written in names either.
bool is_barred(std::string_view word, std::size_t at) {
  const bool religioes = at > 0 && word[at] == 'o' && word[at - 1] == 'i';
  if (at > 0 && !religioes && (is_vowel(word[at - 1]) || bars_ue(word[at - 1]))) return true;
  std::string_view rest = word.substr(at + 2);
  if (rest.ends_with('s')) rest.remove_suffix(1);
  if (rest.empty() || rest == "z" || (rest == "l" && word[at] != 'o')) return true;
  // Zurückzuerobern, mitzuentscheiden.
  if (at > 2 && word[at - 1] == 'z' && word.ends_with('n') &&
      (rest.starts_with('r') || rest.starts_with("nt")))
    return true;
  if (rest.starts_with("nce") || rest.starts_with("nci")) return true;
  return is_vowel(rest.front()) && !(word[at] == 'a' && rest.front() == 'u');
}

// Whether a part that the lexicon has holds the place, in a word with these joints.
bool is_in_known_part(const KnownWords& words, std::string_view word,
                      const std::vector<std::size_t>& joints, std::size_t at) {
  const auto next = std::upper_bound(joints.begin(), joints.end(), at);
  const std::size_t begin = next == joints.begin() ? 0 : *std::prev(next);
  const std::size_t end = next == joints.end() ? word.size() : *next;
  return words.has_part(word.substr(begin, end - begin));
}

unsigned choose_unknown(const KnownWords& words, std::string_view word, const Places& places) {
  const std::vector<std::size_t> joints = words.joints(word);
  unsigned chosen = 0;
  for (std::size_t i = 0; i < places.count; ++i) {
    if (is_barred(word, places.at[i])) continue;
    if (!joints.empty() && is_in_known_part(words, word, joints, places.at[i])) continue;
    chosen |= 1U << i;
  }
  return chosen;
}

}  // namespace

bool write_umlauts(const KnownWords& words, SpelledText& text, std::size_t begin, std::size_t end) {
  const std::string word = text.text().substr(begin, end - begin);
  if (word.size() < least_letters) return false;
  const Places places = find_places(word);
  if (places.count == 0 || is_listed(words, word)) return false;
  unsigned chosen = 0;
  if (!choose_known(words, word, places, chosen)) chosen = choose_unknown(words, word, places);
  for (std::size_t i = 0; i < places.count; ++i)
    if ((chosen >> i & 1U) != 0)
      text.replace(begin + places.at[i], 2, umlaut_of(word[places.at[i]]));
  return chosen != 0;
}

}  // namespace fuge::analysis
