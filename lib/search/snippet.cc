#include "search/snippet.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/utf8.h"

namespace fuge::search {
namespace {

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

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
  if (word.size() <= 2 && std::ranges::all_of(word, is_ascii_digit)) return true;
  return std::ranges::find(abbreviations, word) != abbreviations.end();
}

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

SnippetMaker::SnippetMaker(const Analyzer& analyzer, std::vector<WeightedHighlight> highlights)
    : analyzer_(analyzer), highlights_(std::move(highlights)), counted_at_(highlights_.size()) {
  for (std::size_t i = 0; i < highlights_.size(); ++i)
    by_first_stem_[highlights_[i].stems.front()].push_back(i);
}

Snippet SnippetMaker::make(std::string_view text, std::size_t length) {
  find_matches(text);
  find_sentences(text);
  const Passage passage = best_passage(text, length);
  return {std::string(text.substr(passage.begin, passage.end - passage.begin)), marks_in(passage),
          passage.begin, passage.cut_before, passage.cut_after};
}

void SnippetMaker::find_matches(std::string_view text) {
  analyzer_.analyze(text, Purpose::document, tokens_);
  matches_.clear();
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const auto found = by_first_stem_.find(tokens_[i].term);
    if (found == by_first_stem_.end()) {
      find_in_parts(tokens_[i]);
      continue;
    }
    for (const std::size_t highlight : found->second) {
      const std::vector<std::string>& stems = highlights_[highlight].stems;
      if (stems.size() > tokens_.size() - i) continue;
      const bool all = std::ranges::equal(stems, std::span(tokens_).subspan(i, stems.size()), {},
                                          {}, &Token::term);
      if (all) matches_.push_back({tokens_[i].begin, tokens_[i + stems.size() - 1].end, highlight});
    }
  }
  std::ranges::stable_sort(matches_, {}, &Match::begin);
}

// In the word's parts, single words only.
void SnippetMaker::find_in_parts(const Token& token) {
  for (const TokenPart& part : token.parts) {
    const auto found = by_first_stem_.find(part.term);
    if (found == by_first_stem_.end()) continue;
    for (const std::size_t highlight : found->second)
      if (highlights_[highlight].stems.size() == 1)
        matches_.push_back({part.begin, part.end, highlight});
  }
}

void SnippetMaker::find_sentences(std::string_view text) {
  sentences_.clear();
  sentence_boundaries_.reset(text);
  std::size_t paragraph = 0;
  while (const auto segment = sentence_boundaries_.next()) {
    const std::string_view raw = text.substr(segment->begin, segment->end - segment->begin);
    const std::string_view sentence = utf8::trim(raw);
    const bool ends_paragraph = raw.find('\n') != raw.npos;
    if (!sentence.empty()) {
      const auto begin = static_cast<std::size_t>(sentence.data() - text.data());
      const std::size_t end = begin + sentence.size();
      const bool goes_on =
          !sentences_.empty() && sentences_.back().paragraph == paragraph &&
          ends_in_abbreviation(text.substr(sentences_.back().begin,
                                           sentences_.back().end - sentences_.back().begin));
      if (goes_on) {
        sentences_.back().end = end;
      } else {
        sentences_.push_back({begin, end, paragraph});
      }
    }
    if (ends_paragraph) ++paragraph;
  }
}

SnippetMaker::Passage SnippetMaker::best_passage(std::string_view text, std::size_t length) {
  Passage best;
  const auto offer = [&](Passage passage) {
    rate(passage);
    if (std::pair(passage.covered, passage.matches) > std::pair(best.covered, best.matches))
      best = passage;
  };
  for (std::size_t i = 0; i < sentences_.size(); ++i) {
    if (sentences_[i].end - sentences_[i].begin <= length) {
      offer(from_sentence(i, length));
    } else {
      for (const Passage& passage : inside_sentence(text, sentences_[i], length)) offer(passage);
    }
  }
  return best;
}

// Whole sentences from the given one on.
SnippetMaker::Passage SnippetMaker::from_sentence(std::size_t first, std::size_t length) const {
  const Sentence& start = sentences_[first];
  std::size_t end = start.end;
  for (std::size_t i = first + 1; i < sentences_.size(); ++i) {
    if (sentences_[i].paragraph != start.paragraph || sentences_[i].end - start.begin > length)
      break;
    end = sentences_[i].end;
  }
  return {.begin = start.begin, .end = end};
}

// Whole words of a long sentence: its beginning, and around each match.
std::vector<SnippetMaker::Passage> SnippetMaker::inside_sentence(std::string_view text,
                                                                 const Sentence& sentence,
                                                                 std::size_t length) const {
  const auto window = [&](std::size_t begin, std::size_t least_end) {
    const std::size_t aim = std::min(begin + length, sentence.end);
    std::size_t end = aim == sentence.end ? aim : last_word_end(text, aim, begin);
    if (end < least_end) end = std::min(least_end, utf8::floor_boundary(text, aim));
    return Passage{.begin = begin,
                   .end = end,
                   .cut_before = begin > sentence.begin,
                   .cut_after = end < sentence.end};
  };
  std::vector<Passage> passages{window(sentence.begin, sentence.begin)};
  auto match = std::ranges::lower_bound(matches_, sentence.begin, {}, &Match::begin);
  for (; match != matches_.end() && match->begin < sentence.end; ++match) {
    // A third of the passage comes before the match.
    const std::size_t aim = match->begin - std::min(length / 3, match->begin - sentence.begin);
    const std::size_t begin = aim == sentence.begin
                                  ? aim
                                  : next_word(text, utf8::floor_boundary(text, aim), match->begin);
    passages.push_back(window(begin, match->end));
  }
  return passages;
}

void SnippetMaker::rate(Passage& passage) {
  ++rating_;
  passage.covered = 0;
  auto match = std::ranges::lower_bound(matches_, passage.begin, {}, &Match::begin);
  for (; match != matches_.end() && match->end <= passage.end; ++match) {
    ++passage.matches;
    if (std::exchange(counted_at_[match->highlight], rating_) != rating_)
      passage.covered += highlights_[match->highlight].weight;
  }
}

std::vector<Mark> SnippetMaker::marks_in(const Passage& passage) const {
  std::vector<Mark> marks;
  auto match = std::ranges::lower_bound(matches_, passage.begin, {}, &Match::begin);
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
