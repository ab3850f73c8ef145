#include "search/execution.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "query/syntax/parser.h"
#include "ranking/weights.h"

namespace fuge::search {
namespace {

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

std::vector<std::unique_ptr<SearchedShard>> searched(const SearchSpec& spec,
                                                     const OpenIndex& index) {
  std::vector<std::unique_ptr<SearchedShard>> shards(index.shards().size());
  index.for_each([&](std::size_t shard) {
    shards[shard] = std::make_unique<SearchedShard>(spec, index.shards()[shard]);
  });
  return shards;
}

index::UnitedPostings united(const std::vector<std::unique_ptr<SearchedShard>>& shards,
                             const OpenIndex& index) {
  if (shards.size() == 1) return shards.front()->postings();
  std::vector<index::UnitedPostings::Shard> united;
  for (std::size_t i = 0; i < shards.size(); ++i)
    united.push_back({&shards[i]->postings(), index.shards()[i].path});
  return index::UnitedPostings(std::move(united));
}

// In words, over all shards.
double average_length(const OpenIndex& index, Xapian::doccount documents) {
  std::uint64_t sum = 0;
  for (const OpenShard& shard : index.shards()) sum += shard.doc_values->total_length;
  return sum > 0 && documents > 0 ? static_cast<double>(sum) / documents : 1;
}

}  // namespace

query::Parsed parse(const SearchSpec& spec, const OpenIndex& index) {
  return spec.plain && !spec.query.empty()
             ? query::parse_plain(spec.query, index.analyzer())
             : query::parse(spec.query, index.analyzer(), {spec.today, &index.fields()});
}

std::uint64_t Part::total() const {
  std::uint64_t sum = 0;
  for (const auto& collector : collectors) sum += collector->total();
  return sum;
}

Execution::Execution(const SearchSpec& spec, const OpenIndex& index, const query::Node& tree)
    : spec_(spec),
      index_(index),
      may_skip_(!needs_all(spec)),
      shards_(searched(spec, index)),
      postings_(united(shards_, index)) {
  const double average = average_length(index, postings_.documents());
  for (const auto& shard : shards_) shard->unite(postings_, average);
  query::Planner planner(shards_.front()->collection());
  const auto planned = [&](query::ListMatch match) {
    return spec.limit == 0 ? planner.plan_to_count(tree, match) : planner.plan(tree, match);
  };
  const bool any = spec.match == Match::any;
  first_.plan = planned(any ? query::ListMatch::any : query::ListMatch::all);
  const bool may_have_rest = spec.match == Match::automatic && first_.plan.can_widen;
  collect_first(spec_.facets, may_have_rest);
  // An article without the one word that is asked for has nothing of it but a constituent.
  const bool one_word_found = first_.plan.clauses.size() == 1 && first_.total() > 0;
  if (!may_have_rest || one_word_found) {
    partial_ = 0;
  } else if (wants_rest()) {
    rest_.emplace();
    rest_->plan = planned(query::ListMatch::some);
    collect_rest(*rest_, spec_.partial_facets ? spec_.facets : no_facets_,
                 hits_to_keep(first_.total()));
    partial_ = rest_->total();
  } else if (spec.sort == Sort::relevance && !may_skip_) {
    // The page is full without them: they are only counted.
    Part counted{planner.plan_to_count(tree, query::ListMatch::some)};
    collect_rest(counted, no_facets_, 0);
    partial_ = counted.total();
  }
}

// Where the page isn't full, or it is asked for.
bool Execution::wants_rest() const {
  const std::size_t needed = spec_.limit == 0 ? 1 : page_end(spec_);
  return spec_.partial || spec_.partial_facets ||
         (spec_.sort == Sort::relevance && first_.total() < needed);
}

// Of a part that has `skipped` hits before it.
std::size_t Execution::hits_to_keep(std::uint64_t skipped) const {
  if (spec_.limit == 0) return 0;
  const std::size_t end = page_end(spec_);
  return std::max<std::size_t>(end - std::min<std::uint64_t>(end, skipped), most_rescored());
}

void Execution::collect_first(const std::set<std::string>& facets, bool others_to_come) {
  const SearchedShard::Wanted wanted{first_.plan, facets, hits_to_keep(0), may_skip_};
  first_.collectors.resize(shards_.size());
  index_.for_each([&](std::size_t shard) {
    first_.collectors[shard] = shards_[shard]->collect_first(wanted, others_to_come);
  });
}

void Execution::collect_rest(Part& part, const std::set<std::string>& facets,
                             std::size_t keep) const {
  const SearchedShard::Wanted wanted{part.plan, facets, keep, may_skip_};
  part.collectors.resize(shards_.size());
  index_.for_each(
      [&](std::size_t shard) { part.collectors[shard] = shards_[shard]->collect_rest(wanted); });
}

bool Execution::has_skipped() const {
  const auto skips = [](const auto& collector) { return collector->least_score() > 0; };
  return may_skip_ && (std::ranges::any_of(first_.collectors, skips) ||
                       (rest_ && std::ranges::any_of(rest_->collectors, skips)));
}

FoundArticles& Execution::articles(const Part& part, std::size_t shard,
                                   PartArticles& articles) const {
  if (!articles[shard]) {
    articles[shard] = std::make_unique<FoundArticles>(shards_[shard]->reader(), part.plan,
                                                      shards_[shard]->collection());
  }
  return *articles[shard];
}

bool Execution::adds_proximity(const Part& part) const {
  return spec_.sort == Sort::relevance && spec_.limit > 0 && part.plan.proximity_words.size() > 1;
}

std::size_t Execution::most_rescored() {
  return ranking::weights::most_rescored;
}

UnitedRanking Execution::ranked(const Part& part, PartArticles& articles) const {
  UnitedRanking ranking(index_, part.collectors);
  if (adds_proximity(part)) {
    ranking.rescore(most_rescored(), [&](const std::vector<ShardDocument>& best) {
      return proximities(part, best, articles);
    });
  }
  return ranking;
}

std::vector<double> Execution::proximities(const Part& part,
                                           const std::vector<ShardDocument>& documents,
                                           PartArticles& articles) const {
  std::vector<double> result(documents.size());
  const std::vector<std::vector<std::size_t>> places = places_by_shard(documents, shards_.size());
  index_.for_each(shards_with_any(places), [&](std::size_t shard) {
    std::vector<Xapian::docid> of_shard;
    for (const std::size_t place : places[shard])
      of_shard.push_back(documents[place].ranked.document);
    const std::vector<double> added = this->articles(part, shard, articles).proximities(of_shard);
    for (std::size_t i = 0; i < added.size(); ++i) result[places[shard][i]] = added[i];
  });
  return result;
}

std::vector<std::vector<std::size_t>> places_by_shard(const std::vector<ShardDocument>& documents,
                                                      std::size_t shards) {
  std::vector<std::vector<std::size_t>> places(shards);
  for (std::size_t i = 0; i < documents.size(); ++i) places[documents[i].shard].push_back(i);
  return places;
}

std::vector<std::size_t> shards_with_any(const std::vector<std::vector<std::size_t>>& places) {
  std::vector<std::size_t> shards;
  for (std::size_t shard = 0; shard < places.size(); ++shard)
    if (!places[shard].empty()) shards.push_back(shard);
  return shards;
}

}  // namespace fuge::search
