// Layer: search. A search that has been planned and matched: what its results and its explanations
// both come from.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "fuge/search.h"
#include "query/plan/plan.h"
#include "query/plan/planner.h"
#include "query/syntax/tree.h"
#include "search/collector.h"
#include "search/matching/found_articles.h"
#include "search/shards/open_index.h"
#include "search/shards/searched_shard.h"
#include "search/shards/united_ranking.h"

namespace fuge::search {

// The tree of the query, or why there is none.
query::Parsed parse(const SearchSpec& spec, const OpenIndex& index);

// What one plan found.
struct Part {
  query::Plan plan = {};
  std::vector<std::unique_ptr<Collector>> collectors = {};  // by shard

  std::uint64_t total() const;
};

// The articles of a part that a search looks into, by shard; made where they are needed, by one
// thread a shard.
using PartArticles = std::vector<std::unique_ptr<FoundArticles>>;

// Used by one thread at a time, which has the shards worked on side by side.
//
// A search of Match::automatic has two parts: the articles with all words, and behind them the
// others with some, which are ranked only where the page has room for them, or the search asks
// (fuge/search.h). Each other search has the first part alone.
class Execution {
 public:
  // Plans and matches. All outlive it. Xapian's exceptions pass.
  Execution(const SearchSpec& spec, const OpenIndex& index, const query::Node& tree);
  Execution(const Execution&) = delete;
  Execution& operator=(const Execution&) = delete;
  ~Execution() = default;

  const OpenIndex& index() const { return index_; }
  const SearchedShard& shard(std::size_t number) const { return *shards_[number]; }
  // How rare terms are, over all shards.
  const index::UnitedPostings& postings() const { return postings_; }

  Part& first() { return first_; }
  // Null where it wasn't ranked.
  Part* rest() { return rest_ ? &*rest_ : nullptr; }

  // Whether something may not have been found: what is counted is a lower bound.
  bool has_skipped() const;

  // How many articles the rest has; nothing where the order is by date and it isn't asked for, or
  // where it needn't be counted.
  std::optional<std::uint64_t> partial() const { return partial_; }

  PartArticles no_articles() const { return PartArticles(shards_.size()); }
  // Of a shard. They are looked into by the part's plan.
  FoundArticles& articles(const Part& part, std::size_t shard, PartArticles& articles) const;

  // Whether the proximity of their words adds to the scores of the best articles of the part.
  bool adds_proximity(const Part& part) const;
  // How many of them.
  static std::size_t most_rescored();

  // What was kept of a part, best first. Once.
  UnitedRanking ranked(const Part& part, PartArticles& articles) const;

 private:
  bool wants_rest() const;
  void collect_first(const std::set<std::string>& facets, bool others_to_come);
  void collect_rest(Part& part, const std::set<std::string>& facets, std::size_t keep) const;
  std::size_t hits_to_keep(std::uint64_t skipped) const;
  std::vector<double> proximities(const Part& part, const std::vector<ShardDocument>& documents,
                                  PartArticles& articles) const;

  const SearchSpec& spec_;
  const OpenIndex& index_;
  bool may_skip_;  // what scores too little for the page
  std::vector<std::unique_ptr<SearchedShard>> shards_;
  index::UnitedPostings postings_;
  std::set<std::string> no_facets_;
  Part first_;
  std::optional<Part> rest_;
  std::optional<std::uint64_t> partial_;
};

// By shard, the places of its documents among these.
std::vector<std::vector<std::size_t>> places_by_shard(const std::vector<ShardDocument>& documents,
                                                      std::size_t shards);
// The shards that have any.
std::vector<std::size_t> shards_with_any(const std::vector<std::vector<std::size_t>>& places);

}  // namespace fuge::search
