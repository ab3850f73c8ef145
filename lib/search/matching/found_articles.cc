#include "search/matching/found_articles.h"

#include <algorithm>

#include "base/utf8.h"
#include "index/stored_article.h"
#include "ranking/proximity.h"
#include "ranking/weights.h"
#include "search/matching/indexed_coverage.h"

namespace fuge::search {

FoundArticles::FoundArticles(const Reader& reader, const query::Plan& plan,
                             const ranking::Collection& collection)
    : reader_(reader),
      postings_(collection.postings),
      matcher_(plan, collection),
      tokens_(reader.analyzer),
      proximity_words_(plan.proximity_words) {}

const Article& FoundArticles::article(Xapian::docid document) {
  return read(document).article;
}

const std::vector<Occurrence>& FoundArticles::occurrences(Xapian::docid document) {
  return matched(document).text.matches;
}

std::vector<double> FoundArticles::proximities(const std::vector<Xapian::docid>& documents) {
  const std::vector<IndexedCoverage> indexed =
      indexed_coverage(postings_, proximity_words_, documents);
  std::vector<double> result;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    result.push_back(indexed[i].words > 1 ? proximity(documents[i])
                                          : ranking::proximity_of_one(indexed[i].value));
  }
  return result;
}

double FoundArticles::proximity(Xapian::docid document) {
  constexpr std::size_t most_bytes = ranking::weights::most_proximity_bytes;
  Found& found = read(document);
  Occurrences title;
  const double of_title = proximity_of(found.article.title, title);
  const std::string& text = found.article.text;
  if (text.size() <= most_bytes) {
    return std::max(of_title,
                    ranking::proximity(matched(document).text.covered, proximity_words_.size()));
  }
  Occurrences beginning;
  const std::size_t end = utf8::floor_boundary(text, most_bytes);
  return std::max(of_title, proximity_of(std::string_view(text).substr(0, end), beginning));
}

double FoundArticles::proximity_of(std::string_view text, Occurrences& result) {
  tokens_.reset(text);
  matcher_.match(tokens_, result);
  return ranking::proximity(result.covered, proximity_words_.size());
}

FoundArticles::Found& FoundArticles::read(Xapian::docid document) {
  Found& found = found_[document];
  if (!found.is_read) {
    found.article = index::from_stored(reader_.database.get_document(document).get_data());
    found.is_read = true;
  }
  return found;
}

FoundArticles::Found& FoundArticles::matched(Xapian::docid document) {
  Found& found = read(document);
  if (!found.is_matched) {
    tokens_.reset(found.article.text);
    matcher_.match(tokens_, found.text);
    found.is_matched = true;
  }
  return found;
}

}  // namespace fuge::search
