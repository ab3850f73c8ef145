#include "search/snippets/sentences.h"

#include <algorithm>

#include "analysis/tokenizer/characters.h"
#include "analysis/tokenizer/divided_words.h"
#include "base/utf8.h"
#include "search/snippets/sentence_ends.h"

namespace fuge::search {
namespace {

std::string_view of(std::string_view text, const Sentence& sentence) {
  return text.substr(sentence.begin, sentence.end - sentence.begin);
}

// Whether the word at byte `end`, where a line ends, goes on in the next one: its mark of division,
// of up to three bytes, belongs to the sentence.
bool goes_on_in_next_line(std::string_view text, std::size_t end) {
  for (std::size_t mark = 1; mark <= std::min<std::size_t>(3, end); ++mark) {
    const std::size_t next = analysis::next_line_behind(text, end - mark);
    if (next > 0 && analysis::word_at(text, next) && analysis::word_before(text, end - mark))
      return true;
  }
  return false;
}

}  // namespace

void SentenceFinder::find(std::string_view text, std::vector<Sentence>& sentences) {
  sentences.clear();
  boundaries_.reset(text);
  std::size_t paragraph = 0;
  bool divided = false;  // the last sentence ends inside a word
  while (const auto segment = boundaries_.next()) {
    const std::string_view raw = text.substr(segment->begin, segment->end - segment->begin);
    const std::string_view trimmed = utf8::trim(raw);
    if (!trimmed.empty()) {
      const auto begin = static_cast<std::size_t>(trimmed.data() - text.data());
      const std::size_t end = begin + trimmed.size();
      if (!sentences.empty() && sentences.back().paragraph == paragraph &&
          (divided || sentence_goes_on(of(text, sentences.back()), trimmed, abbreviations_))) {
        sentences.back().end = end;
      } else {
        sentences.push_back({begin, end, paragraph});
      }
      divided = false;
    }
    if (raw.find('\n') == raw.npos) continue;
    divided = !sentences.empty() && goes_on_in_next_line(text, sentences.back().end);
    if (!divided) ++paragraph;
  }
}

}  // namespace fuge::search
