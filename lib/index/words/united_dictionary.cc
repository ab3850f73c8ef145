#include "index/words/united_dictionary.h"

#include <algorithm>

#include "index/words/word_number.h"

namespace fuge::index {

UnitedDictionary::UnitedDictionary(const UnitedPostings& postings) {
  for (const UnitedPostings::Shard& shard : postings.shards())
    shards_.push_back({shard, TermDictionary(shard.postings->database())});
}

void UnitedDictionary::seek(std::string_view text) {
  for (Shard& shard : shards_)
    UnitedPostings::reading(shard.postings, [&] { shard.dictionary.seek(text); });
  find_here();
}

void UnitedDictionary::next() {
  for (const std::size_t number : here_) {
    Shard& shard = shards_[number];
    UnitedPostings::reading(shard.postings, [&] { shard.dictionary.next(); });
  }
  find_here();
}

void UnitedDictionary::find_here() {
  here_.clear();
  for (std::size_t number = 0; number < shards_.size(); ++number) {
    const TermDictionary& dictionary = shards_[number].dictionary;
    if (dictionary.at_end()) continue;
    const int order = here_.empty() ? 0 : dictionary.text().compare(text());
    if (order < 0) here_.clear();
    if (order <= 0) here_.push_back(number);
  }
}

bool UnitedDictionary::is_form() const {
  return std::ranges::any_of(
      here_, [this](std::size_t number) { return shards_[number].dictionary.is_form(); });
}

// Most forms are of one word.
Xapian::doccount UnitedDictionary::frequency(TermClass kind, const std::string& term) const {
  Xapian::doccount sum = 0;
  for (const std::size_t number : here_) {
    const Shard& shard = shards_[number];
    PostingReader& reader = *shard.postings.postings;
    sum += UnitedPostings::reading(shard.postings, [&] {
      const std::vector<DictionaryWord> words = shard.dictionary.words(kind);
      if (words.size() > 1) return reader.frequency(term);
      return words.empty() ? 0 : reader.frequency_of(posted_term(words.front().number));
    });
  }
  return sum;
}

}  // namespace fuge::index
