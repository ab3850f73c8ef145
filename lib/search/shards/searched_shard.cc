#include "search/shards/searched_shard.h"

#include <algorithm>

#include "search/evaluation/evaluator.h"
#include "search/recency_factors.h"

namespace fuge::search {

SearchedShard::SearchedShard(const SearchSpec& spec, const OpenShard& shard)
    : spec_(spec),
      shard_(shard),
      postings_(shard.reader->database, shard.reader->postlist.get()),
      collection_{postings_, shard.doc_values->length_of, shard.doc_values->average_length,
                  *shard.reader->fields},
      choices_(choose(spec, *shard.doc_values, shard.reader->analyzer)),
      recency_(recency_factors(spec, *shard.doc_values)) {
  postings_.use(shard.doc_values->pending, shard.doc_values->frequencies);
}

void SearchedShard::unite(const index::UnitedPostings& all, double average_length) {
  collection_.all = all;
  collection_.average_length = average_length;
}

std::unique_ptr<Collector> SearchedShard::collector(const Wanted& wanted) const {
  const std::size_t keep = std::min<std::size_t>(wanted.keep, postings_.documents());
  return std::make_unique<Collector>(reader().database, doc_values(), choices_, wanted.facets,
                                     recency_, spec_.sort, keep);
}

// Every matching document is looked at, whatever its score, unless counts needn't be exact.
std::unique_ptr<Collector> SearchedShard::collect_first(const Wanted& wanted, bool others_to_come) {
  std::unique_ptr<Collector> found = collector(wanted);
  if (others_to_come) matched_.emplace(postings_.last_document());
  Evaluator evaluator(wanted.plan, wanted.plan.root, collection_, doc_values());
  while (evaluator.next()) {
    if (matched_) matched_->set(evaluator.window(), evaluator.matched());
    found->see(evaluator, evaluator.matched());
    if (wanted.may_skip) evaluator.set_least(found->least_score());
  }
  return found;
}

std::unique_ptr<Collector> SearchedShard::collect_rest(const Wanted& wanted) {
  std::unique_ptr<Collector> found = collector(wanted);
  Evaluator evaluator(wanted.plan, wanted.plan.root, collection_, doc_values());
  while (evaluator.next()) {
    WindowSet documents = evaluator.matched();
    documents.subtract(matched_->in(evaluator.window()));
    found->see(evaluator, documents);
    if (wanted.may_skip) evaluator.set_least(found->least_score());
  }
  return found;
}

bool SearchedShard::lets_through(Xapian::docid document) const {
  return choices_.dates.hit[doc_values().date_of[document]] &&
         std::ranges::all_of(choices_.keywords, [document](const KeywordChoice& choice) {
           return choice.hit[choice.field->set_of_document(document)];
         });
}

double SearchedShard::recency(Xapian::docid document) const {
  return recency_.empty() ? 1 : recency_[doc_values().date_of[document]];
}

}  // namespace fuge::search
