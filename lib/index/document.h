// Layer: index. Article → what is posted and stored for it.
#pragma once

#include <xapian.h>

#include <string>
#include <utility>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/article.h"

namespace fuge::index {

// Throws Error(invalid_article) for an article that an index can't hold. Called before anything of
// a batch is touched: a term that Xapian refuses would drop the whole batch.
void check(const Article& article);

struct PreparedDocument {
  Xapian::Document document;
  // Key and spelling of each source, none twice.
  std::vector<std::pair<std::string, std::string>> sources;
};

// The document of a checked article, as docs/index-format.md describes it.
PreparedDocument prepare(const Article& article, const Analyzer& analyzer);

}  // namespace fuge::index
