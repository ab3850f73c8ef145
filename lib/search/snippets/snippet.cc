#include "search/snippets/snippet.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "fuge/analyzer.h"

namespace fuge::search {
namespace {

// More cost time, and nobody reads them.
constexpr std::size_t most_snippets = 20;

// Both look only between `byte` and `limit`, so that a text without spaces costs no more than
// others.

// The first place from `byte` on, but not beyond `limit`, at which a word begins; `limit` where
// there is none.
std::size_t next_word(std::string_view text, std::size_t byte, std::size_t limit) {
  if (byte == 0 || text[byte - 1] == ' ') return byte;
  const std::size_t space = text.substr(byte, limit - byte).find(' ');
  return space == text.npos ? limit : byte + space + 1;
}

// The last place up to `byte`, but not before `limit`, at which a word ends; a boundary of
// characters at or before `byte` where there is none.
std::size_t last_word_end(std::string_view text, std::size_t byte, std::size_t limit) {
  if (byte >= text.size() || text[byte] == ' ') return byte;
  const std::size_t space = text.substr(limit, byte - limit).rfind(' ');
  return space == text.npos || space == 0 ? utf8::floor_boundary(text, byte) : limit + space;
}

}  // namespace

SnippetMaker::SnippetMaker(const std::vector<double>& weights, SentenceFinder& sentence_finder)
    : weights_(weights), sentence_finder_(sentence_finder), counted_at_(weights.size()) {}

std::vector<Snippet> SnippetMaker::make(std::string_view text,
                                        const std::vector<Occurrence>& matches, std::size_t length,
                                        std::size_t count) {
  matches_ = matches;
  sentence_finder_.find_around(text, matches_, sentences_);
  choose(text, length, std::min(count, most_snippets));
  const bool shows_match = !taken_.empty() && taken_.front().matches > 0;
  if (!matches.empty() && !shows_match) {  // each reaches over several sentences
    sentence_finder_.find_around(text, {}, sentences_);
    choose(text, length, 1);
  }
  std::vector<Snippet> snippets;
  for (const Passage& passage : taken_) {
    snippets.push_back({std::string(text.substr(passage.begin, passage.end - passage.begin)),
                        marks_in(passage), passage.begin, passage.cut_before, passage.cut_after});
  }
  return snippets;
}

void SnippetMaker::choose(std::string_view text, std::size_t length, std::size_t count) {
  taken_.clear();
  covered_.assign(counted_at_.size(), false);
  while (taken_.size() < count) {
    const Passage best = best_passage(text, length);
    const bool found = best.matches > 0 || (taken_.empty() && best.end > best.begin);
    if (!found) return;
    take(best);
  }
}

void SnippetMaker::take(const Passage& passage) {
  auto match = std::ranges::lower_bound(matches_, passage.begin, {}, &Occurrence::begin);
  for (; match != matches_.end() && match->begin < passage.end; ++match)
    if (match->end <= passage.end) covered_[match->unit] = true;
  taken_.insert(std::ranges::upper_bound(taken_, passage.begin, {}, &Passage::begin), passage);
}

// Where nothing is taken around the span, which is free.
Span SnippetMaker::gap_at(const Span& span) const {
  const auto next = std::ranges::lower_bound(taken_, span.begin, {}, &Passage::begin);
  return {next == taken_.begin() ? 0 : std::prev(next)->end,
          next == taken_.end() ? std::string_view::npos : next->begin};
}

bool SnippetMaker::is_free(const Span& span) const {
  return std::ranges::none_of(taken_, [&](const Passage& passage) {
    return passage.begin < span.end && span.begin < passage.end;
  });
}

SnippetMaker::Passage SnippetMaker::best_passage(std::string_view text, std::size_t length) {
  Passage best;
  const auto offer = [&](Passage passage) {
    rate(passage);
    if (std::pair(passage.covered, passage.matches) > std::pair(best.covered, best.matches))
      best = passage;
  };
  for (std::size_t i = 0; i < sentences_.size(); ++i) {
    const Sentence& sentence = sentences_[i];
    if (sentence.end - sentence.begin <= length) {
      if (is_free({sentence.begin, sentence.end})) offer(from_sentence(i, length));
    } else {
      for (const Passage& passage : inside_sentence(text, sentence, length)) offer(passage);
    }
  }
  return best;
}

// Whole sentences from the given one on.
SnippetMaker::Passage SnippetMaker::from_sentence(std::size_t first, std::size_t length) const {
  const Sentence& start = sentences_[first];
  const std::size_t limit = gap_at({start.begin, start.end}).end;
  std::size_t end = start.end;
  for (std::size_t i = first + 1; i < sentences_.size(); ++i) {
    const Sentence& next = sentences_[i];
    const bool fits = next.end - start.begin <= length && next.end <= limit;
    if (next.paragraph != start.paragraph || !fits) break;
    end = sentences_[i].end;
  }
  return {.begin = start.begin, .end = end};
}

// Whole words of a long sentence: its beginning, and around each match.
std::vector<SnippetMaker::Passage> SnippetMaker::inside_sentence(std::string_view text,
                                                                 const Sentence& sentence,
                                                                 std::size_t length) const {
  const auto window = [&](std::size_t begin, std::size_t least_end, std::size_t limit) {
    const std::size_t aim = std::min(begin + length, limit);
    std::size_t end = aim == sentence.end ? aim : last_word_end(text, aim, begin);
    if (end < least_end) end = std::min(least_end, utf8::floor_boundary(text, aim));
    return Passage{.begin = begin,
                   .end = end,
                   .cut_before = begin > sentence.begin,
                   .cut_after = end < sentence.end};
  };
  std::vector<Passage> passages;
  if (is_free({sentence.begin, sentence.end}))
    passages.push_back(window(sentence.begin, sentence.begin, sentence.end));
  auto match = std::ranges::lower_bound(matches_, sentence.begin, {}, &Occurrence::begin);
  for (; match != matches_.end() && match->begin < sentence.end; ++match) {
    if (!is_free({match->begin, match->end})) continue;
    Span gap = gap_at({match->begin, match->end});
    gap = {std::max(gap.begin, sentence.begin), std::min(gap.end, sentence.end)};
    // A third of the passage comes before the match.
    const std::size_t aim = match->begin - std::min(length / 3, match->begin - gap.begin);
    const std::size_t begin = aim == sentence.begin
                                  ? aim
                                  : next_word(text, utf8::floor_boundary(text, aim), match->begin);
    passages.push_back(window(begin, match->end, gap.end));
  }
  return passages;
}

void SnippetMaker::rate(Passage& passage) {
  ++rating_;
  passage.covered = 0;
  auto match = std::ranges::lower_bound(matches_, passage.begin, {}, &Occurrence::begin);
  for (; match != matches_.end() && match->begin < passage.end; ++match) {
    if (match->end > passage.end) continue;
    ++passage.matches;
    const bool counted = std::exchange(counted_at_[match->unit], rating_) == rating_;
    if (!counted && !covered_[match->unit]) passage.covered += weights_[match->unit];
  }
}

std::vector<Mark> SnippetMaker::marks_in(const Passage& passage) const {
  std::vector<Mark> marks;
  auto match = std::ranges::lower_bound(matches_, passage.begin, {}, &Occurrence::begin);
  for (; match != matches_.end() && match->begin < passage.end; ++match) {
    const Mark mark{match->begin - passage.begin,
                    std::min(match->end, passage.end) - passage.begin};
    if (!marks.empty() && mark.begin < marks.back().end) {
      marks.back().end = std::max(marks.back().end, mark.end);
    } else {
      marks.push_back(mark);
    }
  }
  return marks;
}

}  // namespace fuge::search
