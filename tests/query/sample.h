// A small archive in memory, posted as docs/index-format.md says, for tests of queries alone.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/date.h"
#include "index/posting_reader.h"
#include "query/plan/plan.h"
#include "ranking/bm25.h"

namespace fuge::test {

struct SampleArticle {
  char id;
  std::optional<Date> date;
  std::vector<std::string> sources;
  std::string title;
  std::string text;
};

// In the order of their ids, 'a' first.
const std::vector<SampleArticle>& sample_articles();

// Document 1 is article 'a', and so on.
struct Sample {
  explicit Sample(const Analyzer& analyzer);

  ranking::Collection collection() const {
    postings.emplace(database);
    return {*postings, lengths, 10};
  }

  Xapian::WritableDatabase database;
  std::vector<std::uint32_t> lengths;
  mutable std::optional<index::PostingReader> postings;
};

// The engine's query for the tree.
Xapian::Query engine_query(const query::Node& tree, query::ListMatch match,
                           const ranking::Collection& collection);

// The ids of the articles that match, in their order: "abd".
std::string found(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace fuge::test
