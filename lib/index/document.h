// Layer: index. Article → Xapian document.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "index/document_parts.h"

namespace fuge::index {

// What is put into an index of Xapian's (DocumentParts).
struct PreparedDocument {
  Xapian::Document document = {};
  std::string pending = {};  // record of postings (index/pending/) that the document lacks
  std::string tokens = {};
  std::vector<Spelling> spellings = {};
  std::optional<Cut> cut = {};
};

// Where the postings of its words go; terms that only filter are the document's in any case.
enum class Postings { in_document, pending };

PreparedDocument prepare(const Article& article, const Analyzer& analyzer,
                         const schema::Fields& fields, WordNumbers& numbers,
                         Postings postings = Postings::in_document);

}  // namespace fuge::index
