#include "search/matching/word_finder.h"

namespace fuge::search {
namespace {

void append(const Places& found, Places& places) {
  places.insert(places.end(), found.begin(), found.end());
}

}  // namespace

WordFinder::WordFinder(const std::vector<WeightedHighlight>& highlights) {
  for (std::size_t i = 0; i < highlights.size(); ++i)
    for (std::size_t word = 0; word < highlights[i].words.size(); ++word)
      add(highlights[i], {i, word});
}

void WordFinder::add(const WeightedHighlight& highlight, const Place& place) {
  const query::Word& word = highlight.words[place.word];
  switch (word.kind) {
    case query::WordKind::normal:
      by_term_[word.token.term].push_back(place);
      break;
    case query::WordKind::exact:
      by_form_[word.token.form].push_back(place);
      break;
    case query::WordKind::prefix:
      by_prefix_[word.token.form].push_back(place);
      prefix_sizes_.insert(word.token.form.size());
      break;
    case query::WordKind::fuzzy:
      for (const query::ExpandedForm& form : word.forms) by_form_[form.form].push_back(place);
      break;
  }
}

void WordFinder::find(const Token& token, Places& places) const {
  places.clear();
  if (const Places* found = with_term(token.term)) append(*found, places);
  if (!by_form_.empty()) {
    const auto found = by_form_.find(token.form);
    if (found != by_form_.end()) append(found->second, places);
  }
  for (const std::size_t size : prefix_sizes_) {
    if (size > token.form.size()) break;
    const auto found = by_prefix_.find(token.form.substr(0, size));
    if (found != by_prefix_.end()) append(found->second, places);
  }
}

const Places* WordFinder::with_term(const std::string& term) const {
  const auto found = by_term_.find(term);
  return found == by_term_.end() ? nullptr : &found->second;
}

}  // namespace fuge::search
