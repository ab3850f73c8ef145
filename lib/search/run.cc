#include "search/run.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "search/execution.h"
#include "search/explainer.h"
#include "search/matching/found_articles.h"
#include "search/missing_words.h"
#include "search/shards/united_facets.h"
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
    if (const auto damage = articles_.damage(ranked.document)) hit.damage = damage->what();
    return hit;
  }

 private:
  const SearchSpec& spec_;
  FoundArticles& articles_;
  SnippetMaker snippets_;
};

// The documents of a shard, by their places on a page.
std::vector<Xapian::docid> documents_of(const std::vector<ShardDocument>& page,
                                        const std::vector<std::size_t>& places) {
  std::vector<Xapian::docid> documents;
  for (const std::size_t place : places) documents.push_back(page[place].ranked.document);
  return documents;
}

// Makes the hits of one search.
class PageMaker {
 public:
  PageMaker(const SearchSpec& spec, Execution& execution) : spec_(spec), execution_(execution) {}

  std::vector<Hit> make() {
    std::vector<Hit> hits = hits_of(execution_.first(), spec_.offset, spec_.limit, {});
    const Part* rest = execution_.rest();
    if (rest == nullptr) return hits;
    const std::size_t skipped = std::min<std::uint64_t>(execution_.first().total(), spec_.offset);
    std::vector<Hit> others =
        hits_of(*rest, spec_.offset - skipped, spec_.limit - hits.size(),
                [this](std::size_t shard, const std::vector<Xapian::docid>& documents) {
                  const SearchedShard& searched = execution_.shard(shard);
                  return missing_words(execution_.first().plan, spec_.query, searched.collection(),
                                       searched.doc_values(), documents);
                });
    std::ranges::move(others, std::back_inserter(hits));
    return hits;
  }

 private:
  // What documents of a shard lack.
  using Missing = std::function<std::vector<std::vector<std::string>>(
      std::size_t shard, const std::vector<Xapian::docid>& documents)>;

  // Up to `limit` hits of the part from `offset` on, with what `missing` says of them.
  std::vector<Hit> hits_of(const Part& part, std::size_t offset, std::size_t limit,
                           const Missing& missing) {
    if (limit == 0 || offset >= part.total()) return {};
    PartArticles articles = execution_.no_articles();
    const std::vector<ShardDocument> page = execution_.ranked(part, articles).page(offset, limit);
    const auto places = places_by_shard(page, articles.size());
    std::vector<Hit> hits(page.size());
    execution_.index().for_each(shards_with_any(places), [&](std::size_t shard) {
      std::vector<std::vector<std::string>> words;
      if (missing) words = missing(shard, documents_of(page, places[shard]));
      FoundArticles& found = execution_.articles(part, shard, articles);
      if (spec_.snippet_bytes > 0 && spec_.snippet_count > 0)
        found.look_into(documents_of(page, places[shard]));
      HitMaker maker(spec_, found, *execution_.shard(shard).reader().sentence_finder);
      for (std::size_t i = 0; i < places[shard].size(); ++i) {
        Hit& hit = hits[places[shard][i]];
        hit = maker.make(page[places[shard][i]].ranked);
        hit.index = shard;
        if (i < words.size()) hit.missing = std::move(words[i]);
      }
    });
    return hits;
  }

  const SearchSpec& spec_;
  Execution& execution_;
};

// The corrected query, where it finds more than `results`.
std::optional<Suggestion> suggestion_for(const SearchSpec& spec, const Results& results,
                                         Execution& execution) {
  const OpenIndex& index = execution.index();
  const auto corrected = corrected_query(spec.query, execution.first().plan.typed_words,
                                         execution.postings(), index.analyzer());
  if (!corrected) return std::nullopt;
  SearchSpec other = spec;
  other.query = *corrected;
  other.suggestion = false;
  other.facets.clear();
  other.partial_facets = false;
  other.limit = 0;
  const Results found = run(other, index);
  if (found.error || !finds_more(found, results)) return std::nullopt;
  return Suggestion{*corrected, found.total > 0 ? found.total : found.partial.value_or(0)};
}

}  // namespace

Results run(const SearchSpec& spec, const OpenIndex& index) {
  Results results;
  query::Parsed parsed = parse(spec, index);
  if (parsed.error) {
    results.error = std::move(parsed.error);
    return results;
  }
  results.notices = std::move(parsed.notices);
  Execution execution(spec, index, parsed.tree);
  const Part& first = execution.first();
  results.total = first.total();
  results.at_least = execution.has_skipped();
  results.partial = execution.partial();
  results.widened = results.total == 0 && results.partial.value_or(0) > 0;
  results.truncated = first.plan.truncated;
  results.words = first.plan.clauses.size();
  results.facets = united_facets(first.collectors);
  if (const Part* rest = execution.rest()) results.partial_facets = united_facets(rest->collectors);
  results.hits = PageMaker(spec, execution).make();
  if (spec.suggestion) results.suggestion = suggestion_for(spec, results, execution);
  return results;
}

Explanation explain(const SearchSpec& spec, const OpenIndex& index, std::size_t shard,
                    Xapian::docid document) {
  Explanation explanation;
  query::Parsed parsed = parse(spec, index);
  if (parsed.error) {
    explanation.error = std::move(parsed.error);
    return explanation;
  }
  // Pages are put aside: a page of its own keeps as many articles as proximity counts for.
  SearchSpec first_page = spec;
  first_page.limit = 1;
  first_page.offset = 0;
  first_page.partial = spec.partial || spec.sort == Sort::relevance;
  Execution execution(first_page, index, parsed.tree);
  explanation = Explainer(first_page, execution, shard, document).explain();
  explanation.notices = std::move(parsed.notices);
  return explanation;
}

}  // namespace fuge::search
