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

// How many hits of a search there are up to the end of its page.
std::size_t page_end(const SearchSpec& spec) {
  const std::size_t room = std::numeric_limits<std::size_t>::max() - spec.offset;
  return spec.offset + std::min(spec.limit, room);
}

// Of a part that has `skipped` hits before it.
std::size_t hits_to_keep(const SearchSpec& spec, std::size_t skipped, Xapian::doccount documents) {
  if (spec.limit == 0) return 0;
  const std::size_t end = page_end(spec);
  return std::min<std::size_t>(std::max(end - std::min(end, skipped), most_rescored), documents);
}

// Xapian's view of a collector. Notes what matches in `matched`; or leaves out what stands there.
class Spy : public Xapian::MatchSpy {
 public:
  enum class Use { note, leave_out };
  Spy(Collector& collector, std::vector<bool>& matched, Use use)
      : collector_(collector), matched_(matched), use_(use) {}

  void operator()(const Xapian::Document& document, double weight) override {
    const Xapian::docid number = document.get_docid();
    if (!matched_.empty()) {
      if (use_ == Use::note) {
        matched_[number] = true;
      } else if (matched_[number]) {
        return;
      }
    }
    collector_.see(number, weight);
  }

 private:
  Collector& collector_;
  std::vector<bool>& matched_;
  Use use_;
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
  first_.plan = planner.plan(tree, any ? query::ListMatch::any : query::ListMatch::all);
  may_have_rest_ = spec.match == Match::automatic && first_.plan.can_widen;
  if (may_have_rest_) matched_.resize(reader.database.get_lastdocid() + std::size_t{1});
  collect(first_, spec_.facets, 0);
  if (!wants_rest()) return;
  rest_.emplace();
  rest_->plan = planner.plan(tree, query::ListMatch::some);
  collect(*rest_, spec_.partial_facets ? spec_.facets : no_facets_, first_.collector->total());
}

// Where the page isn't full, or they are asked for.
bool Execution::wants_rest() const {
  if (!may_have_rest_) return false;
  const std::size_t needed = spec_.limit == 0 ? 1 : page_end(spec_);
  return spec_.partial || spec_.partial_facets ||
         (spec_.sort == Sort::relevance && first_.collector->total() < needed);
}

void Execution::collect(Part& part, const std::set<std::string>& facets, std::size_t skipped) {
  const Xapian::doccount documents = reader_.database.get_doccount();
  part.collector =
      std::make_unique<Collector>(reader_.database, doc_values_, choices_, facets, recency_,
                                  spec_.sort, hits_to_keep(spec_, skipped, documents));
  Xapian::Enquire enquire(reader_.database);
  enquire.set_query(query::xapian_query(part.plan, collection_));
  Spy spy(*part.collector, matched_, &part == &first_ ? Spy::Use::note : Spy::Use::leave_out);
  enquire.add_matchspy(&spy);
  // Every matching document is looked at, whatever its weight: counts are exact.
  enquire.get_mset(0, 1, documents);
}

std::optional<std::uint64_t> Execution::partial() const {
  if (rest_) return rest_->collector->total();
  return may_have_rest_ ? std::nullopt : std::optional<std::uint64_t>(0);
}

bool Execution::is_first(Xapian::docid document) const {
  return matched_.empty() || matched_[document];
}

bool Execution::rescore(Part& part, FoundArticles& articles, Xapian::docid document) const {
  if (spec_.sort != Sort::relevance || spec_.limit == 0 || !articles.has_proximity()) return false;
  bool seen = false;
  part.collector->rescore(most_rescored, [&](const std::vector<Xapian::docid>& ranked) {
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

}  // namespace fuge::search
