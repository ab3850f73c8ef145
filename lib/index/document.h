// Layer: index. Article → what is posted and stored for it.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "fuge/article.h"
#include "index/words/word_numbers.h"
#include "schema/fields.h"

namespace fuge {
class Analyzer;
}

namespace fuge::index {

// How a keyword was written, for the metadata of the index.
struct Spelling {
  std::string key = {};  // schema::spelling_key()
  std::string written = {};

  friend bool operator==(const Spelling&, const Spelling&) = default;
};

struct PreparedDocument {
  Xapian::Document document = {};
  std::string tokens = {};  // the record of its tokens (index/words/token_record.h); may be empty
  std::vector<Spelling> spellings = {};  // of each keyword of each field, none twice
};

// The document of a checked article, as docs/index-format.md describes it.
PreparedDocument prepare(const Article& article, const Analyzer& analyzer,
                         const schema::Fields& fields, WordNumbers& numbers);

}  // namespace fuge::index
