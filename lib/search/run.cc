#include "search/run.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "index/stored_article.h"
#include "query/plan/build.h"
#include "query/plan/expansion.h"
#include "query/syntax/parser.h"
#include "schema/schema.h"
#include "search/collector.h"
#include "search/filters.h"
#include "search/proximity.h"
#include "search/recency.h"
#include "search/snippets/snippet.h"
#include "search/spelling/suggestion.h"

namespace fuge::search {
namespace {

// All prefixes and fuzzy words of a query together: far more than they need, unless an index is
// huge and the query hostile.
constexpr std::chrono::milliseconds expansion_time{250};

// Among so many of the best, what stands close together counts. Measured: more change little.
constexpr std::size_t most_rescored = 20;

std::size_t hits_to_keep(const SearchSpec& spec, Xapian::doccount documents) {
  if (spec.limit == 0) return 0;
  const std::size_t room = std::numeric_limits<std::size_t>::max() - spec.offset;
  const std::size_t page = spec.offset + std::min(spec.limit, room);
  return std::min<std::size_t>(std::max(page, most_rescored), documents);
}

std::string term_of(const query::Word& word) {
  return word.kind == query::WordKind::normal ? word.token.term
                                              : schema::form_term(word.token.form);
}

// What covering a highlight is worth: the logarithm of how rare its rarest word is.
std::vector<WeightedHighlight> weighted(std::vector<query::Highlight> highlights,
                                        const Xapian::Database& database) {
  const double documents = database.get_doccount();
  std::vector<WeightedHighlight> result;
  for (query::Highlight& highlight : highlights) {
    if (highlight.field != nullptr) continue;
    Xapian::doccount rarest = database.get_doccount();
    for (const query::Word& word : highlight.words)
      rarest = std::min(rarest, database.get_termfreq(term_of(word)));
    const double weight = std::log((documents + 1) / (rarest + 0.5));
    result.push_back({std::move(highlight.words), std::max(weight, 0.1), highlight.distance});
  }
  return result;
}

// Xapian's view of a collector.
class Spy : public Xapian::MatchSpy {
 public:
  explicit Spy(Collector& collector) : collector_(collector) {}
  void operator()(const Xapian::Document& document, double weight) override {
    collector_.see(document.get_docid(), weight);
  }

 private:
  Collector& collector_;
};

class Run {
 public:
  Run(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values, query::Node tree)
      : spec_(spec),
        reader_(reader),
        doc_values_(doc_values),
        tree_(std::move(tree)),
        choices_(choose(spec, doc_values, reader.analyzer)),
        factors_(recency_factors(spec, doc_values)),
        collection_{reader.database, doc_values.length_of, doc_values.average_length} {}

  Results results() {
    const bool any = spec_.match == Match::any;
    Collector found = collect(any ? query::ListMatch::any : query::ListMatch::all);
    if (found.total() == 0 && spec_.match == Match::automatic && query::can_widen(tree_)) {
      Collector wider = collect(query::ListMatch::any);
      if (wider.total() > 0) return results_of(wider, true);
    }
    return results_of(found, false);
  }

 private:
  Collector collect(query::ListMatch match) const {
    const Xapian::doccount documents = reader_.database.get_doccount();
    Collector collector(reader_.database, doc_values_, choices_, spec_.facets, factors_, spec_.sort,
                        hits_to_keep(spec_, documents));
    Xapian::Enquire enquire(reader_.database);
    enquire.set_query(query::build(tree_, match, collection_));
    Spy spy(collector);
    enquire.add_matchspy(&spy);
    // Every matching document is looked at, whatever its weight: counts are exact.
    enquire.get_mset(0, 1, documents);
    return collector;
  }

  void rescore(Collector& collector) const {
    if (spec_.sort != Sort::relevance || spec_.limit == 0) return;
    Proximity proximity(reader_.analyzer, collection_, tree_);
    if (!proximity.useful()) return;
    collector.rescore(most_rescored, [&](Xapian::docid document) {
      const Article article =
          index::from_stored(reader_.database.get_document(document).get_data());
      return std::max(proximity.of(article.title), proximity.of(article.text));
    });
  }

  Results results_of(Collector& collector, bool widened) const {
    rescore(collector);
    Results results;
    results.total = collector.total();
    results.widened = widened;
    results.facets = collector.facets();
    SnippetMaker snippets(reader_.analyzer, weighted(query::highlights(tree_), reader_.database));
    for (const RankedDocument& ranked : collector.page(spec_.offset, spec_.limit))
      results.hits.push_back(hit_of(ranked, snippets));
    return results;
  }

  Hit hit_of(const RankedDocument& ranked, SnippetMaker& snippets) const {
    Article article = index::from_stored(reader_.database.get_document(ranked.document).get_data());
    Hit hit;
    if (spec_.snippet_bytes > 0 && spec_.snippet_count > 0)
      hit.snippets = snippets.make(article.text, spec_.snippet_bytes, spec_.snippet_count);
    hit.id = std::move(article.id);
    hit.date = article.date;
    hit.time = article.time;
    hit.sources = std::move(article.sources);
    hit.place = std::move(article.place);
    hit.title = std::move(article.title);
    hit.url = std::move(article.url);
    hit.fields = std::move(article.fields);
    hit.score = ranked.score;
    return hit;
  }

  const SearchSpec& spec_;
  const Reader& reader_;
  const DocValues& doc_values_;
  query::Node tree_;
  Choices choices_;
  std::vector<double> factors_;
  query::Collection collection_;
};

// The corrected query, where it finds more than `results`.
std::optional<Suggestion> suggestion_for(const SearchSpec& spec, const query::Node& tree,
                                         const Results& results, const Reader& reader,
                                         const DocValues& doc_values) {
  const auto corrected = corrected_query(spec.query, tree, reader.database, reader.analyzer);
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

Understood understand(const SearchSpec& spec, const Reader& reader) {
  Understood understood;
  understood.parsed =
      spec.plain && !spec.query.empty()
          ? query::parse_plain(spec.query, reader.analyzer)
          : query::parse(spec.query, reader.analyzer, {spec.today, reader.fields.get()});
  if (understood.parsed.error) return understood;
  query::ExpansionLimits limits;
  limits.deadline = std::chrono::steady_clock::now() + expansion_time;
  understood.truncated = query::expand_words(understood.parsed.tree, reader.database, limits);
  return understood;
}

Results run(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values) {
  Understood understood = understand(spec, reader);
  Results results;
  if (understood.parsed.error) {
    results.error = std::move(understood.parsed.error);
    return results;
  }
  results = Run(spec, reader, doc_values, understood.parsed.tree).results();
  results.truncated = understood.truncated;
  if (spec.suggestion)
    results.suggestion = suggestion_for(spec, understood.parsed.tree, results, reader, doc_values);
  return results;
}

}  // namespace fuge::search
