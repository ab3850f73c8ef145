#include "search/matching/highlight_finder.h"

#include <algorithm>
#include <utility>

namespace fuge::search {
namespace {

// What all constituents of a compound together are worth beside the compound itself.
constexpr double constituents_weight = 0.5;

// Of each word, whether it is one way to read all of the highlight: "Ukrainekrieg" of
// Ukraine-Krieg.
std::vector<bool> words_alone(const std::vector<query::Word>& words) {
  const auto begin_of = [](const query::Word& word) { return word.token.position; };
  const auto end_of = [](const query::Word& word) {
    return word.token.position + word.token.positions;
  };
  const std::uint32_t begin = begin_of(*std::ranges::min_element(words, {}, begin_of));
  const std::uint32_t end = end_of(*std::ranges::max_element(words, {}, end_of));
  std::vector<bool> alone;
  for (const query::Word& word : words)
    alone.push_back(begin_of(word) == begin && end_of(word) == end);
  return alone;
}

}  // namespace

HighlightFinder::HighlightFinder(std::vector<WeightedHighlight> highlights)
    : highlights_(std::move(highlights)), words_(highlights_) {
  for (const WeightedHighlight& highlight : highlights_) weights_.push_back(highlight.weight);
  for (const WeightedHighlight& highlight : highlights_) add(highlight);
}

void HighlightFinder::add(const WeightedHighlight& highlight) {
  const std::vector<query::Word>& words = highlight.words;
  if (highlight.distance > 0) {
    finders_.push_back({Form::near, nears_.size(), std::vector<bool>(words.size(), false)});
    nears_.emplace_back(words, highlight.distance);
    return;
  }
  std::vector<bool> alone = words_alone(words);
  const bool phrase = std::ranges::find(alone, false) != alone.end();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind != query::WordKind::normal || !alone[i] || !constituents_.add(words[i]))
      continue;
    const std::size_t count = constituents_.last_count();
    const double weight = constituents_weight * highlight.weight / static_cast<double>(count);
    weights_.insert(weights_.end(), count, weight);
  }
  finders_.push_back({phrase ? Form::phrase : Form::word, phrases_.size(), std::move(alone)});
  if (phrase) phrases_.emplace_back(words);
}

bool HighlightFinder::is_alone(const Place& place) const {
  return finders_[place.highlight].alone[place.word];
}

void HighlightFinder::find(const std::vector<Token>& tokens, std::vector<Occurrence>& matches) {
  matches_.clear();
  constituents_.reset();
  for (PhraseFinder& phrase : phrases_) phrase.reset();
  for (NearFinder& near : nears_) near.reset();
  for (const Token& token : tokens) see(token);
  finish();
  std::ranges::stable_sort(matches_, {}, &Occurrence::begin);
  matches.swap(matches_);
}

void HighlightFinder::see(const Token& token) {
  words_.find(token, places_);
  for (const Place& place : places_) see_word(token, place);
  if (!token.has(Step::ellipsis)) see_parts(token);
  constituents_.see(token);
}

void HighlightFinder::see_word(const Token& token, const Place& place) {
  const WeightedHighlight& highlight = highlights_[place.highlight];
  const Finder& finder = finders_[place.highlight];
  if (finder.form == Form::near) {
    nears_[finder.number].see(token, place.word);
    return;
  }
  spans_.clear();
  if (is_alone(place)) {
    const bool by_form = highlight.words[place.word].kind != query::WordKind::normal;
    spans_.push_back({token.begin, token.end});
    if (token.borrowed_end > 0 && !by_form)
      spans_.push_back({token.borrowed_begin, token.borrowed_end});
  } else {
    phrases_[finder.number].see(token, place.word, spans_);
  }
  add_matches(place.highlight);
}

// A highlight that the whole word matches has no use for its parts.
void HighlightFinder::see_parts(const Token& token) {
  for (const TokenConstituent& part : token.constituents) {
    const Places* found = words_.with_term(part.term);
    if (found == nullptr) continue;
    for (const Place& place : *found) {
      const bool whole =
          std::ranges::find(places_, place.highlight, &Place::highlight) != places_.end();
      if (!whole && is_alone(place)) matches_.push_back({part.begin, part.end, place.highlight});
    }
  }
}

void HighlightFinder::finish() {
  for (std::size_t i = 0; i < finders_.size(); ++i) {
    if (finders_[i].form != Form::near) continue;
    spans_.clear();
    nears_[finders_[i].number].finish(spans_);
    add_matches(i);
  }
  std::vector<ConstituentFinder::Found> found;
  constituents_.finish(found);
  for (const auto& [constituent, span] : found)
    matches_.push_back({span.begin, span.end, highlights_.size() + constituent});
}

void HighlightFinder::add_matches(std::size_t unit) {
  for (const Span& span : spans_) matches_.push_back({span.begin, span.end, unit});
}

}  // namespace fuge::search
