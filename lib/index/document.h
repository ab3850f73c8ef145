// Layer: index. Article → Xapian document.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "index/document_parts.h"

namespace fuge::index {

// What is put into an index of Xapian's (DocumentParts).
struct PreparedDocument {
  Xapian::Document document = {};
  std::string tokens = {};
  std::vector<Spelling> spellings = {};
};

PreparedDocument prepare(const Article& article, const Analyzer& analyzer,
                         const schema::Fields& fields, WordNumbers& numbers);

}  // namespace fuge::index
