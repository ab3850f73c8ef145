#include "search/run.h"

#include <optional>
#include <utility>

#include "search/execution.h"
#include "search/explainer.h"
#include "search/matching/found_articles.h"
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

// The corrected query, where it finds more than `results`.
std::optional<Suggestion> suggestion_for(const SearchSpec& spec, const query::Plan& plan,
                                         const Results& results, const Reader& reader,
                                         const DocValues& doc_values) {
  const auto corrected =
      corrected_query(spec.query, plan.typed_words, reader.database, reader.analyzer);
  if (!corrected) return std::nullopt;
  SearchSpec other = spec;
  other.query = *corrected;
  other.suggestion = false;
  other.facets.clear();
  other.limit = 0;
  const Results found = run(other, reader, doc_values);
  if (found.error || !finds_more(found, results)) return std::nullopt;
  return Suggestion{*corrected, found.total};
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
  results.total = execution.collector().total();
  results.widened = execution.widened();
  results.truncated = execution.plan().truncated;
  results.facets = execution.collector().facets();
  FoundArticles articles(reader, execution.plan(), execution.collection());
  execution.rescore(articles);
  HitMaker hits(spec, articles, *reader.sentence_finder);
  for (const RankedDocument& ranked : execution.page()) results.hits.push_back(hits.make(ranked));
  if (spec.suggestion)
    results.suggestion = suggestion_for(spec, execution.plan(), results, reader, doc_values);
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
  Execution execution(first_page, reader, doc_values, parsed.tree);
  explanation = Explainer(first_page, reader, execution).explain(document);
  explanation.notices = std::move(parsed.notices);
  return explanation;
}

}  // namespace fuge::search
