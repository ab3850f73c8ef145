#include "search/evaluation/rows.h"

#include <algorithm>

namespace fuge::search {

using Positions = std::vector<Xapian::termpos>;

PhraseTest::PhraseTest(index::PostingReader& postings, const std::vector<std::string>& terms)
    : postings_(postings) {
  for (const std::string& term : terms)
    words_.push_back({term, static_cast<Xapian::termpos>(words_.size())});
  std::ranges::stable_sort(words_, {},
                           [&](const Word& word) { return postings_.frequency(word.term); });
}

bool PhraseTest::operator()(Xapian::docid document) const {
  Positions begins;  // of rows that have all words so far
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const Positions positions = postings_.positions(words_[i].term, document);
    if (i == 0) {
      for (const Xapian::termpos position : positions)
        if (position >= words_[i].offset) begins.push_back(position - words_[i].offset);
    } else {
      std::erase_if(begins, [&](Xapian::termpos begin) {
        return !std::ranges::binary_search(positions, begin + words_[i].offset);
      });
    }
    if (begins.empty()) return false;
  }
  return true;
}

NearTest::NearTest(index::PostingReader& postings, const std::vector<std::string>& terms,
                   std::uint32_t window)
    : postings_(postings), terms_(terms), window_(window) {
  std::ranges::sort(terms_);
  terms_.erase(std::unique(terms_.begin(), terms_.end()), terms_.end());
}

// From the first position of each word on, the one furthest behind goes forward until all are
// close, or it has no further one.
bool NearTest::operator()(Xapian::docid document) const {
  std::vector<Positions> positions;
  std::vector<std::size_t> at(terms_.size());
  for (const std::string& term : terms_) {
    positions.push_back(postings_.positions(term, document));
    if (positions.back().empty()) return false;
  }
  const auto position_of = [&](std::size_t word) { return positions[word][at[word]]; };
  for (;;) {
    std::size_t behind = 0;
    Xapian::termpos furthest = 0;
    for (std::size_t word = 0; word < positions.size(); ++word) {
      if (position_of(word) < position_of(behind)) behind = word;
      furthest = std::max(furthest, position_of(word));
    }
    if (furthest - position_of(behind) < window_) return true;
    if (++at[behind] == positions[behind].size()) return false;
  }
}

}  // namespace fuge::search
