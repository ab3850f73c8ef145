// Layer: search. What one search finds in one shard of an index.
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
#include "index/posting_reader.h"
#include "index/united_postings.h"
#include "query/plan/plan.h"
#include "ranking/bm25.h"
#include "search/collector.h"
#include "search/filters.h"
#include "search/matching/document_set.h"
#include "search/shards/open_index.h"

namespace fuge::search {

// Used by one thread at a time. Xapian's exceptions pass.
class SearchedShard {
 public:
  // Both outlive it.
  SearchedShard(const SearchSpec& spec, const OpenShard& shard);
  SearchedShard(const SearchedShard&) = delete;
  SearchedShard& operator=(const SearchedShard&) = delete;
  ~SearchedShard() = default;

  // Before all else: what counts over all shards.
  void unite(const index::UnitedPostings& all, double average_length);

  index::PostingReader& postings() { return postings_; }
  const Reader& reader() const { return *shard_.reader; }
  const DocValues& doc_values() const { return *shard_.doc_values; }
  const ranking::Collection& collection() const { return collection_; }

  // What of a plan is found, and how.
  struct Wanted {
    const query::Plan& plan;
    const std::set<std::string>& facets;
    std::size_t keep;  // hits at most
    bool may_skip;     // what scores too little to be kept
  };
  // Which documents are found is noted where others are to come.
  std::unique_ptr<Collector> collect_first(const Wanted& wanted, bool others_to_come);
  // Of those that the first plan didn't find.
  std::unique_ptr<Collector> collect_rest(const Wanted& wanted);

  // Whether the first plan matches the article, filters put aside; where others were to come.
  bool is_first(Xapian::docid document) const { return !matched_ || matched_->contains(document); }

  // Whether the filters of the search let the article through.
  bool lets_through(Xapian::docid document) const;

  // What the score of the article is multiplied by for its age.
  double recency(Xapian::docid document) const;

 private:
  std::unique_ptr<Collector> collector(const Wanted& wanted) const;

  const SearchSpec& spec_;
  const OpenShard& shard_;
  index::PostingReader postings_;
  ranking::Collection collection_;
  Choices choices_;
  std::vector<double> recency_;
  std::optional<DocumentSet> matched_;  // by the first plan
};

}  // namespace fuge::search
