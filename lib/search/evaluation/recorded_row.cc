#include "search/evaluation/recorded_row.h"

#include <algorithm>

#include "index/records/record_checksum.h"
#include "index/words/term_dictionary.h"
#include "schema/schema.h"

namespace fuge::search {
namespace {

// Before all positions, however far a window reaches.
constexpr std::int64_t never = std::int64_t{-1} << 40;

std::optional<std::size_t> field_of(std::string_view term, const schema::Fields& fields) {
  const std::string_view prefix = schema::field_prefix_of(term);
  if (prefix.empty()) return std::nullopt;
  const auto found = std::ranges::find(fields.rows(), prefix, &schema::FieldRow::prefix);
  return static_cast<std::size_t>(found - fields.rows().begin());
}

}  // namespace

RecordedRow::RecordedRow(index::PostingReader& postings, const schema::Fields& fields,
                         const std::vector<std::string>& terms)
    : postings_(postings),
      field_(field_of(terms.front(), fields)),
      size_(terms.size()),
      seen_(terms.size()) {
  index::TermDictionary dictionary(postings.database());
  for (std::size_t i = 0; i < terms.size(); ++i) {
    std::string_view term = terms[i];
    term.remove_prefix(schema::field_prefix_of(term).size());
    for (const index::DictionaryWord& word : dictionary.find(term)) {
      places_[word.number].push_back(static_cast<std::uint32_t>(i));
      words_.add(word.number);
    }
  }
  // From behind, so that a word doesn't go on with what it has itself begun.
  for (auto& [word, places] : places_) std::ranges::reverse(places);
}

template <typename HasRow>
bool RecordedRow::has_in_any_text(Xapian::docid document, const HasRow& has_row) {
  index::TokenRecord texts(index::checked(postings_.metadata(schema::tokens_key(document)),
                                          document, index::RecordKind::tokens));
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
  while (text.next_of(words_, token)) {
    const auto found = places_.find(token.word);
    if (found == places_.end()) continue;
    for (const std::uint32_t place : found->second) {
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
  while (text.next_of(words_, token)) {
    const auto found = places_.find(token.word);
    if (found == places_.end()) continue;
    for (const std::uint32_t place : found->second) seen_[place].add(token.position);
    if (std::ranges::min(seen_, {}, &Seen::last).last + window > token.position) return true;
  }
  return false;
}

}  // namespace fuge::search
