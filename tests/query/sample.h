// A small archive in memory, posted as docs/index-format.md says, for tests of queries alone.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/date.h"
#include "query/plan/word_source.h"

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

  query::Collection collection() const { return {database, lengths, 10}; }

  Xapian::WritableDatabase database;
  std::vector<std::uint32_t> lengths;
};

// The ids of the articles that match, in their order: "abd".
std::string found(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace fuge::test
