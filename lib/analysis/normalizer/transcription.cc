#include "analysis/normalizer/transcription.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "analysis/tables/transcription.h"
#include "base/ascii.h"

namespace fuge::analysis {
namespace {

using tables::Sound;

constexpr std::size_t least_letters = 5;
constexpr std::size_t least_for_sk = 7;  // Husky
constexpr std::size_t most_letters = 40;

// By the last two letters, whether any of the endings has them: few words get further.
constexpr std::size_t letters = 26;
constexpr std::size_t place_of(std::string_view word) {
  return static_cast<std::size_t>(word[word.size() - 2] - 'a') * letters +
         static_cast<std::size_t>(word.back() - 'a');
}
constexpr auto last_letters = [] {
  std::array<bool, letters * letters> found{};
  for (const std::string_view ending : tables::name_endings) found[place_of(ending)] = true;
  for (const std::string_view ending : tables::long_name_endings) found[place_of(ending)] = true;
  return found;
}();

bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), is_ascii_small<char>);
}

template <class Endings>
bool ends_with_one_of(std::string_view word, const Endings& candidates) {
  return std::any_of(candidates.begin(), candidates.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

bool ends_like_name(std::string_view word) {
  if (word.size() < least_letters || word.size() > most_letters) return false;
  if (!is_plain(word.substr(word.size() - 2)) || !last_letters[place_of(word)]) return false;
  if (ends_with_one_of(word, tables::english_endings)) return false;
  return ends_with_one_of(word, tables::name_endings) ||
         (word.size() >= least_for_sk && ends_with_one_of(word, tables::long_name_endings));
}

// A letter written twice counts once; "sch" and "ch" have none that meet.
void append_once(std::string& common, std::string_view sound) {
  for (const char letter : sound)
    if (common.empty() || common.back() != letter) common += letter;
}

Sound sound_at(std::string_view rest) {
  for (const Sound& sound : tables::sounds)  // longer ones first
    if (rest.starts_with(sound.written)) return sound;
  return {rest.substr(0, 1), rest.substr(0, 1)};
}

// A glide that one transcription writes and another doesn't: Jewtuschenko, Sergejewa.
void drop_glides(std::string& common) {
  if (common.starts_with("ie")) common.erase(0, 1);
  for (std::size_t at = common.find("eie"); at != std::string::npos; at = common.find("eie", at))
    common.erase(at + 1, 2);
}

}  // namespace

bool common_transcription(std::string_view word, std::string& common) {
  if (!ends_like_name(word)) {
    if (!word.ends_with('s')) return false;
    word.remove_suffix(1);
    if (!ends_like_name(word)) return false;
  }
  if (!is_plain(word)) return false;
  common.clear();
  if (word.ends_with("off")) word.remove_suffix(1);
  for (std::string_view rest = word; !rest.empty();) {
    const Sound sound = sound_at(rest);
    append_once(common, sound.common);
    rest.remove_prefix(sound.written.size());
  }
  if (common.ends_with("of")) common.back() = 'w';
  drop_glides(common);
  return true;
}

}  // namespace fuge::analysis
