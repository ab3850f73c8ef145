#include "search/snippets/sentences.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace fuge::search {
namespace {

// German writes ordinals and dates with a full stop ("4. September"), and ICU's rules know neither
// those nor abbreviations: a sentence doesn't end there.
bool ends_in_abbreviation(std::string_view sentence) {
  constexpr std::array<std::string_view, 17> abbreviations{"Dr",  "Prof", "St", "Nr",  "Mio", "Mrd",
                                                           "Tsd", "bzw",  "ca", "vgl", "Abs", "Art",
                                                           "z",   "d",    "B",  "u",   "a"};
  if (sentence.empty() || sentence.back() != '.') return false;
  sentence.remove_suffix(1);
  const std::size_t space = sentence.find_last_of(" \t\n(");
  const std::string_view word = sentence.substr(space == sentence.npos ? 0 : space + 1);
  if (word.empty()) return false;
  if (word.size() <= 2 && all_digits(word)) return true;
  return std::ranges::find(abbreviations, word) != abbreviations.end();
}

}  // namespace

void SentenceFinder::find(std::string_view text, std::vector<Sentence>& sentences) {
  sentences.clear();
  boundaries_.reset(text);
  std::size_t paragraph = 0;
  while (const auto segment = boundaries_.next()) {
    const std::string_view raw = text.substr(segment->begin, segment->end - segment->begin);
    const std::string_view sentence = utf8::trim(raw);
    const bool ends_paragraph = raw.find('\n') != raw.npos;
    if (!sentence.empty()) {
      const auto begin = static_cast<std::size_t>(sentence.data() - text.data());
      const std::size_t end = begin + sentence.size();
      const bool goes_on =
          !sentences.empty() && sentences.back().paragraph == paragraph &&
          ends_in_abbreviation(
              text.substr(sentences.back().begin, sentences.back().end - sentences.back().begin));
      if (goes_on) {
        sentences.back().end = end;
      } else {
        sentences.push_back({begin, end, paragraph});
      }
    }
    if (ends_paragraph) ++paragraph;
  }
}

}  // namespace fuge::search
