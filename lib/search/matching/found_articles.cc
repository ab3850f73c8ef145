#include "search/matching/found_articles.h"

#include <algorithm>

#include "index/records/record_checksum.h"
#include "index/stored_article.h"
#include "ranking/proximity.h"
#include "ranking/weights.h"
#include "schema/fields.h"
#include "schema/schema.h"

namespace fuge::search {
namespace {

std::size_t number_of(std::string Article::*member, const schema::Fields& fields) {
  const auto found = std::ranges::find(fields.rows(), member, &schema::FieldRow::member);
  return static_cast<std::size_t>(found - fields.rows().begin());
}

}  // namespace

FoundArticles::FoundArticles(const Reader& reader, const query::Plan& plan,
                             const ranking::Collection& collection)
    : reader_(reader),
      postings_(collection.postings),
      matcher_(plan, collection),
      tokens_(reader.analyzer),
      proximity_words_(plan.proximity_words),
      title_field_(number_of(&Article::title, *reader.fields)),
      text_field_(number_of(&Article::text, *reader.fields)) {}

const Article& FoundArticles::article(Xapian::docid document) {
  return read(document).article;
}

const std::vector<Occurrence>& FoundArticles::occurrences(Xapian::docid document) {
  Found& found = read(document);
  if (!found.is_matched) match(document, found);
  found.is_matched = true;
  return found.text.matches;
}

std::vector<double> FoundArticles::proximities(const std::vector<Xapian::docid>& documents) {
  look_into(documents);
  std::vector<double> result;
  for (const Xapian::docid document : documents) result.push_back(proximity(document));
  return result;
}

double FoundArticles::proximity(Xapian::docid document) {
  RecordedTokens& tokens = *recorded_;
  double best = 0;
  index::TokenRecord texts(record_of(document));
  for (index::RecordedText text; texts.next(text);) {
    if (text.field() != title_field_ && text.field() != text_field_) continue;
    tokens.reset(text, ranking::weights::most_proximity_positions);
    matcher_.match(tokens, buffer_);
    best = std::max(best, ranking::proximity(buffer_.covered, proximity_words_.size()));
  }
  return best;
}

FoundArticles::Found& FoundArticles::read(Xapian::docid document) {
  Found& found = found_[document];
  if (found.is_read) return found;
  const Xapian::Document stored = reader_.database.get_document(document);
  const bool is_sound = reads(document, [&] {
    const std::string data = stored.get_data();
    found.article = index::from_stored(index::checked(data, document, index::RecordKind::article));
  });
  if (!is_sound) found.article = {.id = stored.get_value(schema::slot::id)};
  found.is_read = true;
  return found;
}

template <typename Work>
bool FoundArticles::reads(Xapian::docid document, const Work& work) {
  const std::optional<Error> damage = damage_met(reader_, work);
  if (damage) found_[document].damage = damage;
  return !damage;
}

std::optional<Error> FoundArticles::damage(Xapian::docid document) const {
  const auto found = found_.find(document);
  return found == found_.end() ? std::nullopt : found->second.damage;
}

void FoundArticles::match(Xapian::docid document, Found& found) {
  look_into({document});
  if (found.damage) return;
  RecordedTokens& tokens = *recorded_;
  index::TokenRecord texts(record_of(document));
  for (index::RecordedText text; texts.next(text);) {
    if (text.field() != text_field_) continue;
    tokens.reset(text, found.article.text);
    matcher_.match(tokens, found.text);
    if (tokens.needs_analysis()) analyze(found);
  }
}

void FoundArticles::analyze(Found& found) {
  tokens_.reset(found.article.text);
  matcher_.match(tokens_, found.text);
}

std::string_view FoundArticles::record_of(Xapian::docid document) {
  std::string_view record;
  reads(document, [&] {
    record = index::checked(postings_.metadata(schema::tokens_key(document)), document,
                            index::RecordKind::tokens);
  });
  return record;
}

// Of a plan's words an index may have tens of thousands, of which few stand in any article.
void FoundArticles::look_into(const std::vector<Xapian::docid>& documents) {
  bool is_new = false;
  for (const Xapian::docid document : documents) {
    if (!looked_into_.insert(document).second) continue;
    is_new = true;
    index::TokenRecord texts(record_of(document));
    for (index::RecordedText text; texts.next(text);) text.add_words(words_);
  }
  if (!is_new) return;
  term_words_.emplace(matcher_.words_among(words_, reader_.database));
  recorded_.emplace(*term_words_, reader_.analyzer);
}

}  // namespace fuge::search
