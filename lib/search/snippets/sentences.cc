#include "search/snippets/sentences.h"

#include "base/utf8.h"
#include "search/snippets/sentence_ends.h"

namespace fuge::search {
namespace {

std::string_view of(std::string_view text, const Sentence& sentence) {
  return text.substr(sentence.begin, sentence.end - sentence.begin);
}

}  // namespace

void SentenceFinder::find(std::string_view text, std::vector<Sentence>& sentences) {
  sentences.clear();
  boundaries_.reset(text);
  std::size_t paragraph = 0;
  while (const auto segment = boundaries_.next()) {
    const std::string_view raw = text.substr(segment->begin, segment->end - segment->begin);
    const std::string_view trimmed = utf8::trim(raw);
    if (!trimmed.empty()) {
      const auto begin = static_cast<std::size_t>(trimmed.data() - text.data());
      const std::size_t end = begin + trimmed.size();
      if (!sentences.empty() && sentences.back().paragraph == paragraph &&
          sentence_goes_on(of(text, sentences.back()), trimmed, abbreviations_)) {
        sentences.back().end = end;
      } else {
        sentences.push_back({begin, end, paragraph});
      }
    }
    if (raw.find('\n') != raw.npos) ++paragraph;
  }
}

}  // namespace fuge::search
