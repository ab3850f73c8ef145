#include "search/execution.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

#include "query/syntax/parser.h"
#include "ranking/weights.h"
#include "search/evaluation/evaluator.h"
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

// Whether all that is found has to be counted, or noted for what comes behind it.
bool needs_all(const SearchSpec& spec) {
  return spec.exact_total || !spec.facets.empty() || spec.partial || spec.partial_facets ||
         spec.sort != Sort::relevance || spec.limit == 0;
}

// Of a part that has `skipped` hits before it.
std::size_t hits_to_keep(const SearchSpec& spec, std::size_t skipped, Xapian::doccount documents) {
  if (spec.limit == 0) return 0;
  const std::size_t end = page_end(spec);
  return std::min<std::size_t>(std::max(end - std::min(end, skipped), most_rescored), documents);
}

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
      postings_(reader.database),
      collection_{postings_, doc_values.length_of, doc_values.average_length, *reader.fields},
      may_skip_(!needs_all(spec)) {
  query::Planner planner(collection_, expansion_limits());
  const auto planned = [&](query::ListMatch match) {
    return spec.limit == 0 ? planner.plan_to_count(tree, match) : planner.plan(tree, match);
  };
  const bool any = spec.match == Match::any;
  first_.plan = planned(any ? query::ListMatch::any : query::ListMatch::all);
  const bool may_have_rest = spec.match == Match::automatic && first_.plan.can_widen;
  if (may_have_rest) matched_.emplace(reader.database.get_lastdocid());
  collect(first_, spec_.facets, 0);
  // An article without the one word that is asked for has nothing of it but a constituent.
  const bool one_word_found = first_.plan.clauses.size() == 1 && first_.collector->total() > 0;
  if (!may_have_rest || one_word_found) {
    partial_ = 0;
  } else if (wants_rest()) {
    rest_.emplace();
    rest_->plan = planned(query::ListMatch::some);
    collect(*rest_, spec_.partial_facets ? spec_.facets : no_facets_, first_.collector->total());
    partial_ = rest_->collector->total();
  } else if (spec.sort == Sort::relevance && !may_skip_) {
    partial_ = count_rest(planner.plan_to_count(tree, query::ListMatch::some));
  }
}

// Where the page isn't full, or it is asked for.
bool Execution::wants_rest() const {
  const std::size_t needed = spec_.limit == 0 ? 1 : page_end(spec_);
  return spec_.partial || spec_.partial_facets ||
         (spec_.sort == Sort::relevance && first_.collector->total() < needed);
}

void Execution::collect(Part& part, const std::set<std::string>& facets, std::size_t skipped) {
  part.collector = std::make_unique<Collector>(
      reader_.database, doc_values_, choices_, facets, recency_, spec_.sort,
      hits_to_keep(spec_, skipped, reader_.database.get_doccount()));
  // Every matching document is looked at, whatever its score, unless counts needn't be exact.
  Evaluator evaluator(part.plan, part.plan.root, collection_, doc_values_);
  const bool is_rest = &part != &first_;
  while (evaluator.next()) {
    WindowSet documents = evaluator.matched();
    if (matched_ && is_rest) documents.subtract(matched_->in(evaluator.window()));
    if (matched_ && !is_rest) matched_->set(evaluator.window(), documents);
    part.collector->see(evaluator, documents);
    if (may_skip_) evaluator.set_least(part.collector->least_score());
  }
}

// Where the page is full without them: without their scores.
std::uint64_t Execution::count_rest(const query::Plan& plan) {
  Collector counting(reader_.database, doc_values_, choices_, no_facets_, recency_, spec_.sort, 0);
  Evaluator evaluator(plan, plan.root, collection_, doc_values_);
  while (evaluator.next()) {
    WindowSet documents = evaluator.matched();
    documents.subtract(matched_->in(evaluator.window()));
    counting.see(evaluator, documents);
  }
  return counting.total();
}

bool Execution::has_skipped() const {
  return may_skip_ &&
         (first_.collector->least_score() > 0 || (rest_ && rest_->collector->least_score() > 0));
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
