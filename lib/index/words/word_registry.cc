#include "index/words/word_registry.h"

#include <algorithm>
#include <utility>

#include "index/words/word_count.h"
#include "index/words/word_identity.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

// Some twenty bytes each.
constexpr std::size_t most_in_generation = std::size_t{1} << 19;

WordNumber with_check(const std::vector<DictionaryWord>& words, std::uint16_t check) {
  const auto found = std::ranges::find(words, check, &DictionaryWord::check);
  return found == words.end() ? no_word : found->number;
}

}  // namespace

WordRegistry::WordRegistry(Xapian::WritableDatabase& database)
    : database_(database), dictionary_(database), next_(word_count_of(database) + 1) {}

WordNumber WordRegistry::number_of(const TokenView& token, bool form_counts) {
  const std::uint64_t hash = word_hash(token, form_counts);
  if (const auto known = recent_.find(hash); known != recent_.end()) return known->second;
  WordNumber number = no_word;
  if (const auto old = older_.find(hash); old != older_.end()) {
    number = old->second;
  } else {
    identity_term(token, form_counts, buffer_);
    number = find(hash, buffer_);
    if (number == no_word) number = add(token, form_counts, hash);
  }
  remember(hash, number);
  return number;
}

WordNumber WordRegistry::find(std::uint64_t hash, const std::string& identity) {
  const std::uint16_t check = check_of(hash);
  if (const std::vector<DictionaryWord>* added = added_.find(identity))
    if (const WordNumber number = with_check(*added, check); number != no_word) return number;
  return with_check(dictionary_.find(identity), check);
}

WordNumber WordRegistry::add(const TokenView& token, bool form_counts, std::uint64_t hash) {
  if (next_ > most_words) refuse_more_words();
  const WordNumber number = next_++;
  has_new_ = true;
  for_each_dictionary_term(token, form_counts, hash, buffer_,
                           [&](std::string_view term, std::uint16_t check) {
                             added_.add(term, {number, check});
                           });
  return number;
}

void WordRegistry::remember(std::uint64_t hash, WordNumber number) {
  if (recent_.size() >= most_in_generation) {
    older_ = std::move(recent_);
    recent_.clear();
  }
  recent_.emplace(hash, number);
}

void WordRegistry::write() {
  if (!has_new_) return;
  added_.write_to(database_);
  dictionary_.forget();
  database_.set_metadata(std::string(schema::metadata::word_count), std::to_string(next_ - 1));
  has_new_ = false;
}

}  // namespace fuge::index
