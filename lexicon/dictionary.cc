#include "lexicon/dictionary.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/files/lines.h"

namespace fuge::lexicon {
namespace {

constexpr std::string_view compound_flags = "hikoxyz";
constexpr std::size_t fewest_compounding = 1000;

bool is_count(const Line& line) noexcept {
  return line.number == 1 && line.text.find_first_not_of("0123456789 \t") == std::string::npos;
}

bool is_comment(std::string_view line) noexcept {
  return line.starts_with('\t') || line.starts_with('#');
}

// Morphological fields follow a tab, or a blank where they begin like " po:". Other blanks belong
// to the word.
std::string_view without_morphology(std::string_view line) noexcept {
  line = line.substr(0, line.find('\t'));
  for (std::size_t i = 0; i + 3 < line.size(); ++i) {
    if (line[i] == ' ' && is_ascii_letter(line[i + 1]) && is_ascii_letter(line[i + 2]) &&
        line[i + 3] == ':') {
      line = line.substr(0, i);
    }
  }
  return line.substr(0, line.find_last_not_of(' ') + 1);
}

// At the first slash that has no backslash before it.
std::pair<std::string, std::string> split_flags(std::string_view line) {
  std::string word;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '/') return {word, std::string(line.substr(i + 1))};
    if (line.substr(i).starts_with("\\/")) ++i;
    word += line[i];
  }
  return {word, {}};
}

void require_igerman98(const std::filesystem::path& file, const std::vector<Entry>& entries) {
  const auto compounding = std::count_if(entries.begin(), entries.end(), [](const Entry& entry) {
    return entry.flags.find_first_of(compound_flags) != std::string::npos;
  });
  if (static_cast<std::size_t>(compounding) >= fewest_compounding) return;
  throw Error(ErrorCode::invalid_argument,
              "not the dictionary igerman98: " + std::to_string(compounding) + " of " +
                  std::to_string(entries.size()) +
                  " entries have a flag for compounds (one of h, i, k, o, x, y, z), at least " +
                  std::to_string(fewest_compounding) +
                  " expected; it comes with Debian's and Ubuntu's package hunspell-de-de, Fedora's "
                  "and Arch's hunspell-de",
              {file.string()});
}

}  // namespace

Dictionary read_dictionary(const std::filesystem::path& file, const Affixes& affixes) {
  Dictionary dictionary;
  for (const Line& line : read_lines(file)) {
    if (is_count(line) || is_comment(line.text)) continue;
    const std::string_view kept = without_morphology(line.text);
    if (kept.empty()) continue;
    auto [bytes, flags] = split_flags(kept);
    auto word = to_utf8(bytes, affixes.encoding());
    if (!word || word->empty()) {
      dictionary.problems.emplace_back(ErrorCode::invalid_argument,
                                       word ? "flags without a word" : "not UTF-8",
                                       location_of(file, line));
      continue;
    }
    dictionary.entries.push_back({std::move(*word), std::move(flags)});
  }
  require_igerman98(file, dictionary.entries);
  return dictionary;
}

}  // namespace fuge::lexicon
