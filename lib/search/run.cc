#include "search/run.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "search/execution.h"
#include "search/explainer.h"
#include "search/matching/found_articles.h"
#include "search/missing_words.h"
#include "search/snippets/snippet.h"
#include "search/spelling/suggestion.h"

namespace fuge::search {
namespace {

// Makes the hits of a page.
class HitMaker {
 public:
  HitMaker(const SearchSpec& spec, FoundArticles& articles, SentenceFinder& sentence_finder)
      : spec_(spec),
        articles_(articles),
        snippets_(articles.matcher().weights(), sentence_finder) {}

  Hit make(const RankedDocument& ranked) {
    const Article& article = articles_.article(ranked.document);
    Hit hit;
    if (spec_.snippet_bytes > 0 && spec_.snippet_count > 0) {
      hit.snippets = snippets_.make(article.text, articles_.occurrences(ranked.document),
                                    spec_.snippet_bytes, spec_.snippet_count);
    }
    hit.id = article.id;
    hit.date = article.date;
    hit.time = article.time;
    hit.sources = article.sources;
    hit.place = article.place;
    hit.title = article.title;
    hit.url = article.url;
    hit.fields = article.fields;
    hit.score = ranked.score;
    return hit;
  }

 private:
  const SearchSpec& spec_;
  FoundArticles& articles_;
  SnippetMaker snippets_;
};

// Appends up to `limit` hits of the part from `offset` on, with what `missing` says of them.
template <typename Missing>
void add_hits(const SearchSpec& spec, const Reader& reader, const Execution& execution, Part& part,
              std::size_t offset, std::size_t limit, const Missing& missing,
              std::vector<Hit>& hits) {
  if (limit == 0 || offset >= part.collector->total()) return;
  FoundArticles articles(reader, part.plan, execution.collection());
  execution.rescore(part, articles);
  const std::vector<RankedDocument> page = part.collector->page(offset, limit);
  const std::vector<std::vector<std::string>> words = missing(page);
  HitMaker maker(spec, articles, *reader.sentence_finder);
  for (std::size_t i = 0; i < page.size(); ++i) {
    hits.push_back(maker.make(page[i]));
    if (i < words.size()) hits.back().missing = words[i];
  }
}

std::vector<Hit> page_of(const SearchSpec& spec, const Reader& reader, Execution& execution) {
  std::vector<Hit> hits;
  const Part& first = execution.first();
  add_hits(
      spec, reader, execution, execution.first(), spec.offset, spec.limit,
      [](const auto&) { return std::vector<std::vector<std::string>>(); }, hits);
  if (execution.rest() == nullptr) return hits;
  const std::size_t skipped = std::min<std::uint64_t>(first.collector->total(), spec.offset);
  const auto missing = [&](const std::vector<RankedDocument>& page) {
    std::vector<Xapian::docid> documents;
    for (const RankedDocument& ranked : page) documents.push_back(ranked.document);
    return missing_words(first.plan, spec.query, execution.collection(), execution.doc_values(),
                         documents);
  };
  add_hits(spec, reader, execution, *execution.rest(), spec.offset - skipped,
           spec.limit - hits.size(), missing, hits);
  return hits;
}

// The corrected query, where it finds more than `results`.
std::optional<Suggestion> suggestion_for(const SearchSpec& spec, const query::Plan& plan,
                                         const Results& results, const Reader& reader,
                                         const DocValues& doc_values,
                                         const index::UnitedPostings& postings) {
  const auto corrected = corrected_query(spec.query, plan.typed_words, postings, reader.analyzer);
  if (!corrected) return std::nullopt;
  SearchSpec other = spec;
  other.query = *corrected;
  other.suggestion = false;
  other.facets.clear();
  other.partial_facets = false;
  other.limit = 0;
  const Results found = run(other, reader, doc_values);
  if (found.error || !finds_more(found, results)) return std::nullopt;
  return Suggestion{*corrected, found.total > 0 ? found.total : found.partial.value_or(0)};
}

}  // namespace

Results run(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values) {
  Results results;
  query::Parsed parsed = parse(spec, reader);
  if (parsed.error) {
    results.error = std::move(parsed.error);
    return results;
  }
  results.notices = std::move(parsed.notices);
  Execution execution(spec, reader, doc_values, parsed.tree);
  const Part& first = execution.first();
  results.total = first.collector->total();
  results.at_least = execution.has_skipped();
  results.partial = execution.partial();
  results.widened = results.total == 0 && results.partial.value_or(0) > 0;
  results.truncated = first.plan.truncated;
  results.words = first.plan.clauses.size();
  results.facets = first.collector->facets();
  if (const Part* rest = execution.rest()) results.partial_facets = rest->collector->facets();
  results.hits = page_of(spec, reader, execution);
  if (spec.suggestion)
    results.suggestion =
        suggestion_for(spec, first.plan, results, reader, doc_values, execution.collection().all);
  return results;
}

Explanation explain(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values,
                    Xapian::docid document) {
  Explanation explanation;
  query::Parsed parsed = parse(spec, reader);
  if (parsed.error) {
    explanation.error = std::move(parsed.error);
    return explanation;
  }
  // Pages are put aside: a page of its own keeps as many articles as proximity counts for.
  SearchSpec first_page = spec;
  first_page.limit = 1;
  first_page.offset = 0;
  first_page.partial = spec.partial || spec.sort == Sort::relevance;
  Execution execution(first_page, reader, doc_values, parsed.tree);
  explanation = Explainer(first_page, reader, execution, document).explain();
  explanation.notices = std::move(parsed.notices);
  return explanation;
}

}  // namespace fuge::search
