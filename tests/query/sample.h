// A small archive in memory, posted as docs/index-format.md says, for tests of queries alone.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/date.h"
#include "index/posting_reader.h"
#include "query/plan/plan.h"
#include "ranking/bm25.h"
#include "schema/fields.h"
#include "search/doc_values.h"
#include "token_index.h"

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
  explicit Sample(const Analyzer& analyzer,
                  const schema::Fields& fields = schema::built_in_fields());

  ranking::Collection collection() const {
    postings.emplace(database);
    return {*postings, lengths, 10};
  }

  query::Plan plan(const query::Node& tree, query::ListMatch match) const;
  // By the ids of the articles that match.
  std::map<char, double> scores(const query::Plan& plan) const;
  // The ids of those, in their order: "abd".
  std::string found(const query::Node& tree, query::ListMatch match) const;

  Xapian::Database database;
  search::DocValues doc_values;
  std::vector<std::uint32_t> lengths;
  mutable std::optional<index::PostingReader> postings;

 private:
  TokenIndex index_;
};

}  // namespace fuge::test
