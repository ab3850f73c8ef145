#include "search/evaluation/recorded_row.h"

#include <algorithm>
#include <map>

#include "index/words/term_dictionary.h"
#include "schema/schema.h"

namespace fuge::search {
namespace {

constexpr index::WordNumber low_numbers = 4096;
// Before all positions, however far a window reaches.
constexpr std::int64_t never = std::int64_t{-1} << 40;

std::optional<std::size_t> field_of(std::string_view term, const schema::Fields& fields) {
  const std::string_view prefix = schema::field_prefix_of(term);
  if (prefix.empty()) return std::nullopt;
  const auto found = std::ranges::find(fields.rows(), prefix, &schema::FieldRow::prefix);
  return static_cast<std::size_t>(found - fields.rows().begin());
}

}  // namespace

RecordedRow::RecordedRow(const Xapian::Database& database, const schema::Fields& fields,
                         const std::vector<std::string>& terms)
    : database_(database),
      field_(field_of(terms.front(), fields)),
      size_(terms.size()),
      low_(low_numbers),
      seen_(terms.size()) {
  index::TermDictionary dictionary(database);
  std::map<index::WordNumber, Places> places;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    std::string_view term = terms[i];
    term.remove_prefix(schema::field_prefix_of(term).size());
    for (const index::DictionaryWord& word : dictionary.find(term))
      places[word.number].push_back(static_cast<std::uint32_t>(i));
  }
  for (auto& [word, of_word] : places) {
    // From behind, so that a word doesn't go on with what it has itself begun.
    std::ranges::reverse(of_word);
    places_.push_back(std::move(of_word));
    const auto number = static_cast<std::uint32_t>(places_.size());
    if (word < low_numbers) {
      low_[word] = number;
    } else {
      high_.emplace(word, number);
    }
  }
}

const RecordedRow::Places* RecordedRow::places_of(index::WordNumber word) const {
  std::uint32_t number = 0;
  if (word < low_numbers) {
    number = low_[word];
  } else if (const auto found = high_.find(word); found != high_.end()) {
    number = found->second;
  }
  return number == 0 ? nullptr : &places_[number - 1];
}

template <typename HasRow>
bool RecordedRow::has_in_any_text(Xapian::docid document, const HasRow& has_row) {
  const std::string record = database_.get_metadata(schema::tokens_key(document));
  index::TokenRecord texts(record);
  for (index::RecordedText text; texts.next(text);) {
    if (field_ && text.field() != *field_) continue;
    std::ranges::fill(seen_, Seen{never, never});
    if (has_row(text)) return true;
  }
  return false;
}

bool RecordedRow::is_phrase_of(Xapian::docid document) {
  return has_in_any_text(document, [this](index::RecordedText& text) { return has_phrase(text); });
}

bool RecordedRow::is_near_in(Xapian::docid document, std::uint32_t window) {
  return has_in_any_text(document,
                         [&](index::RecordedText& text) { return has_window(text, window); });
}

// Positions never fall, but several words may stand at one: those of a word with hyphens, and its
// readings. Place 0 begins anywhere, each other one goes on where the one before has just been.
bool RecordedRow::has_phrase(index::RecordedText& text) {
  index::RecordedToken token;
  while (text.next_word(token)) {
    const Places* places = places_of(token.word);
    if (places == nullptr) continue;
    for (const std::uint32_t place : *places) {
      const std::int64_t position = token.position;
      if (place > 0 && !seen_[place - 1].was_at(position - 1)) continue;
      if (place + 1 == size_) return true;
      seen_[place].add(position);
    }
  }
  return false;
}

bool RecordedRow::has_window(index::RecordedText& text, std::uint32_t window) {
  index::RecordedToken token;
  while (text.next_word(token)) {
    const Places* places = places_of(token.word);
    if (places == nullptr) continue;
    for (const std::uint32_t place : *places) seen_[place].add(token.position);
    if (std::ranges::min(seen_, {}, &Seen::last).last + window > token.position) return true;
  }
  return false;
}

}  // namespace fuge::search
