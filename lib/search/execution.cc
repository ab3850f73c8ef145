#include "search/execution.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

#include "query/plan/xapian_query.h"
#include "query/syntax/parser.h"
#include "ranking/weights.h"
#include "search/recency_factors.h"

namespace fuge::search {
namespace {

using ranking::weights::most_rescored;

// All prefixes and fuzzy words of a query together: far more than they need, unless an index is
// huge and the query hostile.
constexpr std::chrono::milliseconds expansion_time{250};

query::ExpansionLimits expansion_limits() {
  query::ExpansionLimits limits;
  limits.deadline = std::chrono::steady_clock::now() + expansion_time;
  return limits;
}

std::size_t hits_to_keep(const SearchSpec& spec, Xapian::doccount documents) {
  if (spec.limit == 0) return 0;
  const std::size_t room = std::numeric_limits<std::size_t>::max() - spec.offset;
  const std::size_t page = spec.offset + std::min(spec.limit, room);
  return std::min<std::size_t>(std::max(page, most_rescored), documents);
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

}  // namespace

query::Parsed parse(const SearchSpec& spec, const Reader& reader) {
  return spec.plain && !spec.query.empty()
             ? query::parse_plain(spec.query, reader.analyzer)
             : query::parse(spec.query, reader.analyzer, {spec.today, reader.fields.get()});
}

Execution::Execution(const SearchSpec& spec, const Reader& reader, const DocValues& doc_values,
                     const query::Node& tree)
    : spec_(spec),
      reader_(reader),
      doc_values_(doc_values),
      choices_(choose(spec, doc_values, reader.analyzer)),
      recency_(recency_factors(spec, doc_values)),
      collection_{reader.database, doc_values.length_of, doc_values.average_length} {
  query::Planner planner(collection_, expansion_limits());
  const bool any = spec.match == Match::any;
  plan_ = planner.plan(tree, any ? query::ListMatch::any : query::ListMatch::all);
  collector_ = collect();
  const bool may_widen = spec.match == Match::automatic && plan_.can_widen;
  if (collector_->total() > 0 || !may_widen) return;
  query::Plan narrow = std::exchange(plan_, planner.plan(tree, query::ListMatch::any));
  std::unique_ptr<Collector> wide = collect();
  widened_ = wide->total() > 0;
  if (widened_) {
    collector_ = std::move(wide);
  } else {
    plan_ = std::move(narrow);
  }
}

std::unique_ptr<Collector> Execution::collect() const {
  const Xapian::doccount documents = reader_.database.get_doccount();
  auto collector =
      std::make_unique<Collector>(reader_.database, doc_values_, choices_, spec_.facets, recency_,
                                  spec_.sort, hits_to_keep(spec_, documents));
  Xapian::Enquire enquire(reader_.database);
  enquire.set_query(query::xapian_query(plan_, collection_));
  Spy spy(*collector);
  enquire.add_matchspy(&spy);
  // Every matching document is looked at, whatever its weight: counts are exact.
  enquire.get_mset(0, 1, documents);
  return collector;
}

bool Execution::rescore(FoundArticles& articles, Xapian::docid document) {
  if (spec_.sort != Sort::relevance || spec_.limit == 0 || !articles.has_proximity()) return false;
  bool seen = false;
  collector_->rescore(most_rescored, [&](const std::vector<Xapian::docid>& ranked) {
    seen = std::ranges::find(ranked, document) != ranked.end();
    return articles.proximities(ranked);
  });
  return seen;
}

bool Execution::lets_through(Xapian::docid document) const {
  return choices_.dates.hit[doc_values_.date_of[document]] &&
         std::ranges::all_of(choices_.keywords, [document](const KeywordChoice& choice) {
           return choice.hit[choice.field->set_of_document(document)];
         });
}

double Execution::recency(Xapian::docid document) const {
  return recency_.empty() ? 1 : recency_[doc_values_.date_of[document]];
}

std::vector<RankedDocument> Execution::page() {
  return collector_->page(spec_.offset, spec_.limit);
}

}  // namespace fuge::search
