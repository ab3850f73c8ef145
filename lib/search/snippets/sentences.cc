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

// Whether the paragraph goes on behind the line feed at this byte.
bool goes_on_behind_line(std::string_view text, std::size_t line_feed) {
  return goes_on_in_next_line(text, utf8::trim_end(text.substr(0, line_feed)).size());
}

std::size_t begin_of_paragraph(std::string_view text, std::size_t byte) {
  while (byte > 0) {
    const std::size_t line_feed = text.rfind('\n', byte - 1);
    if (line_feed == text.npos) return 0;
    if (!goes_on_behind_line(text, line_feed)) return line_feed + 1;
    byte = line_feed;
  }
  return 0;
}

// Behind its line feed.
std::size_t end_of_paragraph(std::string_view text, std::size_t byte) {
  while (true) {
    const std::size_t line_feed = text.find('\n', byte);
    if (line_feed == text.npos) return text.size();
    if (!goes_on_behind_line(text, line_feed)) return line_feed + 1;
    byte = line_feed + 1;
  }
}

}  // namespace

void SentenceFinder::find(std::string_view text, std::vector<Sentence>& sentences) {
  sentences.clear();
  find_in(text, {0, text.size()}, sentences);
}

void SentenceFinder::find_around(std::string_view text, std::span<const Occurrence> matches,
                                 std::vector<Sentence>& sentences) {
  sentences.clear();
  if (matches.empty()) {
    const std::size_t first = text.size() - utf8::trim_begin(text).size();
    if (first == text.size()) return;
    find_in(text, {begin_of_paragraph(text, first), end_of_paragraph(text, first)}, sentences);
  }
  Span paragraph;
  for (const Occurrence& match : matches) {
    if (match.end <= paragraph.end) continue;
    const std::size_t begin = std::max(paragraph.end, begin_of_paragraph(text, match.begin));
    paragraph = {begin, end_of_paragraph(text, match.end)};
    find_in(text, paragraph, sentences);
  }
}

// ICU begins anew behind a line feed, so that it needn't see what comes before.
void SentenceFinder::find_in(std::string_view text, const Span& paragraphs,
                             std::vector<Sentence>& sentences) {
  boundaries_.reset(text.substr(paragraphs.begin, paragraphs.end - paragraphs.begin));
  std::size_t paragraph = sentences.empty() ? 0 : sentences.back().paragraph + 1;
  bool divided = false;  // the last sentence ends inside a word
  while (const auto segment = boundaries_.next()) {
    const std::string_view raw =
        text.substr(paragraphs.begin + segment->begin, segment->end - segment->begin);
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
